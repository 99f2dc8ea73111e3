import "server-only";
import * as z from "zod";
import { day, id, key, optional, text, version } from "@/lib/platform/input";
import { PARTICIPATION_ROLES, PHASE_KINDS, PROCESS_PURPOSES } from "./model";

const party = z
  .strictObject({
    bodyId: optional(id<"Body">()),
    organisationId: optional(id<"Organisation">()),
    role: z.enum(PARTICIPATION_ROLES),
  })
  .refine(
    ({ bodyId, organisationId }) => (bodyId === null) !== (organisationId === null),
    "En part er enten et organ eller en organisation.",
  );

const phase = z.strictObject({
  kind: z.enum(PHASE_KINDS),
  title: text({ what: "Fasens titel", min: 1, max: 200 }),
  plannedText: text({ what: "Fasens tid", min: 1, max: 80 }),
  plannedFrom: day(),
  plannedTo: optional(day()),
  source: optional(text({ what: "Kilden", max: 600 })),
  parties: z.array(party).max(100),
});

export const planProcessInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  purpose: z.enum(PROCESS_PURPOSES),
  title: text({ what: "Processens titel", min: 1, max: 200 }),
  caseNumber: optional(text({ what: "Sagsnummeret", max: 40 })),
  phases: z.array(phase).min(1, "En proces har mindst én fase.").max(30),
});

export const turnPhaseInput = z.strictObject({
  key: key(),
  processId: id<"Process">(),
  phaseId: id<"Phase">(),
  expectedVersion: version(),
});

export const registerOrientationInput = z.strictObject({
  key: key(),
  processId: id<"Process">(),
  partyId: id<"Party">(),
  informedOn: day(),
});

import "server-only";
import * as z from "zod";
import { day, decidingRule, gatherRecord, id, key, optional, text, version } from "@/lib/platform/input";
import { PARTICIPATION_ROLES, PARTY_STATES, PHASE_KINDS, PROCESS_PURPOSES } from "./model";

/** A time as the document writes it, and the interval it means. */
const planned = (what: string) => ({
  plannedText: text({ what, min: 1, max: 80 }),
  plannedFrom: day(),
  plannedTo: optional(day()),
});

const party = z
  .strictObject({
    bodyId: optional(id<"Body">()),
    organisationId: optional(id<"Organisation">()),
    role: z.enum(PARTICIPATION_ROLES),
    occasion: optional(
      z.strictObject({ title: text({ what: "Anledningen", min: 1, max: 200 }), ...planned("Anledningens tid") }),
    ),
  })
  .refine(
    ({ bodyId, organisationId }) => (bodyId === null) !== (organisationId === null),
    "En part er enten et organ eller en organisation.",
  );

const phase = z.strictObject({
  kind: z.enum(PHASE_KINDS),
  title: text({ what: "Fasens titel", min: 1, max: 200 }),
  ...planned("Fasens tid"),
  source: optional(text({ what: "Kilden", max: 600 })),
  ...decidingRule(),
  parties: z.array(party).max(100),
  milestones: z
    .array(z.strictObject({ title: text({ what: "Milepælen", min: 1, max: 200 }), ...planned("Milepælens tid") }))
    .max(50)
    .default([]),
});

export const planProcessInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  purpose: z.enum(PROCESS_PURPOSES),
  title: text({ what: "Processens titel", min: 1, max: 200 }),
  caseNumber: optional(text({ what: "Sagsnummeret", max: 40 })),
  phases: z.array(phase).min(1, "En proces har mindst én fase.").max(30),
});

const onPhase = { key: key(), processId: id<"Process">(), phaseId: id<"Phase">(), expectedVersion: version() };

export const openPhaseInput = z.strictObject(onPhase);

const stayReason = () => text({ what: "Begrundelsen", min: 10, max: 500 });

export const closePhaseInput = gatherRecord(
  "reasons",
  z.strictObject({
    ...onPhase,
    /** For every initiative without one of its own. */
    reason: optional(stayReason()),
    reasons: z.record(z.string(), stayReason()),
  }),
);

export const registerResultInput = z.strictObject({
  ...onPhase,
  result: text({ what: "Resultatet", min: 10, max: 4000 }),
});

export const holdMilestoneInput = z.strictObject({
  key: key(),
  processId: id<"Process">(),
  milestoneId: id<"Milestone">("Vælg, hvilken milepæl der er holdt."),
  heldOn: day(),
});

export const registerAnswerInput = z.strictObject({
  key: key(),
  processId: id<"Process">(),
  partyId: id<"Party">("Vælg, hvilken part det gælder."),
  state: z.enum(PARTY_STATES, "Vælg, hvor langt parten er."),
  answeredOn: day(),
});

export const registerOrientationInput = z.strictObject({
  key: key(),
  processId: id<"Process">(),
  partyId: id<"Party">("Vælg, hvem der er orienteret."),
  informedOn: day(),
});

import "server-only";
import * as z from "zod";
import { isUuid } from "@/lib/kernel/ids";
import { parsePeriod } from "@/lib/kernel/period-parse";
import { decidingRule, gatherRecord, id, key, optional, party, text, version } from "@/lib/platform/input";
import { PARTICIPATION_ROLES, PHASE_KINDS } from "@/lib/processes/model";
import { TIME_EXAMPLES } from "./labels";

const words = {
  title: text({ what: "Titlen", min: 1, max: 200 }),
  description: text({ what: "Beskrivelsen", max: 1000 }),
};

/** A time that can be read once its year is known: which year that is, the phases before it may say. */
const time = () =>
  text({ what: "Tiden", min: 1, max: 80 }).refine(
    (written) => parsePeriod(written, { near: LEAP_YEAR }).ok,
    `Tiden kan ikke læses. Skriv den ${TIME_EXAMPLES}.`,
  );

/** Has every day that any year has. */
const LEAP_YEAR = 2028;

const phase = {
  kind: z.enum(PHASE_KINDS, "Vælg, hvad fasen er for."),
  title: text({ what: "Fasens titel", min: 1, max: 200 }),
  plannedText: time(),
  source: optional(text({ what: "Kilden", max: 600 })),
  ...decidingRule(),
};

const onTemplate = { key: key(), templateId: id<"Template">(), expectedVersion: version() };

export const drawTemplateInput = z.strictObject({
  key: key(),
  organisationId: z.string().refine(isUuid, "Vælg en region."),
  ...words,
});
export const renameTemplateInput = z.strictObject({ ...onTemplate, ...words });
export const addPhaseInput = z.strictObject({ ...onTemplate, ...phase });
export const changePhaseInput = z.strictObject({ ...onTemplate, phaseId: id<"TemplatePhase">(), ...phase });
export const removePhaseInput = z.strictObject({ ...onTemplate, phaseId: id<"TemplatePhase">() });
export const addPartyInput = z.strictObject({
  ...onTemplate,
  phaseId: id<"TemplatePhase">(),
  party: party("Vælg en part."),
  role: z.enum(PARTICIPATION_ROLES, "Vælg partens rolle."),
});
export const removePartyInput = z.strictObject({ ...onTemplate, partyId: id<"TemplateParty">() });

export const planFromTemplateInput = gatherRecord(
  "times",
  z.strictObject({
    ...onTemplate,
    strategyId: id<"Strategy">(),
    title: text({ what: "Processens titel", min: 1, max: 200 }),
    caseNumber: optional(text({ what: "Sagsnummeret", max: 40 })),
    /** By the template's phase; one left out keeps the template's time. */
    times: z.record(z.string(), time()),
  }),
);

import "server-only";
import * as z from "zod";
import { id, key, optional, text, version, whole } from "@/lib/platform/input";
import { AUDIENCES } from "@/lib/strategies/model";
import { OWNER_ROLES, ROUTES } from "./model";

export const proposeInitiativeInput = z.strictObject({
  key: key(),
  strategyId: id<"Strategy">(),
  trackId: id<"Track">(),
  number: whole({ min: 1, max: 9999, message: "Et initiativ har et nummer fra 1." }),
  title: text({ what: "Titlen", min: 1, max: 200 }),
  audience: z.enum(AUDIENCES),
  source: optional(text({ what: "Kilden", max: 300 })),
  isDemonstration: z.boolean().default(false),
  owners: z.array(z.strictObject({ organisationId: id<"Organisation">(), role: z.enum(OWNER_ROLES) })).max(100),
  subPoints: z.array(text({ what: "Delpunktet", min: 1, max: 300 })).max(50),
});

const onInitiative = { key: key(), initiativeId: id<"Initiative">(), expectedVersion: version() };

export const enterProcessInput = z.strictObject({ ...onInitiative, phaseId: id<"Phase">() });

const reason = () => text({ what: "Begrundelsen", min: 10, max: 500 });

export const advanceInitiativeInput = z.strictObject({
  ...onInitiative,
  toPhaseId: optional(id<"Phase">()),
  reason: optional(reason()),
});
export const sendBackInitiativeInput = z.strictObject({ ...onInitiative, toPhaseId: id<"Phase">(), reason: reason() });
export const withdrawInitiativeInput = z.strictObject({ ...onInitiative, reason: reason() });
export const reopenInitiativeInput = z.strictObject({ ...onInitiative, phaseId: id<"Phase">(), reason: reason() });
export const confirmFinalTextInput = z.strictObject(onInitiative);
export const settleRouteInput = z.strictObject({
  ...onInitiative,
  route: z.enum(ROUTES, "Vælg, hvordan initiativet udmøntes."),
});
export const watchInitiativeInput = z.strictObject({ key: key(), initiativeId: id<"Initiative">() });
/** `trackId` null: every initiative of the strategy that stands in the phase. */
export const advanceReadyInput = z.strictObject({
  key: key(),
  processId: id<"Process">(),
  phaseId: id<"Phase">(),
  trackId: optional(id<"Track">()),
});

export const assignLeadInput = z.strictObject({
  ...onInitiative,
  email: z
    .string("Skriv tovholderens e-mailadresse.")
    .trim()
    .toLowerCase()
    .pipe(z.email("Skriv tovholderens e-mailadresse, fx navn@organisation.dk.")),
});
export const withdrawLeadInput = z.strictObject({ ...onInitiative, leadId: id<"InitiativeLead">() });
export const waiveLeadInput = z.strictObject({
  ...onInitiative,
  reason: reason(),
});

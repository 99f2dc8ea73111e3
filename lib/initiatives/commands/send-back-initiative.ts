import "server-only";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadStandingSubject } from "../evidence";
import { canAdvance, canSeeInitiative } from "../policy";
import { returned, sendBack } from "../rules";
import { sendBackInitiativeInput } from "../schema";

/** Moves an initiative back to an earlier, open phase. Refuses as `sendBack` does. */
export const sendBackInitiative = command({
  name: "initiative.sendBack",
  input: sendBackInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: loadStandingSubject,
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ id, version, standing }, { toPhaseId, reason }, { mint, today, actor }) => {
    const move = sendBack(standing, toPhaseId);
    if (!move.ok) return move;
    return ok([returned({ id, version, byId: actor.personId, on: today, mint }, move.value, reason)]);
  },
});

import "server-only";
import { loadApprovables, loadDecidedStrategy } from "@/lib/approvals/evidence";
import { canApprove, movedOn } from "@/lib/approvals/rules";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadStandingSubject } from "../evidence";
import { canAdvance, canSeeInitiative } from "../policy";
import { advance } from "../rules";
import { advanceInitiativeInput } from "../schema";

/**
 * Moves an initiative on: to the next phase or, in a jump, to a later one; with a reason by deviation. What bodies have
 * approved takes its adopted text with it, and the last of a strategy its adoption. Refuses as `advance` does.
 */
export const advanceInitiative = command({
  name: "initiative.advance",
  input: advanceInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "leaving-initiative", id: initiativeId }),
  load: async (tx, wish, context) => {
    const subject = await loadStandingSubject(tx, wish, context);
    const [initiative] = await loadApprovables(tx, { id: wish.initiativeId });
    if (!subject || !initiative) return null;
    const decided = canApprove(subject.standing, wish) ? await loadDecidedStrategy(tx, subject.strategyId) : null;
    return { ...subject, initiative, decided };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ standing, initiative, decided }, { toPhaseId, reason }, { mint, today, actor }) => {
    const move = advance(standing, { toPhaseId, reason }, today);
    if (!move.ok) return move;
    const onward = { initiative, standing, move: move.value, byId: actor.personId, on: today, reason };
    return ok(movedOn(decided, [onward], { council: decided?.council ?? null, adoptedOn: today, mint }));
  },
});

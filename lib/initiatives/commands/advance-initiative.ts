import "server-only";
import { loadStanding } from "@/lib/gates/evidence";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import { canAdvance, canSeeInitiative } from "../policy";
import { advance, lateAfter } from "../rules";
import { advanceInitiativeInput } from "../schema";

/** Moves an initiative to the next phase when its gate is met. Refuses as `advance` does. */
export const advanceInitiative = command({
  name: "initiative.advance",
  input: advanceInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId }, { today }) => {
    const subject = await loadSubject(tx, initiativeId);
    return subject && { ...subject, standing: await loadStanding(tx, initiativeId, today) };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ id, version, standing }, _wish, { mint, today, actor }) => {
    const move = advance(standing, today);
    if (!move.ok) return move;
    const { fromPassageId, to } = move.value;
    return ok<InitiativeFact[]>([
      {
        type: "initiative.advanced",
        subject: { kind: "initiative", id, version: version + 1 },
        happenedOn: today,
        data: {
          fromPassageId,
          how: "met",
          toPhaseId: to.id,
          passageId: mint(),
          lateAfter: lateAfter(to),
          byId: actor.personId,
        },
      },
    ]);
  },
});

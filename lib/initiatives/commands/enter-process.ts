import "server-only";
import { fromDate } from "@/lib/kernel/day";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadOutside, loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import type { InitiativeRefusal } from "../labels";
import { canAdvance, canSeeInitiative } from "../policy";
import { lateAfter } from "../rules";
import { enterProcessInput } from "../schema";

/** Puts an initiative into its process, in an open phase. Refuses ALREADY_IN_A_PHASE, WITHDRAWN, PHASE_NOT_OPEN. */
export const enterProcess = command({
  name: "initiative.enter",
  input: enterProcessInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId, phaseId }) => {
    const subject = await loadSubject(tx, initiativeId);
    const phase =
      subject &&
      (await tx.phase.findFirst({
        where: { id: phaseId, process: { strategyId: subject.strategyId } },
        select: { title: true, state: true, plannedTo: true },
      }));
    const passages = await tx.passage.count({ where: { initiativeId, leftOn: null } });
    const { isWithdrawn } = await loadOutside(tx, initiativeId);
    return phase && { ...subject, phase, isInAPhase: passages > 0, isWithdrawn };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: (
    { id, version, phase, isInAPhase, isWithdrawn },
    { phaseId },
    { mint, today, actor },
  ): Result<InitiativeFact[], InitiativeRefusal> => {
    if (isInAPhase) return refuse({ code: "ALREADY_IN_A_PHASE" });
    if (isWithdrawn) return refuse({ code: "WITHDRAWN" });
    if (phase.state !== "open") return refuse({ code: "PHASE_NOT_OPEN", title: phase.title });
    const data = {
      phaseId,
      passageId: mint(),
      lateAfter: lateAfter({ plannedTo: phase.plannedTo && fromDate(phase.plannedTo) }),
      byId: actor.personId,
    };
    return ok<InitiativeFact[]>([
      {
        type: "initiative.entered",
        subject: { kind: "initiative", id, version: version + 1 },
        happenedOn: today,
        data,
      },
    ]);
  },
});

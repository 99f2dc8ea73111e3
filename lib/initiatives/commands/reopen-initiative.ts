import "server-only";
import { fromDate } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import type { InitiativeRefusal } from "../labels";
import { canAdvance, canSeeInitiative } from "../policy";
import { lateAfter } from "../rules";
import { reopenInitiativeInput } from "../schema";

/** Brings a withdrawn initiative back, into an open phase. Refuses NOT_WITHDRAWN, PHASE_NOT_OPEN. */
export const reopenInitiative = command({
  name: "initiative.reopen",
  input: reopenInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId, phaseId }) => {
    const subject = await loadSubject(tx, initiativeId);
    const row = await tx.initiative.findUnique({ where: { id: initiativeId }, select: { withdrawnOn: true } });
    const phase =
      subject &&
      (await tx.phase.findFirst({
        where: { id: phaseId, process: { strategyId: subject.strategyId } },
        select: { title: true, state: true, plannedTo: true },
      }));
    return phase && { ...subject, phase, isWithdrawn: row?.withdrawnOn !== null };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: (
    { id, version, phase, isWithdrawn },
    { phaseId, reason },
    { mint, today, actor },
  ): Result<InitiativeFact[], InitiativeRefusal> => {
    if (!isWithdrawn) return refuse({ code: "NOT_WITHDRAWN" });
    if (phase.state !== "open") return refuse({ code: "PHASE_NOT_OPEN", title: phase.title });
    return ok<InitiativeFact[]>([
      {
        type: "initiative.reopened",
        subject: { kind: "initiative", id, version: version + 1 },
        happenedOn: today,
        data: {
          phaseId,
          passageId: mint(),
          lateAfter: lateAfter({ plannedTo: phase.plannedTo && fromDate(phase.plannedTo) }),
          byId: actor.personId,
          reason: written(reason),
        },
      },
    ]);
  },
});

import "server-only";
import type { InitiativeFact } from "@/lib/initiatives/facts";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadPhase } from "../evidence";
import type { ProcessFact } from "../facts";
import type { ProcessRefusal } from "../labels";
import { canRunProcess } from "../policy";
import { closePhaseInput } from "../schema";

/**
 * A phase closes when nothing stands in it, or with a reason for each initiative that stays: its own, or the common one.
 * Refuses PHASE_NOT_OPEN and PHASE_NOT_EMPTY.
 */
export const closePhase = command({
  name: "phase.close",
  input: closePhaseInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: loadPhase,
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: (
    { state, version, initiatives },
    { phaseId, processId, reason, reasons },
    { today },
  ): Result<(ProcessFact | InitiativeFact)[], ProcessRefusal> => {
    if (state !== "open") return refuse({ code: "PHASE_NOT_OPEN" });
    const unexplained = initiatives.filter(({ id }) => !(reasons[id] ?? reason)).length;
    if (unexplained > 0) return refuse({ code: "PHASE_NOT_EMPTY", count: unexplained });
    const stayed = initiatives.map((initiative): InitiativeFact => ({
      type: "initiative.stayed",
      subject: { kind: "initiative", id: initiative.id, version: initiative.version + 1 },
      happenedOn: today,
      data: { passageId: initiative.passageId, reason: written(reasons[initiative.id] ?? reason ?? "") },
    }));
    return ok<(ProcessFact | InitiativeFact)[]>([
      {
        type: "phase.closed",
        subject: { kind: "phase", id: phaseId, version: version + 1 },
        happenedOn: today,
        data: { processId, processVersion: version + 1 },
      },
      ...stayed,
    ]);
  },
});

import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadPhase } from "../evidence";
import type { ProcessFact } from "../facts";
import type { ProcessRefusal } from "../labels";
import { canRunProcess } from "../policy";
import { turnPhaseInput } from "../schema";

/** A phase closes when nothing stands in it. Refuses PHASE_NOT_OPEN and PHASE_NOT_EMPTY. */
export const closePhase = command({
  name: "phase.close",
  input: turnPhaseInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: loadPhase,
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: (
    { state, version, initiatives },
    { phaseId, processId },
    { today },
  ): Result<ProcessFact[], ProcessRefusal> => {
    if (state !== "open") return refuse({ code: "PHASE_NOT_OPEN" });
    if (initiatives > 0) return refuse({ code: "PHASE_NOT_EMPTY", count: initiatives });
    return ok<ProcessFact[]>([
      {
        type: "phase.closed",
        subject: { kind: "phase", id: phaseId, version: version + 1 },
        happenedOn: today,
        data: { processId, processVersion: version + 1 },
      },
    ]);
  },
});

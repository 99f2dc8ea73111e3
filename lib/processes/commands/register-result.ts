import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadPhase } from "../evidence";
import type { ProcessFact } from "../facts";
import type { ProcessRefusal } from "../labels";
import { canRunProcess } from "../policy";
import { registerResultInput } from "../schema";

/** Records what a foranalyse came to. Refuses PHASE_NOT_OPEN, NO_RESULT_ASKED_FOR. */
export const registerResult = command({
  name: "phase.registerResult",
  input: registerResultInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: loadPhase,
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: (
    { state, kind, version },
    { phaseId, processId, result },
    { today },
  ): Result<ProcessFact[], ProcessRefusal> => {
    if (kind !== "foranalyse") return refuse({ code: "NO_RESULT_ASKED_FOR" });
    if (state !== "open") return refuse({ code: "PHASE_NOT_OPEN" });
    return ok<ProcessFact[]>([
      {
        type: "result.registered",
        subject: { kind: "phase", id: phaseId, version: version + 1 },
        happenedOn: today,
        data: { processId, processVersion: version + 1, result: written(result) },
      },
    ]);
  },
});

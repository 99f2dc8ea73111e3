import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadPhase } from "../evidence";
import type { ProcessFact } from "../facts";
import { canRunProcess } from "../policy";
import { openPhaseInput } from "../schema";

/** Phases may overlap: any phase that is not open can be opened, also one that was closed. Refuses PHASE_OPEN. */
export const openPhase = command({
  name: "phase.open",
  input: openPhaseInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: loadPhase,
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: ({ state, version }, { phaseId, processId }, { today }) =>
    state !== "open"
      ? ok<ProcessFact[]>([
          {
            type: "phase.opened",
            subject: { kind: "phase", id: phaseId, version: version + 1 },
            happenedOn: today,
            data: { processId, processVersion: version + 1 },
          },
        ])
      : refuse({ code: "PHASE_OPEN" }),
});

import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadPhase } from "../evidence";
import type { ProcessFact } from "../facts";
import { canRunProcess } from "../policy";
import { turnPhaseInput } from "../schema";

/** Phases may overlap: any planned phase can be opened. Refuses PHASE_NOT_PLANNED. */
export const openPhase = command({
  name: "phase.open",
  input: turnPhaseInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: loadPhase,
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: ({ state, version }, { phaseId, processId }, { today }) =>
    state === "planned"
      ? ok<ProcessFact[]>([
          {
            type: "phase.opened",
            subject: { kind: "phase", id: phaseId, version: version + 1 },
            happenedOn: today,
            data: { processId, processVersion: version + 1 },
          },
        ])
      : refuse({ code: "PHASE_NOT_PLANNED" }),
});

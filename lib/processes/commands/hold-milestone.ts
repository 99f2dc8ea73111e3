import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadMilestone } from "../evidence";
import type { ProcessFact } from "../facts";
import type { ProcessRefusal } from "../labels";
import { canRunProcess } from "../policy";
import { holdMilestoneInput } from "../schema";

/** Records that a milestone was held, and on which day. Refuses PHASE_NOT_OPEN, ALREADY_HELD, NOT_YET_HELD. */
export const holdMilestone = command({
  name: "milestone.hold",
  input: holdMilestoneInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: loadMilestone,
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: (
    { version, state, isHeld },
    { processId, milestoneId, heldOn },
    { actor, today },
  ): Result<ProcessFact[], ProcessRefusal> => {
    if (state !== "open") return refuse({ code: "PHASE_NOT_OPEN" });
    if (isHeld) return refuse({ code: "ALREADY_HELD" });
    if (heldOn > today) return refuse({ code: "NOT_YET_HELD" });
    return ok<ProcessFact[]>([
      {
        type: "milestone.held",
        subject: { kind: "milestone", id: milestoneId, version: version + 1 },
        happenedOn: heldOn,
        data: { byId: actor.personId, processId, processVersion: version + 1 },
      },
    ]);
  },
});

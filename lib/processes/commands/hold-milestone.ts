import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { ProcessFact } from "../facts";
import type { ProcessRefusal } from "../labels";
import { canRunProcess } from "../policy";
import { holdMilestoneInput } from "../schema";

/** Records that a milestone was held, and on which day. Refuses PHASE_NOT_OPEN, ALREADY_HELD, NOT_YET_HELD. */
export const holdMilestone = command({
  name: "milestone.hold",
  input: holdMilestoneInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: async (tx, { processId, milestoneId }) => {
    const milestone = await tx.milestone.findFirst({
      where: { id: milestoneId, phase: { processId } },
      select: {
        heldOn: true,
        phase: {
          select: { state: true, process: { select: { version: true, strategy: { select: { ownerId: true } } } } },
        },
      },
    });
    if (!milestone) return null;
    const { state, process } = milestone.phase;
    return { version: process.version, ownerId: process.strategy.ownerId, state, isHeld: milestone.heldOn !== null };
  },
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

import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { ProcessFact } from "../facts";
import type { ProcessRefusal } from "../labels";
import { canRunProcess } from "../policy";
import { registerAnswerInput } from "../schema";

/**
 * Records how far a hearing party is: it has answered, has no remarks, declined, or did not answer.
 * Refuses PHASE_NOT_OPEN, PARTY_NOT_HEARD, ANSWER_UNCHANGED, NOT_YET_ANSWERED.
 */
export const registerAnswer = command({
  name: "party.registerAnswer",
  input: registerAnswerInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: async (tx, { processId, partyId }) => {
    const party = await tx.participation.findFirst({
      where: { id: partyId, phase: { processId } },
      select: {
        role: true,
        state: true,
        phase: {
          select: { state: true, process: { select: { version: true, strategy: { select: { ownerId: true } } } } },
        },
      },
    });
    if (!party) return null;
    const { phase, role, state: answer } = party;
    const { version, strategy } = phase.process;
    return { version, ownerId: strategy.ownerId, phaseState: phase.state, role, answer };
  },
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: (
    { version, phaseState, role, answer },
    { processId, partyId, state, answeredOn },
    { actor, today },
  ): Result<ProcessFact[], ProcessRefusal> => {
    if (phaseState !== "open") return refuse({ code: "PHASE_NOT_OPEN" });
    if (role !== "hoeres") return refuse({ code: "PARTY_NOT_HEARD" });
    if (answer === state) return refuse({ code: "ANSWER_UNCHANGED" });
    if (answeredOn > today) return refuse({ code: "NOT_YET_ANSWERED" });
    return ok<ProcessFact[]>([
      {
        type: "party.answered",
        subject: { kind: "party", id: partyId, version: version + 1 },
        happenedOn: answeredOn,
        data: { byId: actor.personId, state, processId, processVersion: version + 1 },
      },
    ]);
  },
});

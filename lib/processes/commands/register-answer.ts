import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadParty } from "../evidence";
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
  load: loadParty,
  see: (actor, subject) => canRunProcess(actor, subject),
  allow: (actor, subject) => canRunProcess(actor, subject),
  decide: (
    { version, state: phase, role, answer },
    { processId, partyId, state, answeredOn },
    { actor, today },
  ): Result<ProcessFact[], ProcessRefusal> => {
    if (phase !== "open") return refuse({ code: "PHASE_NOT_OPEN" });
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

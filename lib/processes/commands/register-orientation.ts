import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadParty } from "../evidence";
import type { ProcessFact } from "../facts";
import type { ProcessRefusal } from "../labels";
import { canRegisterOrientation } from "../policy";
import { registerOrientationInput } from "../schema";

/**
 * Records that a party was informed, and on which day. Refuses PHASE_NOT_OPEN, PARTY_NOT_TO_BE_INFORMED, ALREADY_INFORMED,
 * NOT_YET_INFORMED.
 */
export const registerOrientation = command({
  name: "party.registerOrientation",
  input: registerOrientationInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: loadParty,
  see: (actor, subject) => canRegisterOrientation(actor, subject),
  allow: (actor, subject) => canRegisterOrientation(actor, subject),
  decide: (
    { version, role, state, isSettled },
    { processId, partyId, informedOn },
    { actor, today },
  ): Result<ProcessFact[], ProcessRefusal> => {
    if (state !== "open") return refuse({ code: "PHASE_NOT_OPEN" });
    if (role !== "orienteres") return refuse({ code: "PARTY_NOT_TO_BE_INFORMED" });
    if (isSettled) return refuse({ code: "ALREADY_INFORMED" });
    if (informedOn > today) return refuse({ code: "NOT_YET_INFORMED" });
    return ok<ProcessFact[]>([
      {
        type: "party.informed",
        subject: { kind: "party", id: partyId, version: version + 1 },
        happenedOn: informedOn,
        data: { byId: actor.personId, processId, processVersion: version + 1 },
      },
    ]);
  },
});

import "server-only";
import { canSeeInitiative } from "@/lib/initiatives/policy";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { ProcessFact } from "@/lib/processes/facts";
import { loadHearing } from "../evidence";
import type { HearingFact } from "../facts";
import type { HearingRefusal } from "../labels";
import { canRegisterLetter } from "../policy";
import { respond } from "../rules";
import { registerLetterInput } from "../schema";

/** Enters formal input that came by letter, on the day it came. Refuses HEARING_NOT_OPEN, NOT_HEARD, NOT_YET_RECEIVED. */
export const registerLetter = command({
  name: "response.registerLetter",
  input: registerLetterInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: (tx, wish) => loadHearing(tx, wish),
  see: (actor, { subject }) => canSeeInitiative(actor, subject),
  allow: (actor, { subject }) => canRegisterLetter(actor, subject),
  decide: (
    { hearing },
    { text, receivedOn },
    { actor, mint, today },
  ): Result<(HearingFact | ProcessFact)[], HearingRefusal> =>
    receivedOn > today
      ? refuse({ code: "NOT_YET_RECEIVED" })
      : respond(hearing, { id: mint(), text, on: receivedOn, byId: actor.personId, isByLetter: true }),
});

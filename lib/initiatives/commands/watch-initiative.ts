import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadWatchedSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import { canSeeInitiative, canWatch } from "../policy";
import { watchInitiativeInput } from "../schema";

/** The person follows an initiative from here on. Refuses ALREADY_WATCHED. */
export const watchInitiative = command({
  name: "initiative.watch",
  input: watchInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: loadWatchedSubject,
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor) => canWatch(actor),
  decide: ({ id, watchId }, _wish, { mint, today, actor }) =>
    watchId !== null
      ? refuse({ code: "ALREADY_WATCHED" })
      : ok<InitiativeFact[]>([
          {
            type: "initiative.watched",
            subject: { kind: "watch", id: mint(), version: 1 },
            happenedOn: today,
            // Who may watch is somebody.
            data: { initiativeId: id, personId: actor.personId ?? "" },
          },
        ]),
});

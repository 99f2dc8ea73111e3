import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadWatchedSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import { canSeeInitiative, canWatch } from "../policy";
import { watchInitiativeInput } from "../schema";

/** The person follows it no longer. Refuses NOT_WATCHED. */
export const unwatchInitiative = command({
  name: "initiative.unwatch",
  input: watchInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: loadWatchedSubject,
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor) => canWatch(actor),
  decide: ({ id, watchId }, _wish, { today, actor }) =>
    watchId === null
      ? refuse({ code: "NOT_WATCHED" })
      : ok<InitiativeFact[]>([
          {
            type: "initiative.unwatched",
            subject: { kind: "watch", id: watchId, version: 2 },
            happenedOn: today,
            // Who may watch is somebody.
            data: { initiativeId: id, personId: actor.personId ?? "" },
          },
        ]),
});

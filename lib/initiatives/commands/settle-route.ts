import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import { canAdvance, canSeeInitiative } from "../policy";
import { settleRouteInput } from "../schema";

/** Settles how an initiative is carried out. Refuses ROUTE_UNCHANGED. */
export const settleRoute = command({
  name: "route.settle",
  input: settleRouteInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId }) => {
    const subject = await loadSubject(tx, initiativeId);
    const row = await tx.initiative.findUnique({ where: { id: initiativeId }, select: { route: true } });
    return subject && row && { ...subject, route: row.route };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ id, version, route: before }, { route }, { today }) =>
    route === before
      ? refuse({ code: "ROUTE_UNCHANGED" })
      : ok<InitiativeFact[]>([
          {
            type: "route.settled",
            subject: { kind: "initiative", id, version: version + 1 },
            happenedOn: today,
            data: { route },
          },
        ]),
});

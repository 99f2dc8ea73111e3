import "server-only";
import { addDays, fromDate } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { BodyFact } from "../facts";
import type { BodyRefusal } from "../labels";
import { canKeepBodies } from "../policy";
import { renameBodyInput } from "../schema";

/**
 * Gives a body another name from a day on; what it was called before stays with what it did then. Refuses SAME_NAME,
 * NAME_NOT_YET (the day is to come), NAME_TOO_EARLY (it is not
 * after the day since when it has the present name), BODY_ENDED (it is after the body's last day).
 */
export const renameBody = command({
  name: "body.rename",
  input: renameBodyInput,
  lock: ({ bodyId }) => ({ kind: "parties", ids: [bodyId] }),
  load: async (tx, { bodyId }) => {
    const body = await tx.body.findUnique({
      where: { id: bodyId },
      select: {
        ...{ name: true, validFrom: true, validTo: true },
        names: { orderBy: { validTo: "desc" }, take: 1, select: { validTo: true } },
      },
    });
    if (!body) return null;
    const [last] = body.names;
    const since = last ? addDays(fromDate(last.validTo), 1) : fromDate(body.validFrom);
    return { version: null, name: body.name, since, last: body.validTo && fromDate(body.validTo) };
  },
  see: (actor) => canKeepBodies(actor),
  allow: (actor) => canKeepBodies(actor),
  decide: ({ name, since, last }, { bodyId, from, ...wish }, { mint, today }): Result<BodyFact[], BodyRefusal> => {
    if (wish.name === name) return refuse({ code: "SAME_NAME" });
    if (from > today) return refuse({ code: "NAME_NOT_YET" });
    if (last !== null && from > last) return refuse({ code: "BODY_ENDED", on: last });
    if (from <= since) return refuse({ code: "NAME_TOO_EARLY", since });
    const former = { id: mint(), name: written(name), validFrom: since };
    return ok<BodyFact[]>([
      {
        type: "body.renamed",
        subject: { kind: "body", id: bodyId, version: 2 },
        happenedOn: from,
        data: { name: written(wish.name), former },
      },
    ]);
  },
});

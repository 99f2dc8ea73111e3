import "server-only";
import { fromDate } from "@/lib/kernel/day";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { BodyFact } from "../facts";
import type { BodyRefusal } from "../labels";
import { canKeepBodies } from "../policy";
import { takeSeatInput } from "../schema";

/** Refuses BODY_ENDED (the seat would begin after the body's last day). */
export const takeSeat = command({
  name: "seat.take",
  input: takeSeatInput,
  lock: ({ personId }) => ({ kind: "person", id: personId }),
  load: async (tx, { bodyId, personId }) => {
    const body = await tx.body.findUnique({ where: { id: bodyId }, select: { validTo: true } });
    const people = await tx.person.count({ where: { id: personId } });
    return body && people === 1 ? { version: null, last: body.validTo && fromDate(body.validTo) } : null;
  },
  see: (actor) => canKeepBodies(actor),
  allow: (actor) => canKeepBodies(actor),
  decide: ({ last }, { key: _key, ...data }, { mint }): Result<BodyFact[], BodyRefusal> => {
    if (last !== null && data.validFrom > last) return refuse({ code: "BODY_ENDED", on: last });
    return ok<BodyFact[]>([
      { type: "seat.taken", subject: { kind: "seat", id: mint(), version: 1 }, happenedOn: data.validFrom, data },
    ]);
  },
});

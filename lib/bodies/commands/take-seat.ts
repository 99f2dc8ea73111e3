import "server-only";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { BodyFact } from "../facts";
import { canKeepBodies } from "../policy";
import { takeSeatInput } from "../schema";

export const takeSeat = command({
  name: "seat.take",
  input: takeSeatInput,
  lock: ({ personId }) => ({ kind: "person", id: personId }),
  load: async (tx, { bodyId, personId }) => {
    const [bodies, people] = [
      await tx.body.count({ where: { id: bodyId } }),
      await tx.person.count({ where: { id: personId } }),
    ];
    return bodies === 1 && people === 1 ? { version: null } : null;
  },
  see: (actor) => canKeepBodies(actor),
  allow: (actor) => canKeepBodies(actor),
  decide: (_, { key: _key, ...data }, { mint }) =>
    ok<BodyFact[]>([
      { type: "seat.taken", subject: { kind: "seat", id: mint(), version: 1 }, happenedOn: data.validFrom, data },
    ]),
});

import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { BodyFact } from "../facts";
import { canKeepBodies } from "../policy";
import { establishBodyInput } from "../schema";

export const establishBody = command({
  name: "body.establish",
  input: establishBodyInput,
  lock: () => ({ kind: "none" }),
  load: async (tx, { organisationId }) =>
    (await tx.organisation.count({ where: { id: organisationId } })) === 1 ? { version: null } : null,
  see: () => true,
  allow: (actor) => canKeepBodies(actor),
  decide: (_, { key: _key, ...wish }, { mint, today }) =>
    ok<BodyFact[]>([
      {
        type: "body.established",
        subject: { kind: "body", id: mint(), version: 1 },
        happenedOn: today,
        data: {
          ...wish,
          name: written(wish.name),
          legalBasis: writtenOrNull(wish.legalBasis),
        },
      },
    ]),
});

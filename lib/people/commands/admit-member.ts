import "server-only";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { PersonFact } from "../facts";
import { canKeepPeople } from "../policy";
import { admitMemberInput } from "../schema";

export const admitMember = command({
  name: "membership.begin",
  input: admitMemberInput,
  lock: ({ personId }) => ({ kind: "person", id: personId }),
  load: async (tx, { personId, organisationId }) => {
    const [people, organisations] = [
      await tx.person.count({ where: { id: personId } }),
      await tx.organisation.count({ where: { id: organisationId } }),
    ];
    return people === 1 && organisations === 1 ? { version: null } : null;
  },
  see: (actor) => canKeepPeople(actor),
  allow: (actor) => canKeepPeople(actor),
  decide: (_, { key: _key, ...data }, { mint }) =>
    ok<PersonFact[]>([
      {
        type: "membership.began",
        subject: { kind: "membership", id: mint(), version: 1 },
        happenedOn: data.validFrom,
        data,
      },
    ]),
});

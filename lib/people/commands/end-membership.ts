import "server-only";
import { addDays } from "@/lib/kernel/day";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { PersonFact } from "../facts";
import { canKeepPeople } from "../policy";
import { endMembershipInput } from "../schema";

/** Ends a membership at once: its rights are gone on the person's next request. Refuses MEMBERSHIP_ENDED. */
export const endMembership = command({
  name: "membership.end",
  input: endMembershipInput,
  lock: () => ({ kind: "none" }),
  load: async (tx, { membershipId }) => {
    const membership = await tx.membership.findUnique({ where: { id: membershipId }, select: { validTo: true } });
    return membership && { version: null, hasEnded: membership.validTo !== null };
  },
  see: (actor) => canKeepPeople(actor),
  allow: (actor) => canKeepPeople(actor),
  decide: ({ hasEnded }, { membershipId }, { today }) =>
    hasEnded
      ? refuse({ code: "MEMBERSHIP_ENDED" })
      : ok<PersonFact[]>([
          {
            type: "membership.ended",
            subject: { kind: "membership", id: membershipId, version: 2 },
            happenedOn: today,
            data: { validTo: addDays(today, -1) },
          },
        ]),
});

import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { PersonFact } from "../facts";
import type { PersonRefusal } from "../labels";
import { canKeepPeople } from "../policy";
import { mayInviteAgain } from "../rules";
import { invitePersonInput } from "../schema";

/**
 * A person is to get a link with which to choose a password. The worker makes the link when it sends the mail, so that
 * neither the ledger nor this command knows its secret. Refuses PERSON_OF_DEMONSTRATION, INVITED_JUST_NOW.
 */
export const invitePerson = command({
  name: "person.invite",
  input: invitePersonInput,
  lock: ({ personId }) => ({ kind: "person", id: personId }),
  load: async (tx, { personId }) => {
    const person = await tx.person.findUnique({ where: { id: personId }, select: { isDemonstration: true } });
    const [last] = await tx.$queryRaw<{ stamp: Date }[]>`
      SELECT f.stamp FROM ledger.fact f WHERE f.subject_id = ${personId}::uuid AND f.type = 'person.invited'
      ORDER BY f.position DESC LIMIT 1`;
    return person && { version: null, ...person, lastInvited: last?.stamp ?? null };
  },
  see: (actor) => canKeepPeople(actor),
  allow: (actor) => canKeepPeople(actor),
  decide: (
    { isDemonstration, lastInvited },
    { personId },
    { actor, today, now },
  ): Result<PersonFact[], PersonRefusal> => {
    if (isDemonstration) return refuse({ code: "PERSON_OF_DEMONSTRATION" });
    if (!mayInviteAgain(lastInvited, now)) return refuse({ code: "INVITED_JUST_NOW" });
    return ok<PersonFact[]>([
      {
        type: "person.invited",
        subject: { kind: "person", id: personId, version: 2 },
        happenedOn: today,
        data: { byId: actor.personId },
      },
    ]);
  },
});

import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { PersonFact } from "../facts";
import { canKeepPeople } from "../policy";
import { registerPersonInput } from "../schema";

/** Refuses EMAIL_TAKEN. */
export const registerPerson = command({
  name: "person.register",
  input: registerPersonInput,
  lock: () => ({ kind: "none" }),
  load: async (tx, { email }) => ({ version: null, isTaken: (await tx.person.count({ where: { email } })) > 0 }),
  see: () => true,
  allow: (actor) => canKeepPeople(actor),
  decide: ({ isTaken }, { name, email, isDemonstration }, { mint, today }) =>
    isTaken
      ? refuse({ code: "EMAIL_TAKEN" })
      : ok<PersonFact[]>([
          {
            type: "person.registered",
            subject: { kind: "person", id: mint(), version: 1 },
            happenedOn: today,
            data: { name: written(name), email: written(email), isDemonstration },
          },
        ]),
});

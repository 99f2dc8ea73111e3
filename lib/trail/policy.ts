import { isAuditor, type Actor } from "@/lib/kernel/actor";
import { canKeepPeople } from "@/lib/people/policy";

/** How much of a person's trail is read: all, the own, or what gave and took the person's access. */
export type PersonReading = "everything" | "own" | "access";

/** null: not at all. A colleague's doings are nobody's list but the auditor's. */
export function readingOfPerson(actor: Actor, personId: string): PersonReading | null {
  if (isAuditor(actor)) return "everything";
  if (actor.personId === personId) return "own";
  return canKeepPeople(actor) ? "access" : null;
}

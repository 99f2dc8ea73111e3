import { isSecretariatOf, type Actor } from "@/lib/kernel/actor";
import type { OwnerRef } from "./model";

/** Organisations whose follow-ups are the actor's to keep: who speaks for them, and their secretariat. */
export const organisationsKept = (actor: Actor): readonly string[] =>
  actor.memberships
    .filter(({ role }) => role === "repraesentant" || role === "sekretariat")
    .map(({ organisationId }) => organisationId);

export const ownsFollowUp = (actor: Actor, { personId, organisationId }: OwnerRef): boolean =>
  (personId !== null && personId === actor.personId) ||
  (organisationId !== null && organisationsKept(actor).includes(organisationId));

/** Its owner closes it, or the secretariat of the body's region. */
export const canCloseFollowUp = (actor: Actor, followUp: OwnerRef & { regionId: string }): boolean =>
  ownsFollowUp(actor, followUp) || isSecretariatOf(actor, followUp.regionId);

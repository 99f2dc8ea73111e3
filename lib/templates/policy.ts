import { isSecretariatOf, isSystemAdministrator, type Actor } from "@/lib/kernel/actor";

/** A region's secretariat keeps its templates; so does the system administrator, for all. */
export const canKeepTemplates = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  isSystemAdministrator(actor) || isSecretariatOf(actor, organisationId);

/** Whether there is any region whose templates the actor keeps. */
export const canKeepSomeTemplates = (actor: Actor): boolean =>
  isSystemAdministrator(actor) || actor.memberships.some(({ role }) => role === "sekretariat");

import { isSecretariatOf, isSystemAdministrator, type Actor } from "@/lib/kernel/actor";

/** A region's secretariat keeps its templates; so does the system administrator, for all. */
export const canKeepTemplates = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  isSystemAdministrator(actor) || isSecretariatOf(actor, organisationId);

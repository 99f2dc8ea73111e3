import { isSecretariatOf, isSecretaryOf, type Actor } from "@/lib/kernel/actor";

/** The body's secretary and the region's administration make the paper for the council. Source: "the people". */
export const canMakePaper = (
  actor: Actor,
  { bodyId, organisationId }: { bodyId: string; organisationId: string },
): boolean => isSecretaryOf(actor, bodyId) || isSecretariatOf(actor, organisationId);

/** How a region's papers are built is its secretariat's. */
export const canArrangePapers = (actor: Actor, { organisationId }: { organisationId: string }): boolean =>
  actor.isSystem || isSecretariatOf(actor, organisationId);

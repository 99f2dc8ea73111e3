import { isAuditor, isSystemAdministrator, regionsReadInFull, type Actor } from "@/lib/kernel/actor";

export { canAdminister as canKeepBodies } from "@/lib/organisations/policy";

/** Who sits in a body is told to the region's own people, to its partners, and to those who sit there themselves; not to the public. */
export const canSeeSeats = (actor: Actor, body: { id: string; organisationId: string }): boolean =>
  isAuditor(actor) ||
  isSystemAdministrator(actor) ||
  [...regionsReadInFull(actor), ...actor.partnerOf].some((id) => id === body.organisationId) ||
  actor.seats.some(({ bodyId }) => bodyId === body.id);

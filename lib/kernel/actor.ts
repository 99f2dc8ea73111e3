import type { BodyId, InitiativeId, OrganisationId, PersonId } from "./ids";

export const MEMBERSHIP_ROLES = [
  "sekretariat",
  "medarbejder",
  "repraesentant",
  "systemadministrator",
  "revisor",
] as const;
/** What a person is in an organisation. `repraesentant` may speak on the organisation's behalf. */
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

export const SEAT_ROLES = ["medlem", "formand", "sekretaer"] as const;
export type SeatRole = (typeof SEAT_ROLES)[number];

export const BODY_KINDS = [
  "regionsraad",
  "raadgivende-udvalg",
  "tvaersektorielt-udvalg",
  "patientinddragelsesudvalg",
  "administrativt-forum",
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

declare const minted: unique symbol;

/**
 * Who is asking, with the rights that hold today. Minted only in `platform/session.ts` (and by tests), from seats,
 * memberships and leads that are valid; never built by hand.
 */
export type Actor = {
  readonly [minted]: true;
  /** null: the public, or the system itself (see `isSystem`). */
  readonly personId: PersonId | null;
  readonly isSystem: boolean;
  readonly memberships: readonly { organisationId: OrganisationId; role: MembershipRole }[];
  /** The own organisations and the collective ones they are part of (Aarhus Kommune: also "Kommunerne i Region Midtjylland"). */
  readonly organisationIds: readonly OrganisationId[];
  readonly seats: readonly { bodyId: BodyId; bodyKind: BodyKind; organisationId: OrganisationId; role: SeatRole }[];
  /** Regions whose partner the person is: member of a kommune, practice or hospital there, or seated in a joint body. */
  readonly partnerOf: readonly OrganisationId[];
  readonly leads: readonly InitiativeId[];
  /** When the person last proved who they are; null for the public. */
  readonly signedInAt: Date | null;
};

export const isSecretariatOf = (actor: Actor, organisationId: string): boolean =>
  actor.memberships.some((m) => m.role === "sekretariat" && m.organisationId === organisationId);

export const isSecretaryOf = (actor: Actor, bodyId: string): boolean =>
  actor.seats.some((s) => s.role === "sekretaer" && s.bodyId === bodyId);

export const isLeadOf = (actor: Actor, initiativeId: string): boolean => actor.leads.some((id) => id === initiativeId);

export const isAuditor = (actor: Actor): boolean => actor.memberships.some((m) => m.role === "revisor");

export const isSystemAdministrator = (actor: Actor): boolean =>
  actor.memberships.some((m) => m.role === "systemadministrator");

/** Regions whose work the actor reads in full: secretariat, secretaries and politicians of the region. */
export const regionsReadInFull = (actor: Actor): readonly OrganisationId[] => [
  ...actor.memberships.filter((m) => m.role === "sekretariat").map((m) => m.organisationId),
  ...actor.seats
    .filter((s) => s.bodyKind === "regionsraad" || s.bodyKind === "raadgivende-udvalg" || s.role === "sekretaer")
    .map((s) => s.organisationId),
];

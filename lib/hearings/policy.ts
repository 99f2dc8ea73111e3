import { readsInitiativeInside, type InitiativeSubject } from "@/lib/initiatives/policy";
import { isSecretariatOf, type Actor } from "@/lib/kernel/actor";
import type { VoiceRef } from "./model";

type Owned = { strategy: { ownerId: string } };

/** Sent input and what became of it: the parties, and those who read the region's work in full; never the public. */
export const canReadInput = (actor: Actor, initiative: InitiativeSubject): boolean =>
  readsInitiativeInside(actor, initiative);

/** Formal input, and its draft, are the organisation's representatives' and the body's members'. */
export const canSpeakFor = (actor: Actor, { organisationId, bodyId }: VoiceRef): boolean =>
  organisationsRepresented(actor).some((id) => id === organisationId) ||
  actor.seats.some((seat) => seat.bodyId === bodyId);

export const organisationsRepresented = (actor: Actor): readonly string[] =>
  actor.memberships.filter(({ role }) => role === "repraesentant").map(({ organisationId }) => organisationId);

/** The secretariat enters what came by letter. */
export const canRegisterLetter = (actor: Actor, { strategy }: Owned): boolean =>
  isSecretariatOf(actor, strategy.ownerId);

/** The secretariat says what became of an input. */
export const canReply = (actor: Actor, { strategy }: Owned): boolean => isSecretariatOf(actor, strategy.ownerId);

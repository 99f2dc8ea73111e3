import { readsInitiativeAsPartner, readsInitiativeInside, type InitiativeSubject } from "@/lib/initiatives/policy";
import { isAuditor, isLeadOf, isSecretariatOf, type Actor } from "@/lib/kernel/actor";
import type { CommentKind } from "./model";

type Owned = Pick<InitiativeSubject, "id" | "strategy">;

/** The parties, and those who read the region's work in full; never the public. */
const canReadComments = (actor: Actor, initiative: InitiativeSubject): boolean =>
  readsInitiativeInside(actor, initiative);

/** The secretariat, the region's secretaries and the lead; not its politicians. The auditor reads everything. */
const canReadNotes = (actor: Actor, { id, strategy: { ownerId } }: Owned): boolean =>
  isSecretariatOf(actor, ownerId) ||
  isLeadOf(actor, id) ||
  isAuditor(actor) ||
  actor.seats.some(({ role, organisationId }) => role === "sekretaer" && organisationId === ownerId);

/** The region's elected: a secretary sits with them without a say. */
const isPoliticianOf = (actor: Actor, ownerId: string): boolean =>
  actor.seats.some(
    ({ bodyKind, role, organisationId }) =>
      (bodyKind === "regionsraad" || bodyKind === "raadgivende-udvalg") &&
      role !== "sekretaer" &&
      organisationId === ownerId,
  );

const canWriteNote = (actor: Actor, { id, strategy }: Owned): boolean =>
  isSecretariatOf(actor, strategy.ownerId) || isLeadOf(actor, id);

const canWriteComment = (actor: Actor, initiative: InitiativeSubject): boolean =>
  canWriteNote(actor, initiative) ||
  isPoliticianOf(actor, initiative.strategy.ownerId) ||
  readsInitiativeAsPartner(actor, initiative);

export function canRead(actor: Actor, initiative: InitiativeSubject, kind: CommentKind): boolean {
  switch (kind) {
    case "kommentar":
      return canReadComments(actor, initiative);
    case "notat":
      return canReadNotes(actor, initiative);
  }
}

export function canWrite(actor: Actor, initiative: InitiativeSubject, kind: CommentKind): boolean {
  switch (kind) {
    case "kommentar":
      return canWriteComment(actor, initiative);
    case "notat":
      return canWriteNote(actor, initiative);
  }
}

/** Organisations in whose name the person may write, and not in the own alone. */
export const organisationsSpokenFor = (actor: Actor): readonly string[] =>
  actor.memberships
    .filter(({ role }) => role === "repraesentant" || role === "sekretariat")
    .map(({ organisationId }) => organisationId);

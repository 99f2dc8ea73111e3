import { isLeadOf, isSecretariatOf, type Actor } from "@/lib/kernel/actor";
import {
  canSeeInitiative,
  readsInitiativeAsPartner,
  readsInitiativeInFull,
  type InitiativeSubject,
} from "@/lib/initiatives/policy";
import { DECIDING_KINDS, IMPLEMENTING_KINDS } from "@/lib/processes/model";
import type { Audience } from "@/lib/strategies/model";
import type { TextKind } from "./model";

/** What decides who sees a version of a text. */
export type Version = { kind: TextKind; audience: Audience; isPublished: boolean };

/** Drafts: the region and the lead. Published: partners too, unless internal. The public reads the adopted text. */
export function canSeeText(
  actor: Actor,
  initiative: InitiativeSubject,
  { kind, audience, isPublished }: Version,
): boolean {
  if (readsInitiativeInFull(actor, initiative)) return true;
  if (!isPublished || audience === "internal") return false;
  if (readsInitiativeAsPartner(actor, initiative)) return true;
  return kind === "vedtaget" && audience === "public" && canSeeInitiative(actor, initiative);
}

/** The secretariat writes; so does the lead, until the text goes to the council. */
export const canWriteText = (
  actor: Actor,
  { id, strategy }: Pick<InitiativeSubject, "id" | "strategy">,
  { phaseKind }: { phaseKind: string | null },
): boolean =>
  isSecretariatOf(actor, strategy.ownerId) ||
  (isLeadOf(actor, id) && !CLOSED_TO_LEADS.some((kind) => kind === phaseKind));

/** From here on the text is the council's. */
const CLOSED_TO_LEADS = [...DECIDING_KINDS, ...IMPLEMENTING_KINDS];

/** Publishing is the secretariat's. */
export const canPublishText = (actor: Actor, { strategy }: Pick<InitiativeSubject, "strategy">): boolean =>
  isSecretariatOf(actor, strategy.ownerId);

import { isAuditor, isSecretariatOf, regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import type { Audience } from "./model";

export type StrategySubject = { ownerId: string; audience: Audience; sharedWithPartners: boolean };

/** Reads everything of the region's strategies: its secretariat, its secretaries, its politicians, and the auditor. */
export const readsInFull = (actor: Actor, ownerId: string): boolean =>
  isAuditor(actor) || regionsReadInFull(actor).some((id) => id === ownerId);

/** Who founds, publishes and runs a region's strategies. */
export const canKeepStrategy = (actor: Actor, { ownerId }: { ownerId: string }): boolean =>
  isSecretariatOf(actor, ownerId);

/** The region's partners, where the strategy is shared with all of them. */
export const isSharedWith = (actor: Actor, { ownerId, sharedWithPartners }: StrategySubject): boolean =>
  sharedWithPartners && actor.partnerOf.some((id) => id === ownerId);

export const canSeeStrategy = (actor: Actor, subject: StrategySubject & { isPartyOrLead: boolean }): boolean =>
  subject.audience === "public" ||
  readsInFull(actor, subject.ownerId) ||
  isSharedWith(actor, subject) ||
  subject.isPartyOrLead;

/** Whose page of the process tells how far each party is: the region, who it is shared with, and its parties. */
export const readsStrategyInside = (actor: Actor, subject: StrategySubject & { isParty: boolean }): boolean =>
  readsInFull(actor, subject.ownerId) || isSharedWith(actor, subject) || subject.isParty;

import { isLeadOf, isSecretariatOf, type Actor } from "@/lib/kernel/actor";
import type { Audience } from "@/lib/strategies/model";
import { isSharedWith, readsInFull, type StrategySubject } from "@/lib/strategies/policy";

/** What decides who sees an initiative and who moves it. `visibleInitiative` in evidence says the same in SQL. */
export type InitiativeSubject = {
  id: string;
  audience: Audience;
  strategy: StrategySubject;
  /** Organisations that own it or are party to its process. */
  organisationIds: readonly string[];
  /** Bodies that are party to its process. */
  bodyIds: readonly string[];
};

/** Everything but others' drafts and internal notes: the region's own people, the auditor, and its lead. */
export const readsInitiativeInFull = (actor: Actor, subject: Pick<InitiativeSubject, "id" | "strategy">): boolean =>
  readsInFull(actor, subject.strategy.ownerId) || isLeadOf(actor, subject.id);

const isParty = (actor: Actor, { organisationIds, bodyIds }: InitiativeSubject): boolean =>
  actor.organisationIds.some((id) => organisationIds.includes(id)) ||
  actor.seats.some(({ bodyId }) => bodyIds.includes(bodyId));

/** Reads what is shared with partners: owner or party by organisation or body, or the strategy is shared with all. */
export const readsInitiativeAsPartner = (actor: Actor, subject: InitiativeSubject): boolean =>
  subject.audience !== "internal" && (isParty(actor, subject) || isSharedWith(actor, subject.strategy));

/** In full or as partner: people, input, comments and deviations; what the public never reads. */
export const readsInitiativeInside = (actor: Actor, subject: InitiativeSubject): boolean =>
  readsInitiativeInFull(actor, subject) || readsInitiativeAsPartner(actor, subject);

export const canSeeInitiative = (actor: Actor, subject: InitiativeSubject): boolean =>
  readsInitiativeInside(actor, subject) || (subject.audience === "public" && subject.strategy.audience === "public");

type Owned = Pick<InitiativeSubject, "id" | "strategy">;

export const canProposeInitiative = (actor: Actor, { ownerId }: { ownerId: string }): boolean =>
  isSecretariatOf(actor, ownerId);
export const canAdvance = (actor: Actor, { strategy }: Owned): boolean => isSecretariatOf(actor, strategy.ownerId);
export const canAssignLead = (actor: Actor, { strategy }: Owned): boolean => isSecretariatOf(actor, strategy.ownerId);
/** The lead updates own initiatives; the secretariat may do it for them. */
export const canRecordStatus = (actor: Actor, subject: Owned): boolean =>
  isLeadOf(actor, subject.id) || isSecretariatOf(actor, subject.strategy.ownerId);

/** Whoever is signed in may follow what they can see. */
export const canWatch = (actor: Actor): boolean => actor.personId !== null;

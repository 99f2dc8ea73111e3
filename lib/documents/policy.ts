import { isSecretariatOf, type Actor } from "@/lib/kernel/actor";
import { canSeeStrategy, readsInFull, readsStrategyInside, type StrategySubject } from "@/lib/strategies/policy";
import type { Audience } from "@/lib/strategies/model";
import type { TextKind } from "@/lib/texts/model";

/** The secretariat of the owning region writes its documents and publishes them. Source: "Who records: secretariat: texts". */
export const canWriteDocument = (actor: Actor, { ownerId }: { ownerId: string }): boolean =>
  isSecretariatOf(actor, ownerId);

/** What is being written is the region's own: as drafts of texts are. */
export const canSeeDraft = (actor: Actor, { ownerId }: { ownerId: string }): boolean => readsInFull(actor, ownerId);

/** Who a strategy is for: whether the actor is a party of its processes, or one of those or a lead. */
export type DocumentSubject = StrategySubject & { isParty: boolean; isPartyOrLead: boolean };

/** What was published: the region; those the strategy is shared with and its parties; or whoever sees the strategy. */
export function canSeeEdition(actor: Actor, strategy: DocumentSubject, { audience }: { audience: Audience }): boolean {
  if (!canSeeStrategy(actor, strategy)) return false;
  switch (audience) {
    case "internal":
      return readsInFull(actor, strategy.ownerId);
    case "partner":
      return readsStrategyInside(actor, strategy);
    case "public":
      return true;
  }
}

/** A document is read by no more than its texts are: the public reads an initiative's adopted text alone. Source: `canSeeText`. */
export const isTooWide = ({ audience, textKind }: { audience: Audience; textKind: TextKind | null }): boolean =>
  audience === "public" && textKind !== null && textKind !== "vedtaget";

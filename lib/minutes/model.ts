import type { Outcome } from "@/lib/decisions/model";

/** What is written of an item; `itemId` null: what stands before the items. */
export type Part = { readonly itemId: string | null; readonly text: string };

/** What the words of the minutes seem to say was decided, for a person to confirm. `outcome` null: they do not say. */
export type Proposal = {
  readonly outcome: Outcome | null;
  readonly wording: string;
  readonly absent: string;
  readonly disqualified: string;
  /** "idet …". */
  readonly conditions: readonly string[];
};

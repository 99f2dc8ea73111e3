import type { PhaseKind } from "@/lib/processes/model";

export const COMMENT_KINDS = ["kommentar", "notat"] as const;
/** A comment is read by the parties; a note by the region's own people alone. */
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Phases in which the parties are asked what they think. Notes are written at any time. */
export const COMMENTED_KINDS: readonly PhaseKind[] = ["input", "hoering", "udmoentning", "implementering"];

/** A thread that is longer is a meeting; it is also what a page shows of one. */
export const MOST_ANSWERS = 50;

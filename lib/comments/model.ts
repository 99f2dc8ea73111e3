export const COMMENT_KINDS = ["kommentar", "notat"] as const;
/** A comment is read by the parties; a note by the region's own people alone. */
export type CommentKind = (typeof COMMENT_KINDS)[number];

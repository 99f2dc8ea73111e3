/** The facts that are told as news of an initiative. */
export const CHANGE_TYPES = [
  "status.recorded",
  "initiative.entered",
  "initiative.advanced",
  "initiative.returned",
  "initiative.withdrawn",
  "initiative.reopened",
  "text.published",
  "decision.recorded",
] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

/** Whose initiatives are looked at: a strategy's, a region's, those the viewer follows, or one alone. */
export type ChangeScope = { strategy: string } | { ownerId: string } | { isWatched: true } | { initiativeId: string };

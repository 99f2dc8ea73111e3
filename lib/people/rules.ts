/** So long must pass between two invitations of one person: a double click, or two administrators at once, is one mail. */
export const INVITATION_REST_MS = 10 * 60_000;

/** @param last when the person was last invited; null: never */
export const mayInviteAgain = (last: Date | null, now: Date): boolean =>
  last === null || now.getTime() - last.getTime() >= INVITATION_REST_MS;

export const OWNER_ROLES = ["ansvarlig", "partner"] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

export const PASSAGE_ENDS = ["met", "deviation", "sent-back", "jumped"] as const;
/** How an initiative left a phase: everything met, by deviation, sent back, or in a jump. */
export type PassageEnd = (typeof PASSAGE_ENDS)[number];

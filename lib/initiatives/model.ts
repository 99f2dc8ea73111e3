export const OWNER_ROLES = ["ansvarlig", "partner"] as const;
export type OwnerRole = (typeof OWNER_ROLES)[number];

export const PASSAGE_ENDS = ["met", "deviation", "sent-back", "jumped", "withdrawn"] as const;
/** How an initiative left a phase: everything met, by deviation, sent back, in a jump, or out of the process. */
export type PassageEnd = (typeof PASSAGE_ENDS)[number];

export const ROUTES = ["sundhedsaftale", "klynge", "samarbejdsaftale"] as const;
/** How an initiative is carried out after its approval. Source: the strategy's section on what follows (001). */
export type Route = (typeof ROUTES)[number];

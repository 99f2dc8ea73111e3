export const BODY_LEVELS = ["politisk", "administrativ"] as const;
export type BodyLevel = (typeof BODY_LEVELS)[number];

export const AUDIENCES = ["internal", "partner", "public"] as const;
/** Who may see a thing at the widest; being shown still takes the right relation to it. */
export type Audience = (typeof AUDIENCES)[number];

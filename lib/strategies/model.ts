export const AUDIENCES = ["internal", "partner", "public"] as const;
/** Who may see a thing at the widest; being shown still takes the right relation to it. */
export type Audience = (typeof AUDIENCES)[number];

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether the text can name a strategy in an address; anything can be asked for, also what a database cannot hold. */
export const isSlug = (text: string): boolean => SLUG.test(text);

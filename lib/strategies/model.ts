export const AUDIENCES = ["internal", "partner", "public"] as const;
/** Who may see a thing at the widest; being shown still takes the right relation to it. */
export type Audience = (typeof AUDIENCES)[number];

/** Whether fewer people may read one thing than another. */
export const isNarrower = (audience: Audience, than: Audience): boolean =>
  AUDIENCES.indexOf(audience) < AUDIENCES.indexOf(than);

/** Of things with these audiences, all may read who may read one of the given audience. */
export const asWideAs = (audience: Audience): Audience[] => AUDIENCES.filter((one) => !isNarrower(one, audience));

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether the text can name a strategy in an address; anything can be asked for, also what a database cannot hold. */
export const isSlug = (text: string): boolean => SLUG.test(text);

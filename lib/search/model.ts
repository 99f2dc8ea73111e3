export const ENTRY_KINDS = [
  "strategi",
  "spor",
  "initiativ",
  "tekst",
  "beslutning",
  "kommentar",
  "input",
  "maal",
  "dokument",
] as const;
/** What a search can find. */
export type EntryKind = (typeof ENTRY_KINDS)[number];

export const PAPER_SECTIONS = [
  "resume",
  "indstilling",
  "sagsfremstilling",
  "konsekvenser",
  "status",
  "fravigelser",
  "beslutning",
  "tidligere-behandling",
  "sagsnummer",
  "bilag",
] as const;
/** What a sagsfremstilling can consist of. One with nothing to say is left out. */
export type PaperSectionKind = (typeof PAPER_SECTIONS)[number];

/** A section in its place. `heading`: what the region calls it. */
export type OrderedSection = { readonly section: PaperSectionKind; readonly heading: string };
export type PaperOrder = readonly OrderedSection[];

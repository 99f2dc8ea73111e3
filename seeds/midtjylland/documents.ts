import type { SourceReference } from "./types";

const KOMMISSORIUM = "Kommissorium for udarbejdelse af strategi for regionens indsatser i det nære sundhedsvæsen";
const STRATEGY = "Strategi for det nære og sammenhængende sundhedsvæsen";

export const inKommissorium = (section: string, item: number | null = null): SourceReference => ({
  document: KOMMISSORIUM,
  section,
  item,
});

export const inStrategy = (section: string, item: number | null = null): SourceReference => ({
  document: STRATEGY,
  section,
  item,
});

import type { PaperOrder } from "@/lib/papers/model";

/** In which order the regions have the sections of a sagsfremstilling, and what they call them, by the region's name. */
export const paperOrders = {
  "Region Midtjylland": [
    { section: "resume", heading: "Resume" },
    { section: "indstilling", heading: "Direktionen indstiller" },
    { section: "sagsfremstilling", heading: "Sagsfremstilling" },
    { section: "konsekvenser", heading: "Konsekvenser" },
    { section: "status", heading: "Status på initiativerne" },
    { section: "fravigelser", heading: "Fravigelser" },
    { section: "beslutning", heading: "Beslutning" },
    { section: "tidligere-behandling", heading: "Tidligere politisk behandling" },
    { section: "bilag", heading: "Bilag" },
  ],
  "Region Hovedstaden": [
    { section: "indstilling", heading: "Indstilling" },
    { section: "beslutning", heading: "Politisk behandling" },
    { section: "sagsfremstilling", heading: "Sagsfremstilling" },
    { section: "status", heading: "Status på initiativerne" },
    { section: "fravigelser", heading: "Fravigelser" },
    { section: "konsekvenser", heading: "Konsekvenser" },
    { section: "tidligere-behandling", heading: "Tidligere behandling" },
    { section: "sagsnummer", heading: "Journalnummer" },
    { section: "bilag", heading: "Bilag" },
  ],
} as const satisfies Readonly<Record<string, PaperOrder>>;

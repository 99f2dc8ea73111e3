import type { PaperOrder, PaperSectionKind } from "./model";

export const sectionLabel: Record<PaperSectionKind, string> = {
  resume: "Resume",
  indstilling: "Indstilling",
  sagsfremstilling: "Sagsfremstilling",
  konsekvenser: "Konsekvenser",
  status: "Status på initiativerne",
  fravigelser: "Fravigelser",
  beslutning: "Beslutning",
  "tidligere-behandling": "Tidligere behandling",
  sagsnummer: "Sagsnummer",
  bilag: "Bilag",
};

const USUAL_SECTIONS: readonly PaperSectionKind[] = [
  ...(["resume", "indstilling", "sagsfremstilling", "konsekvenser", "status", "fravigelser"] as const),
  ...(["tidligere-behandling", "beslutning", "sagsnummer", "bilag"] as const),
];

/** For regions that have arranged none of their own. */
export const USUAL_ORDER: PaperOrder = USUAL_SECTIONS.map((section) => ({ section, heading: sectionLabel[section] }));

export type PaperRefusal = { code: "NOT_ALL_READ" } | { code: "CHANGED_MEANWHILE" };

export function explainPaperRefusal(refusal: PaperRefusal): string {
  switch (refusal.code) {
    case "NOT_ALL_READ":
      return "Punktet handler om noget, du ikke har adgang til. Bed regionens strategisekretariat om at danne sagsfremstillingen.";
    case "CHANGED_MEANWHILE":
      return "Noget i sagen blev ændret, mens sagsfremstillingen blev dannet. Dan den igen.";
  }
}

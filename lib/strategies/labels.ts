import type { Audience } from "./model";

export const audienceLabel: Record<Audience, string> = {
  internal: "regionens egne",
  partner: "parterne",
  public: "alle, når strategien er offentliggjort",
};

type StrategyRefusal =
  { code: "SLUG_TAKEN" } | { code: "ALREADY_PUBLISHED" } | { code: "TRACK_NUMBER_TAKEN"; number: number };

export function explainStrategyRefusal(refusal: StrategyRefusal): string {
  switch (refusal.code) {
    case "SLUG_TAKEN":
      return "Der findes allerede en strategi med den adresse.";
    case "ALREADY_PUBLISHED":
      return "Strategien er allerede offentliggjort.";
    case "TRACK_NUMBER_TAKEN":
      return `Strategien har allerede et strategispor ${String(refusal.number)}.`;
  }
}

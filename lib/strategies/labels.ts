import type { Audience } from "./model";

export const audienceLabel: Record<Audience, string> = {
  internal: "regionens egne",
  partner: "parterne",
  public: "alle, når strategien er offentliggjort",
};

export type StrategyRefusal =
  | { code: "SLUG_TAKEN" }
  | { code: "ALREADY_PUBLISHED" }
  | { code: "TRACK_NUMBER_TAKEN"; number: number }
  | { code: "ALREADY_ADOPTED" }
  | { code: "ADOPTED_BY_ITS_PROCESS" }
  | { code: "NOT_YET_ADOPTED" };

export function explainStrategyRefusal(refusal: StrategyRefusal): string {
  switch (refusal.code) {
    case "SLUG_TAKEN":
      return "Der findes allerede en strategi med den adresse.";
    case "ALREADY_PUBLISHED":
      return "Strategien er allerede offentliggjort.";
    case "TRACK_NUMBER_TAKEN":
      return `Strategien har allerede et strategispor ${String(refusal.number)}.`;
    case "ALREADY_ADOPTED":
      return "Det er allerede registreret, at strategien er godkendt.";
    case "ADOPTED_BY_ITS_PROCESS":
      return "Strategien har en styrende proces. Den godkendes ved den beslutning, processen ender med.";
    case "NOT_YET_ADOPTED":
      return "Dagen for godkendelsen ligger i fremtiden. Registrér den, når strategien er godkendt.";
  }
}

import type { PlanKind } from "./model";

export const planKindLabel: Record<PlanKind, string> = {
  tvaergaaende: "Tværgående for hele regionen",
  hospital: "For ét sygehus",
};

export type PlanRefusal = { code: "PLAN_NUMBER_TAKEN"; number: number } | { code: "ORGANISATION_UNKNOWN" };

export function explainPlanRefusal(refusal: PlanRefusal): string {
  switch (refusal.code) {
    case "PLAN_NUMBER_TAKEN":
      return `Strategien har allerede en plan ${String(refusal.number)}. Giv den nye et andet nummer.`;
    case "ORGANISATION_UNKNOWN":
      return "Det sygehus findes ikke i systemet. Vælg et andet, eller få det oprettet først.";
  }
}

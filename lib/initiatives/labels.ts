import { explainCondition } from "@/lib/gates/labels";
import type { Condition } from "@/lib/gates/model";
import type { OwnerRole, PassageEnd, Route } from "./model";

export const ownerRoleLabel: Record<OwnerRole, string> = { ansvarlig: "Ansvarlig", partner: "Partner" };

export const passageEndLabel: Record<PassageEnd, string> = {
  met: "Kravene var opfyldt",
  deviation: "Ved fravigelse",
  "sent-back": "Sendt tilbage",
  jumped: "I et spring",
  withdrawn: "Trukket ud af processen",
};

export const routeLabel: Record<Route, string> = {
  sundhedsaftale: "Under sundhedsaftalen",
  klynge: "Lokalt i klyngen",
  samarbejdsaftale: "Ved samarbejdsaftale",
};

/** "1 initiativ", "1.234 initiativer". */
export const initiativesInNumbers = (count: number): string =>
  count === 1 ? "1 initiativ" : `${count.toLocaleString("da-DK")} initiativer`;

export type InitiativeRefusal =
  | { code: "NUMBER_TAKEN"; number: number }
  | { code: "PHASE_NOT_OPEN"; title: string }
  | { code: "NOT_IN_A_PHASE" }
  | { code: "ALREADY_IN_A_PHASE" }
  | { code: "NO_NEXT_PHASE" }
  | { code: "PHASE_NOT_AHEAD" }
  | { code: "PHASE_NOT_BEHIND" }
  | { code: "PHASE_NOT_REACHED" }
  | { code: "GATE_NOT_MET"; missing: readonly Condition[] }
  | { code: "NO_DEVIATION"; missing: readonly Condition[] }
  | { code: "WITHDRAWN" }
  | { code: "NOT_WITHDRAWN" }
  | { code: "NOTHING_READY" }
  | { code: "FINAL_TEXT_NOT_PUBLISHED" }
  | { code: "FINAL_TEXT_DIFFERS" }
  | { code: "ROUTE_UNCHANGED" }
  | { code: "ALREADY_WATCHED" }
  | { code: "NOT_WATCHED" }
  | { code: "ALREADY_LEAD" }
  | { code: "NOT_A_LEAD" }
  | { code: "PERSON_NOT_FOUND" };

export function explainInitiativeRefusal(refusal: InitiativeRefusal): string {
  switch (refusal.code) {
    case "NUMBER_TAKEN":
      return `Sporet har allerede et initiativ ${String(refusal.number)}.`;
    case "PHASE_NOT_OPEN":
      return `Fasen »${refusal.title}« er ikke åben. Sekretariatet skal åbne den først.`;
    case "NOT_IN_A_PHASE":
      return "Initiativet står ikke i nogen fase.";
    case "ALREADY_IN_A_PHASE":
      return "Initiativet står allerede i en fase.";
    case "NO_NEXT_PHASE":
      return "Initiativet står i processens sidste fase.";
    case "GATE_NOT_MET":
      return refusal.missing.length === 1
        ? "Initiativet kan ikke gå videre: ét krav mangler."
        : `Initiativet kan ikke gå videre: ${String(refusal.missing.length)} krav mangler.`;
    case "PHASE_NOT_AHEAD":
      return "Initiativet kan kun rykke frem til en fase, der ligger længere fremme.";
    case "PHASE_NOT_BEHIND":
      return "Initiativet kan kun sendes tilbage til en fase, det har bag sig.";
    case "PHASE_NOT_REACHED":
      return "Initiativet kan kun genoptages i den fase, det stod i, eller i en tidligere.";
    case "NO_DEVIATION":
      return "Det, der mangler, kan ikke fraviges. Det skal være på plads, før initiativet kan gå videre.";
    case "WITHDRAWN":
      return "Initiativet er trukket ud af processen. Genoptag det først.";
    case "NOT_WITHDRAWN":
      return "Initiativet er ikke trukket ud af processen.";
    case "NOTHING_READY":
      return "Ingen af initiativerne er klar til at rykke videre. Se ved hvert enkelt, hvad der mangler.";
    case "FINAL_TEXT_NOT_PUBLISHED":
      return "Der er intet offentliggjort endeligt forslag at bekræfte.";
    case "FINAL_TEXT_DIFFERS":
      return "Det endelige forslag er ændret i forhold til debatteksten, så der er intet at bekræfte.";
    case "ROUTE_UNCHANGED":
      return "Initiativet har allerede den udmøntningsvej.";
    case "ALREADY_WATCHED":
      return "Du følger allerede initiativet.";
    case "NOT_WATCHED":
      return "Du følger ikke initiativet.";
    case "ALREADY_LEAD":
      return "Personen er allerede tovholder for initiativet.";
    case "NOT_A_LEAD":
      return "Personen er ikke tovholder for initiativet.";
    case "PERSON_NOT_FOUND":
      return "Der er ingen person i systemet med den e-mailadresse.";
  }
}

/** What is missing, line by line, for the refusals that can say it. */
export const refusalDetails = (refusal: { code: string; missing?: readonly Condition[] }): readonly string[] =>
  (refusal.missing ?? []).map(explainCondition);

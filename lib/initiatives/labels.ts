import { explainCondition } from "@/lib/gates/labels";
import type { Condition } from "@/lib/gates/model";
import type { OwnerRole, PassageEnd } from "./model";

export const ownerRoleLabel: Record<OwnerRole, string> = { ansvarlig: "Ansvarlig", partner: "Partner" };

export const passageEndLabel: Record<PassageEnd, string> = {
  met: "Kravene var opfyldt",
  deviation: "Ved fravigelse",
  "sent-back": "Sendt tilbage",
  jumped: "Sprunget over",
};

export type InitiativeRefusal =
  | { code: "NUMBER_TAKEN"; number: number }
  | { code: "PHASE_NOT_OPEN"; title: string }
  | { code: "NOT_IN_A_PHASE" }
  | { code: "ALREADY_IN_A_PHASE" }
  | { code: "NO_NEXT_PHASE" }
  | { code: "GATE_NOT_MET"; missing: readonly Condition[] }
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

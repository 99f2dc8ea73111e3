import type { DecidingRule, ParticipationRole, PartyState, PhaseKind, PhaseState, ProcessPurpose } from "./model";

export const phaseKindLabel: Record<PhaseKind, string> = {
  orientering: "Orientering",
  debatpapir: "Debatpapir",
  input: "Input",
  "endeligt-forslag": "Endeligt forslag",
  behandling: "Behandling",
  udmoentning: "Udmøntning",
  foranalyse: "Foranalyse",
  udvikling: "Udvikling",
  hoering: "Høring",
  godkendelse: "Godkendelse",
  implementering: "Implementering",
};

export const phaseStateLabel: Record<PhaseState, string> = { planned: "Planlagt", open: "Åben", closed: "Afsluttet" };

export const participationRoleLabel: Record<ParticipationRole, string> = {
  udarbejder: "Udarbejder",
  orienteres: "Orienteres",
  hoeres: "Høres",
  anbefaler: "Anbefaler",
  beslutter: "Beslutter",
};

export const partyStateLabel: Record<PartyState, string> = {
  inviteret: "Inviteret",
  svaret: "Har svaret",
  "ingen-bemaerkninger": "Ingen bemærkninger",
  afslaaet: "Har afslået",
  "ikke-svaret": "Har ikke svaret",
};

export type ProcessRefusal =
  | { code: "PURPOSE_TAKEN"; purpose: ProcessPurpose }
  | { code: "PHASE_OPEN" }
  | { code: "NO_RESULT_ASKED_FOR" }
  | { code: "ALREADY_HELD" }
  | { code: "NOT_YET_HELD" }
  | { code: "PARTY_NOT_HEARD" }
  | { code: "ANSWER_UNCHANGED" }
  | { code: "NOT_YET_ANSWERED" }
  | { code: "PHASE_NOT_OPEN" }
  | { code: "PHASE_NOT_EMPTY"; count: number }
  | { code: "PARTY_NOT_TO_BE_INFORMED" }
  | { code: "ALREADY_INFORMED" }
  | { code: "NOT_YET_INFORMED" };

export function explainProcessRefusal(refusal: ProcessRefusal): string {
  switch (refusal.code) {
    case "PURPOSE_TAKEN":
      return refusal.purpose === "governing"
        ? "Strategien har allerede en styrende proces. Se den på strategiens side."
        : "Strategien har allerede en proces for udmøntningen. Se den på strategiens side.";
    case "PHASE_OPEN":
      return "Fasen er allerede åben.";
    case "NO_RESULT_ASKED_FOR":
      return "Kun en foranalyse har et resultat, der skal registreres.";
    case "ALREADY_HELD":
      return "Milepælen er allerede registreret som holdt.";
    case "NOT_YET_HELD":
      return "Dagen ligger i fremtiden. Registrér milepælen, når den er holdt.";
    case "PARTY_NOT_HEARD":
      return "Parten høres ikke i denne fase.";
    case "ANSWER_UNCHANGED":
      return "Det er allerede registreret sådan.";
    case "NOT_YET_ANSWERED":
      return "Dagen for svaret ligger i fremtiden. Registrér det, når det er kommet.";
    case "PHASE_NOT_OPEN":
      return "Fasen er ikke åben.";
    case "PHASE_NOT_EMPTY":
      return refusal.count === 1
        ? "Fasen kan ikke afsluttes: ét initiativ står stadig i den uden en begrundelse."
        : `Fasen kan ikke afsluttes: ${String(refusal.count)} initiativer står stadig i den uden en begrundelse.`;
    case "PARTY_NOT_TO_BE_INFORMED":
      return "Parten skal ikke orienteres i denne fase.";
    case "ALREADY_INFORMED":
      return "Parten er allerede orienteret.";
    case "NOT_YET_INFORMED":
      return "Dagen for orienteringen ligger i fremtiden. Registrér den, når den har fundet sted.";
  }
}

/** Whose decision a phase waits for; "" where it waits for all who decide in it, in any order. */
export function describeDeciding({ decidersNeeded, isLastDeciderLast }: DecidingRule): string {
  const many =
    decidersNeeded === null ? "" : `${String(decidersNeeded)} af de besluttende organer skal have besluttet. `;
  return `${many}${isLastDeciderLast ? "Det, der står sidst, beslutter efter de andre." : ""}`.trim();
}

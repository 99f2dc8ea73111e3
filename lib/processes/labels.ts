import type { ParticipationRole, PartyState, PhaseKind, PhaseState } from "./model";

export const phaseKindLabel: Record<PhaseKind, string> = {
  orientering: "Orientering",
  debatpapir: "Debatpapir",
  input: "Input",
  "endeligt-forslag": "Endeligt forslag",
  behandling: "Behandling",
  udmoentning: "Udmøntning",
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
  | { code: "GOVERNING_PROCESS_EXISTS" }
  | { code: "PHASE_NOT_PLANNED" }
  | { code: "PHASE_NOT_OPEN" }
  | { code: "PHASE_NOT_EMPTY"; count: number }
  | { code: "PARTY_NOT_TO_BE_INFORMED" }
  | { code: "ALREADY_INFORMED" }
  | { code: "NOT_YET_INFORMED" };

export function explainProcessRefusal(refusal: ProcessRefusal): string {
  switch (refusal.code) {
    case "GOVERNING_PROCESS_EXISTS":
      return "Strategien har allerede en styrende proces.";
    case "PHASE_NOT_PLANNED":
      return "Kun en planlagt fase kan åbnes.";
    case "PHASE_NOT_OPEN":
      return "Fasen er ikke åben.";
    case "PHASE_NOT_EMPTY":
      return `Fasen kan ikke afsluttes: ${String(refusal.count)} initiativer står stadig i den.`;
    case "PARTY_NOT_TO_BE_INFORMED":
      return "Parten skal ikke orienteres i denne fase.";
    case "ALREADY_INFORMED":
      return "Parten er allerede orienteret.";
    case "NOT_YET_INFORMED":
      return "Dagen for orienteringen ligger i fremtiden. Registrér den, når den har fundet sted.";
  }
}

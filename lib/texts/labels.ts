import type { TextKind } from "./model";

export const textKindLabel: Record<TextKind, string> = {
  debat: "Debattekst",
  endelig: "Endeligt forslag",
  vedtaget: "Vedtaget tekst",
};

export type TextRefusal = { code: "TEXT_FROZEN" } | { code: "ADOPTED_BY_DECISION_ONLY" } | { code: "DRAFT_EXISTS" };

export function explainTextRefusal(refusal: TextRefusal): string {
  switch (refusal.code) {
    case "TEXT_FROZEN":
      return "Teksten er offentliggjort og kan ikke ændres. Skriv en ny version.";
    case "ADOPTED_BY_DECISION_ONLY":
      return "En vedtaget tekst kommer af regionsrådets beslutning og kan ikke skrives her.";
    case "DRAFT_EXISTS":
      return "Der er allerede et udkast af denne tekst. Ret eller offentliggør det først.";
  }
}

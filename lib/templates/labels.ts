export type TemplateRefusal =
  | { code: "NOT_A_REGION" }
  | { code: "TIME_NOT_UNDERSTOOD"; text: string }
  | { code: "YEAR_MISSING"; text: string }
  | { code: "TOO_MANY_PHASES" }
  | { code: "PARTY_NOT_FOUND" }
  | { code: "ALREADY_A_PARTY" }
  | { code: "NO_PHASES" }
  | { code: "TEMPLATE_OF_ANOTHER_REGION" }
  | { code: "GOVERNING_PROCESS_EXISTS" };

/** How times may be written, for the hint at a field and for the refusal. */
export const TIME_EXAMPLES = "fx »februar-april 2027«, »3. kvartal 2027«, »primo 2027« eller »Fra 1. juli 2027«";

export function explainTemplateRefusal(refusal: TemplateRefusal): string {
  switch (refusal.code) {
    case "NOT_A_REGION":
      return "Skabeloner hører til en region. Vælg en region.";
    case "TIME_NOT_UNDERSTOOD":
      return `Tiden »${refusal.text}« kan ikke læses. Skriv den ${TIME_EXAMPLES}.`;
    case "YEAR_MISSING":
      return `Tiden »${refusal.text}« mangler et årstal. Skriv det på, fx »${refusal.text} 2027«.`;
    case "TOO_MANY_PHASES":
      return "En proces kan højst have 30 faser. Fjern en fase, før du tilføjer en ny.";
    case "PARTY_NOT_FOUND":
      return "Parten findes ikke længere. Vælg en anden.";
    case "ALREADY_A_PARTY":
      return "Parten har allerede den rolle i fasen.";
    case "NO_PHASES":
      return "Skabelonen har ingen faser. Tilføj mindst én, før den bruges.";
    case "TEMPLATE_OF_ANOTHER_REGION":
      return "Skabelonen hører til en anden region end strategien. Vælg en skabelon fra strategiens egen region.";
    case "GOVERNING_PROCESS_EXISTS":
      return "Strategien har allerede en styrende proces. Se den på strategiens side.";
  }
}

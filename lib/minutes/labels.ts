export type MinutesRefusal =
  | { code: "NOT_HELD_YET" }
  | { code: "NOTHING_WRITTEN" }
  | { code: "NOTHING_CHANGED" }
  | { code: "NO_ITEM_FOUND" }
  | { code: "NOT_ON_THE_AGENDA" }
  | { code: "ALREADY_PUBLISHED" };

export function explainMinutesRefusal({ code }: MinutesRefusal): string {
  switch (code) {
    case "NOT_HELD_YET":
      return "Mødet er ikke holdt endnu. Skriv referatet, når det er holdt.";
    case "NOTHING_WRITTEN":
      return "Der står intet i referatet endnu. Skriv det, og gem det så.";
    case "NOTHING_CHANGED":
      return "Referatet er gemt, som det står. Ret det, og gem det så.";
    case "NO_ITEM_FOUND":
      return "Ingen af dagsordenens punkter blev fundet i teksten. Begynd hvert punkt på en linje for sig med »Punkt 1« eller med punktets nummer og titel, og indsæt teksten igen.";
    case "NOT_ON_THE_AGENDA":
      return "Et af punkterne står ikke på mødets dagsorden. Genindlæs siden, og prøv igen.";
    case "ALREADY_PUBLISHED":
      return "Referatet er allerede offentliggjort.";
  }
}

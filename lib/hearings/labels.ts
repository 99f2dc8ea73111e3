export type HearingRefusal =
  | { code: "HEARING_NOT_OPEN" }
  | { code: "NOT_HEARD" }
  | { code: "DRAFT_CHANGED" }
  | { code: "DRAFT_GONE" }
  | { code: "NOT_YET_RECEIVED" }
  | { code: "ALREADY_REPLIED" };

export function explainHearingRefusal(refusal: HearingRefusal): string {
  switch (refusal.code) {
    case "HEARING_NOT_OPEN":
      return "Der kan ikke gives input nu. Det kan der, mens initiativet står i en åben fase med input eller høring.";
    case "NOT_HEARD":
      return "Parten høres ikke i denne fase. Spørg sekretariatet, hvis det er en fejl, eller skriv en kommentar.";
    case "DRAFT_CHANGED":
      return "En anden har gemt en ny kladde, mens du skrev. Tryk »Gem kladde« for at se begge tekster, og saml dem i feltet.";
    case "DRAFT_GONE":
      return "En anden har sendt kladden, mens du skrev. Se under »Input«, hvad der er sendt. Tryk igen, hvis din tekst også skal sendes.";
    case "NOT_YET_RECEIVED":
      return "Dagen, brevet kom, ligger i fremtiden. Skriv den dag, det blev modtaget.";
    case "ALREADY_REPLIED":
      return "Der er allerede svaret på dette input. Genindlæs siden for at se svaret.";
  }
}

/** How long there is left to give input. @param days to the last day; negative: it is past; null: there is none */
export function daysLeftWords(days: number | null): string {
  if (days === null) return "Der er ingen frist.";
  if (days < 0) return days === -1 ? "Fristen var i går." : `Fristen er overskredet med ${String(-days)} dage.`;
  if (days === 0) return "Fristen er i dag.";
  return days === 1 ? "Der er én dag tilbage." : `Der er ${String(days)} dage tilbage.`;
}

import { formatDay } from "@/lib/kernel/period";
import type { Day } from "@/lib/kernel/day";
import type { Effect, Outcome } from "./model";

export const outcomeLabel: Record<Outcome, string> = {
  godkendt: "Godkendt",
  "godkendt-med-bemaerkning": "Godkendt med bemærkning",
  tiltraadt: "Tiltrådt",
  anbefalet: "Anbefalet",
  "taget-til-efterretning": "Taget til efterretning",
  udsat: "Udsat",
  "sendt-tilbage": "Sendt tilbage",
  afvist: "Afvist",
};

/** What the outcome leads to, told before anyone presses. */
export const outcomeMeaning: Record<Outcome, string> = {
  godkendt: "Gælder som organets beslutning.",
  "godkendt-med-bemaerkning": "Gælder som organets beslutning. Skriv bemærkningen i beslutningens ordlyd.",
  tiltraadt: "Gælder som organets beslutning.",
  anbefalet: "Organet anbefaler; andre beslutter.",
  "taget-til-efterretning": "Organet er orienteret.",
  udsat: "Punktet står åbent, til organet beslutter.",
  "sendt-tilbage": "Initiativerne går tilbage til arbejdet med det endelige forslag.",
  afvist: "Initiativerne trækkes ud af processen.",
};

export type DecisionRefusal =
  | { code: "SIGN_IN_TOO_OLD" }
  | { code: "ALREADY_DECIDED"; outcome: Outcome }
  | { code: "NOT_YET_DECIDED" }
  | { code: "BEFORE_THE_MEETING"; heldOn: Day }
  | { code: "NOT_ON_THE_ITEM" }
  | { code: "NOTHING_CHOSEN" }
  | { code: "PROPOSED_IT"; titles: readonly string[] }
  | { code: "DECIDES_LATER"; titles: readonly string[] }
  | { code: "DECIDES_LAST"; titles: readonly string[] }
  | { code: "NOT_IN_THE_TEXT" }
  | { code: "NOT_DECIDING"; titles: readonly string[] }
  | { code: "NOWHERE_TO_RETURN"; titles: readonly string[] }
  | { code: "OWNER_NOT_FOUND" }
  | { code: "DEADLINE_TOO_EARLY" }
  | { code: "ALREADY_CORRECTED" }
  | { code: "NOTHING_CORRECTED" }
  | { code: "MOVED_BY_IT"; effect: Effect; titles: readonly string[] };

/** What has to happen before a decision that moved something can be corrected to say otherwise; "": it moved nothing. */
const BEFORE_CORRECTING: Record<Effect, string> = {
  decides:
    "Beslutningen har godkendt det, og det er rykket videre. Bed sekretariatet sende det tilbage til den fase, hvor organet beslutter, og ret så beslutningen. Ordlyd, dag, sagsnummer og afbud kan rettes uden.",
  "sends-back":
    "Beslutningen har sendt det tilbage. Bed sekretariatet rykke det frem til den fase, hvor organet beslutter, og ret så beslutningen.",
  rejects:
    "Beslutningen har trukket det ud af processen. Bed sekretariatet genoptage det i den fase, hvor organet beslutter, og ret så beslutningen.",
  recommends: "",
  informs: "",
  "leaves-open": "",
};

export function explainDecisionRefusal(refusal: DecisionRefusal): string {
  switch (refusal.code) {
    case "SIGN_IN_TOO_OLD":
      return "En beslutning kræver, at du har logget ind inden for de seneste 15 minutter. Log ind igen, og registrér den så.";
    case "ALREADY_DECIDED":
      return `Organet har allerede truffet beslutning om punktet: ${outcomeLabel[refusal.outcome]}.`;
    case "NOT_YET_DECIDED":
      return "Dagen for beslutningen ligger i fremtiden. Registrér den, når den er truffet.";
    case "BEFORE_THE_MEETING":
      return `Beslutningen kan ikke være truffet før mødet den ${formatDay(refusal.heldOn)}. Ret dagen.`;
    case "NOT_ON_THE_ITEM":
      return "Et af initiativerne står ikke på punktet. Genindlæs siden, og vælg igen.";
    case "NOTHING_CHOSEN":
      return "Vælg mindst ét af punktets initiativer.";
    case "PROPOSED_IT":
      return "Du har selv foreslået det, ved at rykke det til behandling eller skrive det endelige forslag. En anden sekretær skal registrere beslutningen.";
    case "DECIDES_LATER":
      return "Det er ikke nået til den fase, hvor organet beslutter om det. Bed sekretariatet rykke det frem, og registrér så beslutningen.";
    case "DECIDES_LAST":
      return "Organet beslutter til sidst i fasen, og de andre har endnu ikke besluttet om den gældende tekst. Registrér deres beslutninger først.";
    case "NOT_IN_THE_TEXT":
      return "Det, bemærkningen angår, står ikke sådan i teksten. Kopiér ordene fra den version, der er besluttet om, eller lad feltet stå tomt.";
    case "NOT_DECIDING":
      return "Organet kan kun sende tilbage eller afvise det, som det selv skal beslutte om i den fase, det står i.";
    case "NOWHERE_TO_RETURN":
      return "Processen har ingen tidligere fase, hvor det endelige forslag udarbejdes, at sende tilbage til.";
    case "OWNER_NOT_FOUND":
      return "Den, der skal følge op, hører ikke til regionen. Vælg en fra listen.";
    case "DEADLINE_TOO_EARLY":
      return "Fristen for en opfølgning ligger før beslutningen. Ret fristen.";
    case "ALREADY_CORRECTED":
      return "Beslutningen er allerede rettet af en nyere. Ret den nyeste.";
    case "NOTHING_CORRECTED":
      return "Rettelsen siger det samme som beslutningen. Ret det, der er forkert, og registrér så.";
    case "MOVED_BY_IT":
      return BEFORE_CORRECTING[refusal.effect];
  }
}

/** Which initiatives it is about, line by line, for the refusals that can say it. */
export const decisionRefusalDetails = (refusal: { code: string; titles?: readonly string[] }): readonly string[] =>
  refusal.titles ?? [];

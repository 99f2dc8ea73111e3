import { formatDay } from "@/lib/kernel/period";
import type { Condition, ConditionName, VoidedDecision } from "./model";

export const conditionLabel: Record<ConditionName, string> = {
  "parties-informed": "Alle parter, der skal orienteres, er orienteret",
  title: "Initiativet har en titel",
  "debate-text-published": "Debatteksten er offentliggjort",
  "responsible-organisation": "En organisation er ansvarlig",
  "lead-or-reason": "Initiativet har en tovholder, eller det er begrundet, hvorfor det ikke har",
  "period-over-or-all-answered": "Inputperioden er slut, eller alle hørte parter har svaret",
  "responses-replied": "Alle formelle input til initiativet er besvaret",
  "final-text-published": "Det endelige forslag er offentliggjort",
  "final-text-differs": "Det endelige forslag adskiller sig fra debatteksten, eller det er bekræftet uændret",
  "deciders-decided": "Alle besluttende organer har truffet beslutning",
  "result-registered": "Foranalysens resultat er registreret",
  "milestones-held": "Fasens milepæle er holdt",
  completed: "Initiativet er meldt gennemført, med en linje om resultatet",
};

export const conditionTitle = ({ name }: Condition): string => conditionLabel[name];

const listed = (names: readonly string[]): string => new Intl.ListFormat("da", { type: "conjunction" }).format(names);

/** Why a condition is not met, and what to do about it; for a met one, what it rests on, or "" where there is nothing to say. */
export function explainCondition(condition: Condition): string {
  switch (condition.name) {
    case "parties-informed":
      return condition.isMet ? "" : `Endnu ikke orienteret: ${listed(condition.waitingFor)}.`;
    case "title":
      return condition.isMet ? "" : "Skriv en titel.";
    case "debate-text-published":
      return condition.isMet ? "" : "Debatteksten mangler at blive offentliggjort.";
    case "responsible-organisation":
      return condition.isMet ? "" : "Der mangler en ansvarlig organisation.";
    case "lead-or-reason":
      if (condition.waiver !== null) return `Uden tovholder, fordi: ${condition.waiver}`;
      return condition.isMet
        ? ""
        : "Der mangler en tovholder. Udpeg en, eller begrund hvorfor initiativet ikke har nogen.";
    case "period-over-or-all-answered":
      if (condition.isMet) return "";
      return `${condition.until ? `Perioden løber til og med ${formatDay(condition.until)}. ` : ""}Mangler svar fra ${listed(condition.waitingFor)}.`;
    case "responses-replied":
      if (condition.isMet) return "";
      return condition.count === 1
        ? "Ét formelt input er endnu ikke besvaret."
        : `${String(condition.count)} formelle input er endnu ikke besvaret.`;
    case "final-text-published":
      return condition.isMet ? "" : "Det endelige forslag mangler at blive offentliggjort.";
    case "final-text-differs":
      return condition.isMet
        ? ""
        : "Det endelige forslag er ikke forskelligt fra debatteksten. Skriv en ny version, eller bekræft, at den skal være uændret.";
    case "deciders-decided":
      return condition.isMet ? "" : explainDeciders(condition);
    case "result-registered":
      return condition.isMet ? "" : "Foranalysens resultat mangler at blive registreret.";
    case "milestones-held":
      return condition.isMet ? "" : `Endnu ikke holdt: ${listed(condition.waitingFor)}.`;
    case "completed":
      return condition.isMet ? "" : "Initiativet er endnu ikke meldt gennemført med en linje om resultatet.";
  }
}

function explainDeciders({ waitingFor, needed, last, voided = [] }: Extract<Condition, { name: "deciders-decided" }>) {
  if (waitingFor.length === 0) return "Fasen har ingen part, der beslutter.";
  const before = waitingFor.filter((name) => name !== last);
  const missing =
    needed === undefined
      ? `Mangler beslutning om den gældende tekst fra ${listed(last === undefined ? waitingFor : before)}.`
      : `Mangler ${needed === 1 ? "én beslutning" : `${String(needed)} beslutninger`} om den gældende tekst. Endnu ikke besluttet: ${listed(before)}.`;
  return [
    missing,
    ...(last === undefined ? [] : [`${last} beslutter til sidst.`]),
    ...(voided.length === 0 ? [] : [`Har besluttet om en tidligere version: ${listed(voided.map(describeVoided))}.`]),
  ].join(" ");
}

function describeVoided({ name, textNumber, isRemarkKept }: VoidedDecision): string {
  const version = textNumber === null ? "uden version" : `version ${String(textNumber)}`;
  if (isRemarkKept === null) return `${name} (${version})`;
  return `${name} (${version}; det, bemærkningen angik, er ${isRemarkKept ? "uændret" : "ændret"})`;
}

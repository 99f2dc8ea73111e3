import { formatDay } from "@/lib/kernel/period";
import type { Condition } from "./model";

const TITLE: Record<Condition["name"], string> = {
  "parties-informed": "Alle parter, der skal orienteres, er orienteret",
  title: "Initiativet har en titel",
  "debate-text-published": "Debatteksten er offentliggjort",
  "responsible-organisation": "En organisation er ansvarlig",
  "lead-or-reason": "Initiativet har en tovholder, eller det er begrundet, hvorfor det ikke har",
  "period-over-or-all-answered": "Inputperioden er slut, eller alle hørte parter har svaret",
  "final-text-published": "Det endelige forslag er offentliggjort",
  "final-text-differs": "Det endelige forslag adskiller sig fra debatteksten",
  "deciders-decided": "Alle besluttende organer har truffet beslutning",
  completed: "Initiativet er meldt gennemført",
};

export const conditionTitle = ({ name }: Condition): string => TITLE[name];

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
    case "final-text-published":
      return condition.isMet ? "" : "Det endelige forslag mangler at blive offentliggjort.";
    case "final-text-differs":
      return condition.isMet ? "" : "Det endelige forslag er ikke forskelligt fra debatteksten.";
    case "deciders-decided":
      return condition.isMet ? "" : `Mangler beslutning fra ${listed(condition.waitingFor)}.`;
    case "completed":
      return condition.isMet ? "" : "Initiativet er endnu ikke meldt gennemført.";
  }
}

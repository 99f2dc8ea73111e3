import type { StatusWord } from "./model";
import type { StatusOnDay } from "./rules";

export const statusWordLabel: Record<StatusWord, string> = {
  "ikke-startet": "Ikke startet",
  "i-gang": "I gang",
  forsinket: "Forsinket",
  "i-bero": "I bero",
  gennemfoert: "Gennemført",
  udgaaet: "Udgået",
};

/** "I gang", or for what nobody has kept up to date "ukendt, var i gang for 143 dage siden". */
export function describeStatus(status: StatusOnDay): string {
  if (status.isKnown) return statusWordLabel[status.word];
  if (status.word === null || status.silentDays === null) return "Ukendt, ingen status endnu";
  return `Ukendt, var ${statusWordLabel[status.word].toLowerCase()} for ${String(status.silentDays)} dage siden`;
}

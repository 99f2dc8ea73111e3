import { COUNTED_STATUSES, type CountedStatus, type StatusWord } from "./model";
import type { StatusOnDay } from "./rules";

export const statusWordLabel: Record<StatusWord, string> = {
  "ikke-startet": "Ikke startet",
  "i-gang": "I gang",
  forsinket: "Forsinket",
  "i-bero": "I bero",
  gennemfoert: "Gennemført",
  udgaaet: "Udgået",
};

export const countedStatusLabel: Record<CountedStatus, string> = { ...statusWordLabel, ukendt: "Ukendt" };

/** The counts in one sentence, the largest first: "7 af 9 er i gang, 2 er ukendt." */
export function describeCounts(counts: Readonly<Record<CountedStatus, number>>, total: number): string {
  if (total === 0) return "Der er ingen initiativer endnu.";
  return `${COUNTED_STATUSES.filter((status) => counts[status] > 0)
    .sort((a, b) => counts[b] - counts[a])
    .map(
      (status, at) =>
        `${String(counts[status])}${at === 0 ? ` af ${String(total)}` : ""} er ${countedStatusLabel[status].toLowerCase()}`,
    )
    .join(", ")}.`;
}

/** "I gang", or for what nobody has kept up to date "ukendt, var i gang for 143 dage siden". */
export function describeStatus(status: StatusOnDay): string {
  if (status.isKnown) return statusWordLabel[status.word];
  if (status.word === null || status.silentDays === null) return "Ukendt, ingen status endnu";
  return `Ukendt, var ${statusWordLabel[status.word].toLowerCase()} for ${String(status.silentDays)} dage siden`;
}

import { addDays, daysBetween, type Day } from "@/lib/kernel/day";
import { ENDED, type CountedStatus, type StatusWord } from "./model";

/** The last day a report counts as known; null: it does not age. */
export const staleAfter = (word: StatusWord, reportedOn: Day, rhythmDays: number): Day | null =>
  ENDED.includes(word) ? null : addDays(reportedOn, rhythmDays);

export type ReportedStatus = { word: StatusWord; progress: number | null; updatedOn: Day; staleAfter: Day | null };

/** A status as it counts on a day: known, or *ukendt* with what it was and for how many days it has been silent. */
export type StatusOnDay =
  | { isKnown: true; word: StatusWord; progress: number | null; updatedOn: Day }
  | {
      isKnown: false;
      word: StatusWord | null;
      progress: number | null;
      updatedOn: Day | null;
      silentDays: number | null;
    };

export function statusOn(today: Day, reported: ReportedStatus | null): StatusOnDay {
  if (!reported) return { isKnown: false, word: null, progress: null, updatedOn: null, silentDays: null };
  const { word, progress, updatedOn } = reported;
  if (reported.staleAfter !== null && reported.staleAfter < today) {
    return { isKnown: false, word, progress, updatedOn, silentDays: daysBetween(updatedOn, today) };
  }
  return { isKnown: true, word, progress, updatedOn };
}

export const countedAs = (status: StatusOnDay): CountedStatus => (status.isKnown ? status.word : "ukendt");

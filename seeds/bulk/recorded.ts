import { addDays, asDate, type Day } from "@/lib/kernel/day";
import type { AnyFact } from "@/lib/platform/projections";

/** What one command recorded: its facts, in one transaction. */
export type Recorded = {
  /** The record date; two transactions never share one in the ledger, the later gets a millisecond more. */
  readonly at: Date;
  /** null: the system itself. */
  readonly actorId: string | null;
  readonly command: string;
  readonly facts: readonly AnyFact[];
};

/** Part of a load: what it records, in order of time. */
export type Stream = {
  /** Not after the first record's date, in milliseconds. */
  readonly beginsMs: number;
  readonly records: () => Iterator<Recorded>;
};

const OFFICE_OPENS_MS = 7 * 3_600_000;
const OFFICE_HOURS_MS = 7 * 3_600_000;

/** A moment of the day's office hours. @param part of them, from 0 to 1 */
export const momentOn = (day: Day, part: number): number =>
  asDate(day).getTime() + OFFICE_OPENS_MS + Math.floor(part * OFFICE_HOURS_MS);

/** The day itself, or the Monday after it. */
export function workday(day: Day): Day {
  const weekday = asDate(day).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

import { asDate, type Day } from "@/lib/kernel/day";

const MORNING_UTC = 8 * 3_600_000;

/** Hands out record dates that rise: the first of a day at 8 in the morning UTC, the next ones a second later each. */
export function risingClock(): (on: Day) => Date {
  let last = 0;
  return (on) => {
    last = Math.max(asDate(on).getTime() + MORNING_UTC, last + 1000);
    return new Date(last);
  };
}

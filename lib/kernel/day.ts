declare const dayBrand: unique symbol;

/** A calendar day in Denmark, written `YYYY-MM-DD`. Days compare as text. */
export type Day = string & { readonly [dayBrand]: true };

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists; 2015-02-30 is not. */
export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** For days written in code. Throws, since a day in code that does not exist is a programming error. */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`Not a day: ${text}`);
  return text;
}

const COPENHAGEN = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is in Denmark at an instant, wherever the server stands. */
export const dayOf = (instant: Date): Day => day(COPENHAGEN.format(instant));

/** The day as the database's `date`: midnight UTC. */
export const asDate = (value: Day): Date => new Date(`${value}T00:00:00Z`);

/** From the database's `date`, which arrives as midnight UTC. */
export const fromDate = (value: Date): Day => day(value.toISOString().slice(0, 10));

export const addDays = (value: Day, days: number): Day =>
  fromDate(new Date(asDate(value).getTime() + days * 86_400_000));

/** Whole days from one day to another; negative when `to` lies before `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((asDate(to).getTime() - asDate(from).getTime()) / 86_400_000);

/** Whether what has a first and a last day is there on a day. null: it has none. */
export const holdsOn = ({ validFrom, validTo }: { validFrom: Day | null; validTo: Day | null }, on: Day): boolean =>
  (validFrom === null || validFrom <= on) && (validTo === null || validTo >= on);

/** The last millisecond of a day in Denmark: what `?pr=YYYY-MM-DD` means. */
export function endOfDay(value: Day): Date {
  const nextMidnightUtc = asDate(addDays(value, 1)).getTime();
  // Copenhagen is one or two hours ahead of UTC, so its midnight comes that much before UTC's.
  const isSummer = dayOf(new Date(nextMidnightUtc - 2 * 3_600_000)) !== value;
  return new Date(nextMidnightUtc - (isSummer ? 2 : 1) * 3_600_000 - 1);
}

import { addDays, daysBetween, day, dayOf, type Day } from "./day";

/**
 * How exactly a time was stated. `turn` is the edge of something longer ("inden udgangen af 2017"), `part-of-…` is
 * primo, medio or ultimo. A period that goes on without end keeps the precision of its first day.
 */
export const PRECISIONS = [
  "day",
  "turn",
  "week",
  "part-of-month",
  "month",
  "part-of-year",
  "quarter",
  "half-year",
  "year",
  "range",
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A time as people plan it: the days it means, and the words it was written in. */
export type Period = {
  readonly from: Day;
  /** The last day; null: it goes on until further notice. */
  readonly to: Day | null;
  readonly precision: Precision;
  /** As written ("Nov – december 2015"); empty when nobody wrote it. */
  readonly text: string;
};

export const MONTHS = [
  { name: "januar", short: "jan." },
  { name: "februar", short: "feb." },
  { name: "marts", short: "mar." },
  { name: "april", short: "apr." },
  { name: "maj", short: "maj" },
  { name: "juni", short: "juni" },
  { name: "juli", short: "juli" },
  { name: "august", short: "aug." },
  { name: "september", short: "sep." },
  { name: "oktober", short: "okt." },
  { name: "november", short: "nov." },
  { name: "december", short: "dec." },
] as const;

/** Sorts by first day, then last day (no end comes last), then the more exact first. */
export const comparePeriods = (a: Omit<Period, "text">, b: Omit<Period, "text">): number =>
  compareText(a.from, b.from) ||
  compareText(a.to ?? NO_END, b.to ?? NO_END) ||
  PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision);

/** Sorts after every day. */
const NO_END = "~";

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Whether the whole period lies behind us; what has no end is never over. */
export const isOver = (period: Pick<Period, "to">, today: Day): boolean => period.to !== null && period.to < today;

/** 26. juni 2017 */
export const formatDay = (value: Day): string => `${dateOf(value)}. ${monthOf(value).name} ${yearOf(value)}`;

const CLOCK = new Intl.DateTimeFormat("da-DK", { timeZone: "Europe/Copenhagen", hour: "2-digit", minute: "2-digit" });

/** The time of day it was in Denmark: "kl. 10.12". */
export const formatClock = (at: Date): string => `kl. ${CLOCK.format(at)}`;

/** An instant as it was in Denmark: "3. juni 2026 kl. 10.12". */
export const formatInstant = (at: Date): string => `${formatDay(dayOf(at))} ${formatClock(at)}`;

/** 12. nov.; with the year when it is not the one given, as a number or as a day in it. */
export function formatShortDay(value: Day, near: Day | number): string {
  const nearYear = typeof near === "number" ? near : yearOf(near);
  const short = `${dateOf(value)}. ${monthOf(value).short}`;
  return yearOf(value) === nearYear ? short : `${short} ${yearOf(value)}`;
}

/** As it was written; where nobody wrote it, as Danes would: 3. kvartal 2017, nov. - dec. 2015, fra 1. juli 2019. */
export function formatPeriod(period: Period): string {
  if (period.text !== "") return period.text;
  if (period.to === null) return `fra ${formatOne(period.precision, period.from)}`;
  return period.precision === "range" ? formatRange(period.from, period.to) : formatOne(period.precision, period.from);
}

function formatOne(precision: Precision, from: Day): string {
  const month = `${monthOf(from).name} ${yearOf(from)}`;
  const ofYear = monthNumber(from);
  switch (precision) {
    case "day":
    case "range":
      return formatDay(from);
    case "turn":
      return formatTurn(from);
    case "week":
      return formatWeek(from);
    case "part-of-month":
      return `${partName(dateOf(from), [11, 21])} ${month}`;
    case "month":
      return month;
    case "part-of-year":
      return `${partName(ofYear, [5, 11])} ${yearOf(from)}`;
    case "quarter":
      return `${Math.ceil(ofYear / 3)}. kvartal ${yearOf(from)}`;
    case "half-year":
      return `${Math.ceil(ofYear / 6)}. halvår ${yearOf(from)}`;
    case "year":
      return String(yearOf(from));
  }
}

function partName(at: number, [medio, ultimo]: readonly [number, number]): string {
  if (at < medio) return "primo";
  return at < ultimo ? "medio" : "ultimo";
}

function formatTurn(at: Day): string {
  const edge = dateOf(at) === 1 ? "indgangen til" : "udgangen af";
  const isOfYear = at.endsWith("-01-01") || at.endsWith("-12-31");
  return isOfYear ? `${edge} ${yearOf(at)}` : `${edge} ${monthOf(at).name} ${yearOf(at)}`;
}

/** A week belongs to the year its Thursday lies in. */
function formatWeek(monday: Day): string {
  const thursday = addDays(monday, 3);
  const week = Math.floor(daysBetween(day(`${thursday.slice(0, 4)}-01-01`), thursday) / 7) + 1;
  return `uge ${week} ${yearOf(thursday)}`;
}

function formatRange(from: Day, to: Day): string {
  const sameYear = yearOf(from) === yearOf(to);
  const sameMonth = sameYear && monthNumber(from) === monthNumber(to);
  if (!sameYear && from.endsWith("-01-01") && to.endsWith("-12-31")) return `${yearOf(from)}-${yearOf(to)}`;
  if (!sameMonth && dateOf(from) === 1 && dateOf(addDays(to, 1)) === 1) {
    const start = monthOf(from).short;
    return `${sameYear ? start : `${start} ${yearOf(from)}`} - ${monthOf(to).short} ${yearOf(to)}`;
  }
  if (sameMonth) return `${dateOf(from)}. - ${formatDay(to)}`;
  return sameYear
    ? `${dateOf(from)}. ${monthOf(from).name} - ${formatDay(to)}`
    : `${formatDay(from)} - ${formatDay(to)}`;
}

const yearOf = (value: Day): number => Number(value.slice(0, 4));
const monthNumber = (value: Day): number => Number(value.slice(5, 7));
const dateOf = (value: Day): number => Number(value.slice(8, 10));
const monthOf = (value: Day): { name: string; short: string } => MONTHS[monthNumber(value) - 1] ?? MONTHS[0];

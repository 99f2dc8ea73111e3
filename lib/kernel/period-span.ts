import { addDays, asDate, isDay, type Day } from "./day";

/** First and last day. The functions here give null for what the calendar does not have, such as 31 February. */
export type Span = { readonly from: Day; readonly to: Day };

export const PARTS = ["primo", "medio", "ultimo"] as const;
export type Part = (typeof PARTS)[number];

export function dateSpan(year: number, month: number, date: number): Span | null {
  const at = dayOn(year, month, date);
  return at && { from: at, to: at };
}

export function monthSpan(year: number, first: number, count = 1): Span | null {
  const from = dayOn(year, first, 1);
  const next = first + count > 12 ? dayOn(year + 1, 1, 1) : dayOn(year, first + count, 1);
  return from && next && { from, to: addDays(next, -1) };
}

/** Which quarter (3 months) or half (6 months) of the year, from 1. */
export const shareOfYear = (year: number, number: number, months: 3 | 6): Span | null =>
  monthSpan(year, (number - 1) * months + 1, months);

/**
 * Two months each: the first two of the year, the two that lead up to its middle, the last two. So a hearing "primo
 * 2019" ends where the approval "Marts-juni 2019" begins, and what is due "senest medio 2016" is late from 1 July, after
 * the June in which the kommissorium has the council treat it.
 */
export function partOfYear(year: number, part: Part): Span | null {
  const firstMonth = { primo: 1, medio: 5, ultimo: 11 } as const;
  return monthSpan(year, firstMonth[part], 2);
}

/** The month's thirds: 1-10, 11-20 and from the 21st. */
export function partOfMonth(year: number, month: number, part: Part): Span | null {
  const whole = monthSpan(year, month);
  if (!whole) return null;
  const starts = { primo: 0, medio: 10, ultimo: 20 } as const;
  const from = addDays(whole.from, starts[part]);
  return { from, to: part === "ultimo" ? whole.to : addDays(from, 9) };
}

/** Monday to Sunday; week 1 is the one with 4 January in it. */
export function weekSpan(year: number, week: number): Span | null {
  const fourth = dayOn(year, 1, 4);
  if (!fourth || week < 1) return null;
  const daysSinceMonday = (asDate(fourth).getUTCDay() + 6) % 7;
  const monday = addDays(fourth, (week - 1) * 7 - daysSinceMonday);
  return addDays(monday, 3).startsWith(String(year)) ? { from: monday, to: addDays(monday, 6) } : null;
}

function dayOn(year: number, month: number, date: number): Day | null {
  const text = [year, month, date].map((part) => String(part).padStart(2, "0")).join("-");
  return isDay(text) ? text : null;
}

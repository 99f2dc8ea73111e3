import type { Day } from "./day";
import type { Period } from "./period";
import { readExpression, type Expression } from "./period-expression";
import type { Span } from "./period-span";
import { ok, refuse, type Result } from "./result";

export type PeriodRefusal =
  | { readonly code: "NOT_A_PERIOD"; readonly text: string }
  /** "Juni", and nothing near it says which. */
  | { readonly code: "YEAR_MISSING"; readonly text: string }
  /** 31. februar, uge 53 in a year of 52. */
  | { readonly code: "NO_SUCH_DAY"; readonly text: string }
  | { readonly code: "ENDS_BEFORE_IT_STARTS"; readonly text: string };

/**
 * What to think of where no year is written. A number is the year it begins in. A day is what it follows, for a phase
 * the first day of the phase before: the first time it comes round that is not over on that day.
 */
export type PeriodContext = { readonly near?: Day | number };

/**
 * Reads a time as Danes write it: "4-11-2015", "uge 47 2026", "medio 2016", "3. kvartal 2017-april 2018",
 * "Fra 1. juli 2019", "4. april 2018 -", "inden udgangen af 2017".
 *
 * "Senest" adds nothing: a deadline is the last day of what follows it.
 */
export function parsePeriod(text: string, context: PeriodContext = {}): Result<Period, PeriodRefusal> {
  const written = text.trim();
  const expression = read(plain(written));
  if (!expression) return refuse({ code: "NOT_A_PERIOD", text: written });

  const year = expression.year ?? context.near;
  if (year === undefined) return refuse({ code: "YEAR_MISSING", text: written });

  const span = typeof year === "number" ? expression.span(year) : firstNotOver(expression, year);
  if (!span) return refuse({ code: "NO_SUCH_DAY", text: written });
  if (span.to < span.from) return refuse({ code: "ENDS_BEFORE_IT_STARTS", text: written });

  return ok({
    from: span.from,
    to: expression.isOpen ? null : span.to,
    precision: expression.precision,
    text: written,
  });
}

const ORDINALS: readonly string[] = ["første", "andet", "tredje", "fjerde"];

/** Lower case, one kind of dash and ordinal, and without the small words in front. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[–—−]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/\b(første|andet|tredje|fjerde)(?= kvartal| halvår)/, (word) => `${ORDINALS.indexOf(word) + 1}.`)
    .replace(
      /^(?:dato:? |den |d\. |i løbet af |i |senest |(?:for )?perioden |(?:inden|ved) (?=(?:ud|ind)gangen))+/,
      "",
    );

function firstNotOver(expression: Expression, near: Day): Span | null {
  const nearYear = Number(near.slice(0, 4));
  const spans = [nearYear - 1, nearYear, nearYear + 1].map(expression.span);
  return spans.find((span) => span !== null && span.to >= near) ?? null;
}

function read(text: string): Expression | null {
  const single = readExpression(text);
  if (single) return single;

  const after = /^fra (?:og med )?(?<rest>.+)$/.exec(text)?.groups?.["rest"];
  const start = readExpression(after ?? /^(?<rest>.+?) ?-$/.exec(text)?.groups?.["rest"] ?? "");
  return start ? { ...start, isOpen: true } : readRange(after ?? text);
}

/** Tries every dash, since days hold dashes of their own. */
function readRange(text: string): Expression | null {
  for (const dash of text.matchAll(/ ?- ?| til (?:og med )?/g)) {
    const left = text.slice(0, dash.index);
    const right = text.slice(dash.index + dash[0].length);
    const start = readExpression(completed(left, right));
    const end = readExpression(left.startsWith("uge ") && /^\d/.test(right) ? `uge ${right}` : right);
    if (start && end) return rangeOf(start, end);
  }
  return null;
}

/** "12." in "12.-14. juni" has its month, and "1." in "1.-2. kvartal" its unit, from the right. */
const completed = (left: string, right: string): string =>
  /^\d{1,2}\.?$/.test(left) && /^\d{1,2}\.? \D/.test(right) ? right.replace(/^\d{1,2}\.?/, `${Number(left)}.`) : left;

/** A year written on one side holds for both, unless a new year lies between them. */
function rangeOf(start: Expression, end: Expression): Expression {
  const endAfter = (from: Span, year: number): Span | null => {
    const sameYear = end.span(end.year ?? year);
    return end.year === null && sameYear && sameYear.to < from.from ? end.span(year + 1) : sameYear;
  };
  const yearBefore = (endYear: number): number => {
    const from = start.span(endYear)?.from;
    const to = end.span(endYear)?.to;
    return from && to && to < from ? endYear - 1 : endYear;
  };
  return {
    precision: "range",
    isOpen: false,
    year: start.year ?? (end.year === null ? null : yearBefore(end.year)),
    span: (year) => {
      const from = start.span(year);
      const to = from && endAfter(from, year);
      return from && to && { from: from.from, to: to.to };
    },
  };
}

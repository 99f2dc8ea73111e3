import { MONTHS, type Precision } from "./period";
import {
  PARTS,
  dateSpan,
  monthSpan,
  partOfMonth,
  partOfYear,
  shareOfYear,
  weekSpan,
  type Part,
  type Span,
} from "./period-span";

/** One time as read, before its year is known. `span` gives null for days that do not exist. */
export type Expression = {
  readonly precision: Precision;
  readonly isOpen: boolean;
  readonly year: number | null;
  readonly span: (year: number) => Span | null;
};

type Groups = Readonly<Record<string, string | undefined>>;

const MONTH =
  "(?<month>jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?: måned)?";
const YEAR = "(?:,? (?<year>[12]\\d{3}))?";
const PART = `(?<part>${PARTS.join("|")})`;

type Pattern = {
  readonly pattern: RegExp;
  readonly precision: Precision;
  readonly span: (groups: Groups, year: number) => Span | null;
};

const exactly = (pattern: string): RegExp => new RegExp(`^${pattern}$`);
const dateIn = (g: Groups, year: number): Span | null => dateSpan(year, monthIn(g), Number(g["date"]));

const PATTERNS: readonly Pattern[] = [
  { precision: "day", pattern: /^(?<year>\d{4})-(?<month>\d\d)-(?<date>\d\d)$/, span: dateIn },
  { precision: "day", pattern: /^(?<date>\d{1,2})[-./](?<month>\d{1,2})[-./ ](?<year>[12]\d{3})$/, span: dateIn },
  { precision: "day", pattern: /^(?<date>\d{1,2})\/(?<month>\d{1,2})$/, span: dateIn },
  { precision: "day", pattern: exactly(`(?<date>\\d{1,2})\\.? ${MONTH}${YEAR}`), span: dateIn },
  {
    precision: "week",
    pattern: exactly(`uge (?<number>\\d{1,2})${YEAR}`),
    span: (g, year) => weekSpan(year, Number(g["number"])),
  },
  {
    precision: "quarter",
    pattern: exactly(`(?<number>[1-4])\\. ?kvartal${YEAR}`),
    span: (g, year) => shareOfYear(year, Number(g["number"]), 3),
  },
  {
    precision: "half-year",
    pattern: exactly(`(?<number>[12])\\. ?halvår${YEAR}`),
    span: (g, year) => shareOfYear(year, Number(g["number"]), 6),
  },
  {
    precision: "part-of-month",
    pattern: exactly(`${PART} ${MONTH}${YEAR}`),
    span: (g, year) => partOfMonth(year, monthIn(g), partIn(g)),
  },
  {
    precision: "part-of-year",
    pattern: exactly(`${PART} (?<year>[12]\\d{3})`),
    span: (g, year) => partOfYear(year, partIn(g)),
  },
  { precision: "month", pattern: exactly(`${MONTH}${YEAR}`), span: (g, year) => monthSpan(year, monthIn(g)) },
  { precision: "year", pattern: /^(?<year>[12]\d{3})$/, span: (_, year) => monthSpan(year, 1, 12) },
];

/** Reads one time, without a dash between two: "juni", "uge 47 2026", "udgangen af 2017". */
export function readExpression(text: string): Expression | null {
  for (const { pattern, precision, span } of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const year = groups["year"] === undefined ? null : Number(groups["year"]);
    return { precision, isOpen: false, year, span: (inYear) => span(groups, inYear) };
  }
  return readTurn(text);
}

const HAS_EDGES: readonly Precision[] = ["month", "quarter", "half-year", "year"];

function readTurn(text: string): Expression | null {
  const groups = /^(?<edge>indgangen til|udgangen af) (?<of>.+)$/.exec(text)?.groups;
  const of = groups?.["of"] === undefined ? null : readExpression(groups["of"]);
  if (!groups || !of || !HAS_EDGES.includes(of.precision)) return null;
  return {
    ...of,
    precision: "turn",
    span: (year) => {
      const span = of.span(year);
      const at = groups["edge"] === "udgangen af" ? span?.to : span?.from;
      return at ? { from: at, to: at } : null;
    },
  };
}

function monthIn(groups: Groups): number {
  const month = groups["month"] ?? "";
  return /^\d/.test(month) ? Number(month) : MONTHS.findIndex(({ name }) => name.startsWith(month.slice(0, 3))) + 1;
}

const partIn = (groups: Groups): Part => PARTS.find((part) => part === groups["part"]) ?? "primo";

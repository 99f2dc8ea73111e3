import { describe, expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import { formatPeriod, type Period } from "@/lib/kernel/period";
import { parsePeriod, type PeriodContext } from "@/lib/kernel/period-parse";
import { refuse } from "@/lib/kernel/result";

const parsed = (text: string, context?: PeriodContext): Period => {
  const result = parsePeriod(text, context);
  if (!result.ok) throw new Error(`${text}: ${result.refusal.code}`);
  return result.value;
};

const near = (value: string): PeriodContext => ({ near: day(value) });

/** Every time that stands in the kommissorium, the rammepapir and the presentation of the sundhedsaftale. */
const WRITTEN: readonly (readonly [string, PeriodContext, string, string | null, string, string])[] = [
  // Kommissorium: head, Baggrund, and the timetable, where each row follows the one above it.
  ["Dato 4-11-2015", {}, "2015-11-04", "2015-11-04", "day", "4. november 2015"],
  ["4-11-2015", {}, "2015-11-04", "2015-11-04", "day", "4. november 2015"],
  ["2016", {}, "2016-01-01", "2016-12-31", "year", "2016"],
  ["2015-2019", {}, "2015-01-01", "2019-12-31", "range", "2015-2019"],
  ["senest medio 2016", {}, "2016-05-01", "2016-06-30", "part-of-year", "medio 2016"],
  ["Nov – december 2015", {}, "2015-11-01", "2015-12-31", "range", "nov. - dec. 2015"],
  ["December-januar", near("2015-11-01"), "2015-12-01", "2016-01-31", "range", "dec. 2015 - jan. 2016"],
  ["februar-april", near("2015-12-01"), "2016-02-01", "2016-04-30", "range", "feb. - apr. 2016"],
  ["Maj", near("2016-02-01"), "2016-05-01", "2016-05-31", "month", "maj 2016"],
  ["Juni", near("2016-05-01"), "2016-06-01", "2016-06-30", "month", "juni 2016"],
  // Rammepapir: front page, 1.0, 2.1, 5.0, 6.0 and 6.1.
  ["den 26. juni 2017", {}, "2017-06-26", "2017-06-26", "day", "26. juni 2017"],
  ["I april måned 2010", {}, "2010-04-01", "2010-04-30", "month", "april 2010"],
  ["i december 2016", {}, "2016-12-01", "2016-12-31", "month", "december 2016"],
  ["2017", {}, "2017-01-01", "2017-12-31", "year", "2017"],
  ["ved indgangen til 2017", {}, "2017-01-01", "2017-01-01", "turn", "indgangen til 2017"],
  ["inden udgangen af 2017", {}, "2017-12-31", "2017-12-31", "turn", "udgangen af 2017"],
  ["i løbet af tredje kvartal 2017", {}, "2017-07-01", "2017-09-30", "quarter", "3. kvartal 2017"],
  ["for perioden 2017-2019", {}, "2017-01-01", "2019-12-31", "range", "2017-2019"],
  ["2019-2022", {}, "2019-01-01", "2022-12-31", "range", "2019-2022"],
  // The presentation of 3 April 2018: front page, visions, the process, and what follows the presentation.
  ["3. april 2018", {}, "2018-04-03", "2018-04-03", "day", "3. april 2018"],
  ["2015-2018", {}, "2015-01-01", "2018-12-31", "range", "2015-2018"],
  ["3. kvartal 2017-april 2018", {}, "2017-07-01", "2018-04-30", "range", "juli 2017 - apr. 2018"],
  ["4. april 2018 -", {}, "2018-04-04", null, "day", "fra 4. april 2018"],
  ["Primo 2019", {}, "2019-01-01", "2019-02-28", "part-of-year", "primo 2019"],
  ["Marts-juni 2019", {}, "2019-03-01", "2019-06-30", "range", "mar. - juni 2019"],
  ["Fra 1. juli 2019", {}, "2019-07-01", null, "day", "fra 1. juli 2019"],
  ["12. juni", near("2018-04-03"), "2018-06-12", "2018-06-12", "day", "12. juni 2018"],
  ["aug-sep", near("2018-04-03"), "2018-08-01", "2018-09-30", "range", "aug. - sep. 2018"],
  ["27. september", near("2018-04-03"), "2018-09-27", "2018-09-27", "day", "27. september 2018"],
];

/** Other ways that people in a region write a time. */
const ALSO: typeof WRITTEN = [
  ["2015-11-04", {}, "2015-11-04", "2015-11-04", "day", "4. november 2015"],
  ["4/11 2015", {}, "2015-11-04", "2015-11-04", "day", "4. november 2015"],
  ["d. 4.11.2015", {}, "2015-11-04", "2015-11-04", "day", "4. november 2015"],
  ["4/11", { near: 2015 }, "2015-11-04", "2015-11-04", "day", "4. november 2015"],
  ["uge 47 2026", {}, "2026-11-16", "2026-11-22", "week", "uge 47 2026"],
  ["uge 1 2026", {}, "2025-12-29", "2026-01-04", "week", "uge 1 2026"],
  ["uge 53, 2026", {}, "2026-12-28", "2027-01-03", "week", "uge 53 2026"],
  ["uge 47-48 2026", {}, "2026-11-16", "2026-11-29", "range", "16. - 29. november 2026"],
  ["ultimo 2017", {}, "2017-11-01", "2017-12-31", "part-of-year", "ultimo 2017"],
  ["primo juni 2016", {}, "2016-06-01", "2016-06-10", "part-of-month", "primo juni 2016"],
  ["medio juni 2016", {}, "2016-06-11", "2016-06-20", "part-of-month", "medio juni 2016"],
  ["ultimo feb. 2016", {}, "2016-02-21", "2016-02-29", "part-of-month", "ultimo februar 2016"],
  ["andet halvår 2017", {}, "2017-07-01", "2017-12-31", "half-year", "2. halvår 2017"],
  ["1.-2. kvartal 2017", {}, "2017-01-01", "2017-06-30", "range", "jan. - juni 2017"],
  ["inden udgangen af 3. kvartal 2017", {}, "2017-09-30", "2017-09-30", "turn", "udgangen af september 2017"],
  ["udgangen af juni", near("2016-05-01"), "2016-06-30", "2016-06-30", "turn", "udgangen af juni 2016"],
  ["12.-14. juni 2018", {}, "2018-06-12", "2018-06-14", "range", "12. - 14. juni 2018"],
  ["4. april – 12. juni 2018", {}, "2018-04-04", "2018-06-12", "range", "4. april - 12. juni 2018"],
  ["fra 1. juli 2019 til 3. januar", {}, "2019-07-01", "2020-01-03", "range", "1. juli 2019 - 3. januar 2020"],
  ["4-11-2015 - 12-12-2015", {}, "2015-11-04", "2015-12-12", "range", "4. november - 12. december 2015"],
  ["december-januar 2016", {}, "2015-12-01", "2016-01-31", "range", "dec. 2015 - jan. 2016"],
  ["december 2015 - januar", {}, "2015-12-01", "2016-01-31", "range", "dec. 2015 - jan. 2016"],
  ["December-januar", { near: 2015 }, "2015-12-01", "2016-01-31", "range", "dec. 2015 - jan. 2016"],
  ["December-januar", near("2016-01-15"), "2015-12-01", "2016-01-31", "range", "dec. 2015 - jan. 2016"],
  ["29. februar", near("2015-06-01"), "2016-02-29", "2016-02-29", "day", "29. februar 2016"],
];

describe("reading a time as Danes write it", () => {
  test.each([...WRITTEN, ...ALSO])("%s (%o) is %s to %s, a %s", (text, context, from, to, precision) => {
    expect(parsed(text, context)).toEqual({ from, to, precision, text });
  });

  test.each([...WRITTEN, ...ALSO])(
    "%s (%o), unwritten, prints as Danes would write it",
    (text, context, _from, _to, _precision, printed) => {
      expect(formatPeriod({ ...parsed(text, context), text: "" })).toBe(printed);
    },
  );

  test("what was written is kept, but for the space around it", () => {
    expect(formatPeriod(parsed("  Nov – december 2015 "))).toBe("Nov – december 2015");
  });

  test.each([
    ["snart", "NOT_A_PERIOD"],
    ["", "NOT_A_PERIOD"],
    ["4-11", "NOT_A_PERIOD"],
    ["inden 1. juli 2017", "NOT_A_PERIOD"],
    ["udgangen af uge 47 2026", "NOT_A_PERIOD"],
    ["juni 2016 eller senere", "NOT_A_PERIOD"],
    ["Juni", "YEAR_MISSING"],
    ["December-januar", "YEAR_MISSING"],
    ["31. februar 2016", "NO_SUCH_DAY"],
    ["4-13-2015", "NO_SUCH_DAY"],
    ["uge 53 2025", "NO_SUCH_DAY"],
    ["uge 0 2025", "NO_SUCH_DAY"],
    ["1.-31. juni 2016", "NO_SUCH_DAY"],
    ["2019-2017", "ENDS_BEFORE_IT_STARTS"],
    ["maj 2016 - april 2016", "ENDS_BEFORE_IT_STARTS"],
  ] as const)("%s is refused: %s", (text, code) => {
    expect(parsePeriod(text)).toEqual(refuse({ code, text }));
  });
});

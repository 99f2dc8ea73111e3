import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/kernel/day";
import {
  MONTHS,
  PRECISIONS,
  comparePeriods,
  formatDay,
  formatPeriod,
  formatShortDay,
  isOver,
  type Period,
} from "@/lib/kernel/period";
import { parsePeriod, type PeriodContext } from "@/lib/kernel/period-parse";

const parsed = (text: string, context?: PeriodContext): Period => {
  const result = parsePeriod(text, context);
  if (!result.ok) throw new Error(`${text}: ${result.refusal.code}`);
  return result.value;
};

/** Without what was written, so that it prints as we would have written it. */
const unwritten = (period: Period): Period => ({ ...period, text: "" });

describe("printing days", () => {
  test("a day is written out", () => {
    expect(formatDay(day("2017-06-26"))).toBe("26. juni 2017");
  });

  test("a short day has its year only when it is another one", () => {
    expect(formatShortDay(day("2026-11-12"), 2026)).toBe("12. nov.");
    expect(formatShortDay(day("2026-11-12"), day("2026-11-22"))).toBe("12. nov.");
    expect(formatShortDay(day("2015-11-12"), day("2026-11-22"))).toBe("12. nov. 2015");
  });
});

describe("when a time is over", () => {
  const june = parsed("Juni", { near: 2016 });

  test("not on its last day, but on the day after", () => {
    expect(isOver(june, day("2016-06-30"))).toBe(false);
    expect(isOver(june, day("2016-07-01"))).toBe(true);
  });

  test("what must be done by the middle of 2016 may be done in June", () => {
    const deadline = parsed("senest medio 2016");

    expect(isOver(deadline, day("2016-06-30"))).toBe(false);
    expect(isOver(deadline, day("2016-07-01"))).toBe(true);
  });

  test("what has no end is never over", () => {
    expect(isOver(parsed("4. april 2018 -"), day("2099-01-01"))).toBe(false);
  });
});

describe("sorting", () => {
  test("by first day, then last day with no end last, then the more exact first", () => {
    const texts = [
      "juni 2016",
      "1. juni 2016 -",
      "medio 2016",
      "1. juni 2016",
      "maj 2016",
      "1. juni 2016 - 1. juni 2016",
    ];

    const sorted = texts.map((text) => parsed(text)).sort(comparePeriods);

    expect(sorted.map((period) => period.text)).toEqual([
      "maj 2016",
      "medio 2016",
      "1. juni 2016",
      "1. juni 2016 - 1. juni 2016",
      "juni 2016",
      "1. juni 2016 -",
    ]);
  });

  test("the phases of the sundhedsaftale come in their order", () => {
    const phases = [
      "3. kvartal 2017-april 2018",
      "4. april 2018 -",
      "Primo 2019",
      "Marts-juni 2019",
      "Fra 1. juli 2019",
    ];

    const sorted = [...phases].reverse().map((text) => parsed(text));

    expect(sorted.sort(comparePeriods).map((period) => period.text)).toEqual(phases);
  });
});

describe("whatever the time", () => {
  const anyDay = fc.integer({ min: 0, max: 54_000 }).map((days) => addDays(day("1980-01-01"), days));
  const anyYear = fc.integer({ min: 1980, max: 2100 });
  const anyMonth = fc.constantFrom(...MONTHS.flatMap(({ name, short }) => [name, short]));
  const anyPart = fc.constantFrom("primo", "medio", "ultimo");
  const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });

  const anyOne = fc.oneof(
    anyDay.map(formatDay),
    fc.tuple(upTo(52), anyYear).map(([week, year]) => `uge ${week} ${year}`),
    fc.tuple(anyMonth, anyYear).map(([month, year]) => `${month} ${year}`),
    fc.tuple(anyPart, anyMonth, anyYear).map((words) => words.join(" ")),
    fc.tuple(anyPart, anyYear).map((words) => words.join(" ")),
    fc.tuple(upTo(4), anyYear).map(([quarter, year]) => `${quarter}. kvartal ${year}`),
    fc.tuple(upTo(2), anyYear).map(([half, year]) => `${half}. halvår ${year}`),
    fc.tuple(fc.constantFrom("udgangen af", "indgangen til"), anyMonth, anyYear).map((words) => words.join(" ")),
    fc.tuple(fc.constantFrom("udgangen af", "indgangen til"), anyYear).map((words) => words.join(" ")),
    anyYear.map(String),
  );
  const anyText = fc.oneof(
    anyOne,
    anyOne.map((text) => `fra ${text}`),
    fc.tuple(anyOne, anyOne).map((ends) => ends.join(" - ")),
  );
  const anyPeriod = anyText
    .map((text) => parsePeriod(text))
    .filter((result) => result.ok)
    .map((result) => result.value);

  test("what is printed reads as what it was", () => {
    fc.assert(
      fc.property(anyPeriod.map(unwritten), (period) => {
        expect(unwritten(parsed(formatPeriod(period)))).toEqual(period);
      }),
    );
  });

  test("what was written reads as itself", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsed(formatPeriod(period))).toEqual(period);
      }),
    );
  });

  test("a period ends no earlier than it begins", () => {
    fc.assert(fc.property(anyPeriod, ({ from, to }) => to === null || from <= to));
  });

  test("no text makes the reader fail", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./ –-]{0,20}$/)), (text) => {
        expect(typeof parsePeriod(text, { near: day("2016-01-31") }).ok).toBe("boolean");
      }),
    );
  });

  test("the order is total: either way round it says the same, it carries over, and only equals tie", () => {
    const anyRow = fc
      .tuple(anyDay, fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }), fc.constantFrom(...PRECISIONS))
      .map(([from, days, precision]) => ({ from, to: days === null ? null : addDays(from, days), precision }));
    const nearby = fc.oneof(
      anyRow,
      anyPeriod.map(({ from, to, precision }) => ({ from, to, precision })),
    );

    fc.assert(
      fc.property(nearby, nearby, nearby, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
        expect(comparePeriods(a, { ...a })).toBe(0);
        if (comparePeriods(a, b) === 0) expect(a).toEqual(b);
        if (comparePeriods(a, b) <= 0 && comparePeriods(b, c) <= 0) expect(comparePeriods(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

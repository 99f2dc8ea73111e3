import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  asDate,
  day,
  dayOf,
  daysBetween,
  endOfDay,
  fromDate,
  holdsOn,
  isDay,
  type Day,
} from "@/lib/kernel/day";

// From 1980 on: before that, summer time came and went at other hours.
const anyDay = fc.integer({ min: 0, max: 54_000 }).map((days) => addDays(day("1980-01-01"), days));

describe("what a day is", () => {
  test.each(["2015-11-04", "2016-02-29", "1999-12-31"])("%s is a day", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each(["2015-02-29", "2015-02-30", "2015-13-01", "2015-00-10", "4-11-2015", "2015-11-4", "2015-11-04T00:00", ""])(
    "%s is not a day",
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test("a day in code that does not exist is a programming error", () => {
    expect(() => day("2015-02-30")).toThrow(RangeError);
  });

  test("days compare as text", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0));
  });
});

describe("counting days", () => {
  test.each([
    ["2016-02-28", 1, "2016-02-29"],
    ["2015-12-31", 1, "2016-01-01"],
    ["2016-03-01", -1, "2016-02-29"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-10-25", 1, "2026-10-26"],
  ])("%s and %i day is %s", (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });

  test("what was added lies between", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test("a day survives the way to the database and back", () => {
    fc.assert(
      fc.property(anyDay, (value) => {
        expect(fromDate(asDate(value))).toBe(value);
      }),
    );
  });
});

describe("the day it is in Denmark", () => {
  test.each([
    ["2026-01-31T22:59:59.999Z", "2026-01-31"],
    ["2026-01-31T23:00:00.000Z", "2026-02-01"],
    ["2026-07-31T21:59:59.999Z", "2026-07-31"],
    ["2026-07-31T22:00:00.000Z", "2026-08-01"],
  ])("at %s it is %s", (instant, expected) => {
    expect(dayOf(new Date(instant))).toBe(expected);
  });

  test.each([
    ["winter", "2026-01-15", "2026-01-15T22:59:59.999Z"],
    ["summer", "2026-07-15", "2026-07-15T21:59:59.999Z"],
    ["the day the clock goes forward", "2026-03-29", "2026-03-29T21:59:59.999Z"],
    ["the day the clock goes back", "2026-10-25", "2026-10-25T22:59:59.999Z"],
  ])("ends at midnight in Copenhagen: %s", (_, value, expected) => {
    expect(endOfDay(day(value)).toISOString()).toBe(expected);
  });

  test("a day ends in the day's last millisecond", () => {
    const lastAndNext = (value: Day): readonly Day[] => [
      dayOf(endOfDay(value)),
      dayOf(new Date(endOfDay(value).getTime() + 1)),
    ];

    fc.assert(
      fc.property(anyDay, (value) => {
        expect(lastAndNext(value)).toEqual([value, addDays(value, 1)]);
      }),
    );
  });
});

describe("what has a first and a last day", () => {
  const body = { validFrom: day("2007-01-01"), validTo: day("2022-06-30") };

  test.each([
    { on: "2006-12-31", holds: false },
    { on: "2007-01-01", holds: true },
    { on: "2022-06-30", holds: true },
    { on: "2022-07-01", holds: false },
  ])("holds on $on: $holds", ({ on, holds }) => {
    expect(holdsOn(body, day(on))).toBe(holds);
  });

  test("goes on holding where it has no last day, and always has where it has no first", () => {
    expect(holdsOn({ ...body, validTo: null }, day("2099-01-01"))).toBe(true);
    expect(holdsOn({ ...body, validFrom: null }, day("1900-01-01"))).toBe(true);
  });
});

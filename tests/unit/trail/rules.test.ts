import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import { TRAIL_CATEGORIES, TRAIL_TYPES, WHOLE, type Circle, type TrailFilter } from "@/lib/trail/model";
import { API_NAMES, countFilters, fieldsFrom, filterFrom, SCREEN_NAMES, typesOf, typesTold } from "@/lib/trail/rules";

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const days = orNull(fc.constantFrom(day("2016-02-29"), day("2026-11-21")));
const filters: fc.Arbitrary<TrailFilter> = fc.record({
  category: orNull(fc.constantFrom(...TRAIL_CATEGORIES)),
  from: days,
  to: days,
  by: orNull(fc.uuid({ version: 7 })),
});

describe("a filter", () => {
  test("is read from an address as it was written there, on screen and in the API", () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(SCREEN_NAMES, API_NAMES), (filter, names) => {
        expect(filterFrom(fieldsFrom(filter, names), names)).toEqual({ filter, wrong: [] });
      }),
    );
  });

  test.each([
    ["slags", "alt"],
    ["fra", "2016-02-30"],
    ["til", "i går"],
    ["hvem", "Camilla"],
  ])("that says %s=%s narrows nothing, and is told of", (name, value) => {
    expect(filterFrom({ [name]: value }, SCREEN_NAMES)).toEqual({ filter: WHOLE, wrong: [name] });
  });

  test("counts what narrows", () => {
    expect([WHOLE, { ...WHOLE, category: "status" as const, from: day("2016-01-01") }].map(countFilters)).toEqual([
      0, 2,
    ]);
  });
});

test("every kind of fact is of one category and told to one circle", () => {
  const circles: readonly Circle[] = ["all", "inside", "full", "auditor"];

  const byCategory = TRAIL_CATEGORIES.flatMap((category) => typesOf({ category }));
  const byCircle = circles.flatMap((circle) => typesTold(WHOLE, circle));

  expect([...byCategory].sort()).toEqual([...TRAIL_TYPES].sort());
  expect([...byCircle].sort()).toEqual([...TRAIL_TYPES].sort());
});

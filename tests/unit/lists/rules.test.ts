import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OWNER_ROLES } from "@/lib/initiatives/model";
import { EVERYTHING, IN_ORDER, PLACES, SORTS, type InitiativeFilter, type Order } from "@/lib/lists/model";
import { countFilters, filterFrom, listAddress, orderFrom } from "@/lib/lists/rules";
import { COUNTED_STATUSES } from "@/lib/status/model";

const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

const filters: fc.Arbitrary<InitiativeFilter> = fc.record({
  strategi: orNull(fc.constantFrom("naere-sundhedsvaesen-midt", "rammepapir-syd")),
  spor: orNull(fc.integer({ min: 1, max: 99 })),
  fase: orNull(fc.constantFrom(...PLACES)),
  status: orNull(fc.constantFrom(...COUNTED_STATUSES)),
  isLate: fc.boolean(),
  organisation: orNull(fc.constantFrom("mig", "Aarhus Kommune", "Ærø & Læsø", "50 %")),
  rolle: orNull(fc.constantFrom(...OWNER_ROLES)),
  ejer: orNull(fc.uuid({ version: 7 })),
  isMine: fc.boolean(),
  isWatched: fc.boolean(),
  hasDeviation: fc.boolean(),
});
const orders: fc.Arbitrary<Order> = fc.record({ by: fc.constantFrom(...SORTS), isDescending: fc.boolean() });

const fieldsOf = (address: string) => Object.fromEntries(new URL(address, "http://localhost").searchParams);

describe("the address of a list", () => {
  test("says the filter, the order and the page, and is read as what it says", () => {
    fc.assert(
      fc.property(filters, orders, fc.integer({ min: 1, max: 99 }), (filter, order, page) => {
        const fields = fieldsOf(listAddress(filter, { order, page }));

        expect(filterFrom(fields)).toEqual({ filter, wrong: [] });
        expect(orderFrom(fields.sorter ?? "")).toEqual(order);
        expect(fields.side ?? "1").toBe(String(page));
      }),
    );
  });

  test("of everything is short", () => {
    expect(listAddress({})).toBe("/initiativer");
  });
});

describe("a filter", () => {
  test.each([
    ["strategi", "IKKE/EN/SLUG"],
    ["spor", "0"],
    ["spor", "1.5"],
    ["fase", "hoering2"],
    ["status", "grøn"],
    ["over-tid", "true"],
    ["organisation", "x".repeat(101)],
    ["rolle", "ejer"],
    ["ejer", "1"],
    ["tovholder", "anders"],
    ["foelger", "ja"],
    ["fravigelse", "nej"],
  ])("does not know %s=%s, and says so", (name, value) => {
    expect(filterFrom({ [name]: value })).toEqual({ filter: EVERYTHING, wrong: [name] });
  });

  test("takes an empty field for one that was not filled in", () => {
    expect(filterFrom({ strategi: "", spor: " ", ukendt: "x" })).toEqual({ filter: EVERYTHING, wrong: [] });
  });

  test("counts the fields that narrow", () => {
    expect(countFilters(EVERYTHING)).toBe(0);
    expect(countFilters({ ...EVERYTHING, spor: 1, isLate: true })).toBe(2);
  });
});

test("a list is sorted by strategy and number when the address asks for nothing that is known", () => {
  expect([orderFrom(""), orderFrom("farve"), orderFrom("-")]).toEqual([IN_ORDER, IN_ORDER, IN_ORDER]);
  expect(orderFrom("-opdateret")).toEqual({ by: "opdateret", isDescending: true });
});

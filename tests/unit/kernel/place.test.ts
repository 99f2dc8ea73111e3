import { expect, test } from "vitest";
import { placeBetween } from "@/lib/kernel/place";
import { chance } from "../../support/random";

/** As the database compares places: byte by byte. */
const isInOrder = (places: readonly string[]): boolean =>
  places.every((place, at) => at === 0 || (places[at - 1] ?? "") < place);

test.each([1, 2, 3])("whatever is put in between keeps the order, and no two places are equal (%i)", (seed) => {
  const by = chance(seed);
  const places: string[] = [];
  for (let put = 0; put < 1500; put++) {
    const at = by.whole(places.length + 1);
    places.splice(at, 0, placeBetween(places[at - 1] ?? null, places[at] ?? null));
  }

  expect(isInOrder(places)).toBe(true);
});

test.each([
  { where: "first", at: () => 0 },
  { where: "last", at: (count: number) => count },
  { where: "second", at: (count: number) => Math.min(count, 1) },
  { where: "last but one", at: (count: number) => Math.max(count - 1, 0) },
])("always put $where, places stay in order and short enough", ({ at }) => {
  const places: string[] = [];
  for (let put = 0; put < 500; put++) {
    const here = at(places.length);
    places.splice(here, 0, placeBetween(places[here - 1] ?? null, places[here] ?? null));
  }

  expect(isInOrder(places)).toBe(true);
  expect(Math.max(...places.map(({ length }) => length))).toBeLessThan(200);
});

import { expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import {
  describeEntry,
  describeFilter,
  entriesInNumbers,
  personReadingLabel,
  trailCategoryLabel,
  type TrailDetails,
} from "@/lib/trail/labels";
import type { AnyFact } from "@/lib/platform/projections";
import { TELLING, TRAIL_TYPES, WHOLE, type Telling } from "@/lib/trail/model";

const NOTHING: TrailDetails = {
  ...{ word: null, progress: null, phase: null, isDeviation: false, textKind: null, textNumber: null, isNote: false },
  ...{
    isCorrection: false,
    outcome: null,
    caseNumber: null,
    body: null,
    state: null,
    name: null,
    person: null,
    initiatives: 0,
  },
};
const EVERYTHING: TrailDetails = {
  ...{ word: "forsinket", progress: 40, phase: "Input", isDeviation: true, textKind: "endelig", textNumber: 2 },
  ...{
    isNote: true,
    isCorrection: true,
    outcome: "godkendt",
    caseNumber: "1-30",
    body: "Regionsrådet",
    state: "svaret",
  },
  ...{ name: "Aarhus Kommune", person: "Camilla", initiatives: 22 },
};

test.each(TRAIL_TYPES)("%s is told in one line, with details and without", (type) => {
  for (const details of [NOTHING, EVERYTHING]) {
    const line = describeEntry(type, details);

    expect(line).toMatch(/^\p{Lu}\S/u);
    expect(line).not.toMatch(/undefined|null|\n| {2}/);
  }
});

test("everything that the ledger takes is told", () => {
  // What makes sure of it is the compiler: a kind of fact that is not in the table does not fit here.
  const telling: Readonly<Record<AnyFact["type"], Telling>> = TELLING;

  expect(Object.keys(telling)).toEqual(TRAIL_TYPES);
});

test("no two kinds of fact are told by the same words", () => {
  const lines = TRAIL_TYPES.map((type) => describeEntry(type, EVERYTHING));

  expect(new Set(lines).size).toBe(lines.length);
});

test("the details stand in the line", () => {
  expect(describeEntry("initiative.advanced", EVERYTHING)).toBe("Rykket videre til »Input«, ved fravigelse");
  expect(describeEntry("status.recorded", EVERYTHING)).toBe("Status meldt: forsinket, 40 %");
  expect(describeEntry("text.published", EVERYTHING)).toBe("Endeligt forslag, version 2, offentliggjort");
  expect(describeEntry("decision.recorded", EVERYTHING)).toBe(
    "Regionsrådet: godkendt, retter en tidligere beslutning, 22 initiativer, sagsnummer 1-30",
  );
  expect(describeEntry("party.answered", EVERYTHING)).toBe("Aarhus Kommune: har svaret i fasen »Input«");
});

test("labels are words", () => {
  for (const label of [...Object.values(trailCategoryLabel), ...Object.values(personReadingLabel)])
    expect(label.length).toBeGreaterThan(3);
  expect([entriesInNumbers(1), entriesInNumbers(1234)]).toEqual(["1 hændelse", "1.234 hændelser"]);
});

test("what a trail is narrowed to is said, so that the paper says it too", () => {
  const filter = { ...WHOLE, category: "moeder", from: day("2016-01-01"), to: day("2016-06-30") } as const;

  expect(describeFilter(WHOLE, null)).toBe("");
  expect(describeFilter(filter, "Erik")).toBe("møder og beslutninger, fra 1. januar 2016, til 30. juni 2016, af Erik");
});

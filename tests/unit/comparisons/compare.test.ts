import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeDifference, describeTally } from "@/lib/comparisons/labels";
import type { Meanwhile, Snapshot, Standing } from "@/lib/comparisons/model";
import { compare, tally } from "@/lib/comparisons/rules";
import { day } from "@/lib/kernel/day";
import { wordsChanged } from "@/lib/platform/text-changes";
import { STATUS_WORDS, type StatusWord } from "@/lib/status/model";
import type { StatusOnDay } from "@/lib/status/rules";

const TODAY = day("2026-06-01");

const reported = (word: StatusWord, progress: number | null = 40): StatusOnDay => ({
  isKnown: true,
  word,
  progress,
  updatedOn: TODAY,
});
const silent: StatusOnDay = { isKnown: false, word: "i-gang", progress: 40, updatedOn: TODAY, silentDays: 120 };

const standing = (part: Partial<Standing> = {}): Standing => ({
  id: "a",
  number: "1.1",
  title: "Akutteam",
  isWithdrawn: false,
  phase: { id: "input", title: "Input" },
  status: reported("i-gang"),
  lateAfter: day("2026-08-01"),
  isLate: false,
  owners: ["Region Midtjylland (ansvarlig)"],
  texts: [],
  decisions: [],
  deviations: [],
  answered: 0,
  ...part,
});

const at = (...initiatives: Standing[]): Snapshot => initiatives;
const differencesOf = (before: Partial<Standing>, after: Partial<Standing>, meanwhile?: Meanwhile) =>
  compare(at(standing(before)), at(standing(after)), new Map(meanwhile ? [["a", meanwhile]] : [])).flatMap(
    ({ differences }) => differences,
  );

describe("what is different of one initiative", () => {
  test.each<[string, Partial<Standing>, Partial<Standing>, string]>([
    ["a worse status", {}, { status: reported("forsinket") }, "Status faldt: i gang → forsinket"],
    ["a better status", {}, { status: reported("gennemfoert") }, "Status steg: i gang → gennemført"],
    [
      "a status nobody kept up to date",
      {},
      { status: silent },
      "Status faldt: i gang → ukendt, var i gang for 120 dage siden",
    ],
    ["progress alone", {}, { status: reported("i-gang", 60) }, "Fremdrift: 40 % → 60 %"],
    ["what came over time", {}, { isLate: true }, "Er kommet over tid"],
    ["another phase", {}, { phase: { id: "tekst", title: "Tekst" } }, "Fase: Input → Tekst"],
    [
      "a later deadline",
      {},
      { lateAfter: day("2026-08-11") },
      "Frist: 1. august 2026 → 11. august 2026 (10 dage senere)",
    ],
    [
      "an earlier deadline",
      {},
      { lateAfter: day("2026-07-31") },
      "Frist: 1. august 2026 → 31. juli 2026 (1 dag tidligere)",
    ],
    ["no deadline any more", {}, { lateAfter: null }, "Frist: 1. august 2026 → ingen"],
    [
      "another owner",
      {},
      { owners: ["Aarhus Kommune (ansvarlig)"] },
      "Ny ansvarlig eller partner: Aarhus Kommune (ansvarlig). Ikke længere med: Region Midtjylland (ansvarlig)",
    ],
    ["another title", {}, { title: "Akuthold" }, "Titel: »Akutteam« → »Akuthold«"],
    ["a deviation", {}, { deviations: [{ id: "d", reason: "Det hastede." }] }, "Et krav er fraveget: Det hastede."],
    [
      "a decision",
      {},
      { decisions: [{ id: "d", body: "Regionsrådet", outcome: "godkendt", isCorrection: false }] },
      "Regionsrådet: godkendt",
    ],
    [
      "a published text",
      {},
      { texts: [{ id: "t", kind: "endelig", number: 2 }] },
      "Endeligt forslag, version 2, er offentliggjort",
    ],
    ["answered input", { answered: 1 }, { answered: 3 }, "2 input er besvaret"],
    ["withdrawn", {}, { isWithdrawn: true, phase: null }, "Trukket ud af processen"],
    ["back in", { isWithdrawn: true, phase: { id: "input", title: "Input" } }, {}, "Genoptaget"],
  ])("%s", (_what, before, after, words) => {
    expect(differencesOf(before, after).map(describeDifference)).toEqual([words]);
  });

  test("nothing, where it stands as it stood", () => {
    expect(differencesOf({}, {})).toEqual([]);
    expect(compare(at(), at(), new Map())).toEqual([]);
  });

  test("what was changed and changed back is told as such", () => {
    const meanwhile = { words: ["forsinket", "i-gang"] as const, phases: [{ id: "tekst", title: "Tekst" }] };

    expect(differencesOf({}, {}, meanwhile).map(describeDifference)).toEqual([
      "Status blev ændret og er igen den samme (undervejs: forsinket)",
      "Skiftede fase og er tilbage igen (undervejs: Tekst)",
    ]);
  });

  test("what was reported again as it was is no change", () => {
    expect(differencesOf({}, {}, { words: ["i-gang"], phases: [] })).toEqual([]);
  });
});

test("what is new and what is gone is told, and can be opened on one side only", () => {
  const changed = compare(
    at(standing({ id: "gone", number: "1.2" })),
    at(standing({ id: "new", number: "1.10" })),
    new Map(),
  );

  expect(changed.map(({ id, wasThere, isThere }) => ({ id, wasThere, isThere }))).toEqual([
    { id: "gone", wasThere: true, isThere: false },
    { id: "new", wasThere: false, isThere: true },
  ]);
});

test("the weightiest first: what is gone, decided or worse before what goes well", () => {
  const before = ["a", "b", "c", "d"].map((id, index) => standing({ id, number: `1.${String(index + 1)}` }));
  const [a, b, c, d] = before;
  const after = [
    { ...a, status: reported("gennemfoert") },
    { ...b, status: reported("forsinket") },
    { ...c, title: "Andet" },
    { ...d, decisions: [{ id: "x", body: "Regionsrådet", outcome: "godkendt" as const, isCorrection: true }] },
  ] as Standing[];

  const changed = compare(at(...before), at(...after), new Map());

  expect(changed.map(({ id }) => id)).toEqual(["d", "b", "a", "c"]);
  expect(describeTally(tally(changed))).toBe(
    "1 med ny beslutning, 1 faldet i status, 1 steget i status, 1 med ny titel.",
  );
});

const anyStanding = (id: string) =>
  fc
    .record({
      status: fc.oneof(
        fc.constantFrom(...STATUS_WORDS).map((word) => reported(word)),
        fc.constant(silent),
      ),
      title: fc.constantFrom("Et", "To"),
      phase: fc.constantFrom({ id: "input", title: "Input" }, { id: "tekst", title: "Tekst" }),
    })
    .map((part) => standing({ id, number: `1.${id}`, ...part }));
const anySnapshot = fc
  .subarray(["1", "2", "3", "4"])
  .chain((ids) => fc.tuple(...ids.map(anyStanding)))
  .map((initiatives) => at(...initiatives));

test("an initiative is told of if and only if it stands differently, once", () => {
  fc.assert(
    fc.property(anySnapshot, anySnapshot, (before, after) => {
      const told = compare(before, after, new Map()).map(({ id }) => id);
      const standingsOf = (id: string) =>
        [before, after].map((snapshot) => JSON.stringify(snapshot.find((one) => one.id === id)));
      const different = ["1", "2", "3", "4"].filter((id) => new Set(standingsOf(id)).size === 2);

      expect([...told].sort()).toEqual(different);
    }),
  );
});

test("the words that came and went, put together, are the new text and the old", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 12 }), fc.lorem({ maxCount: 12 }), (before, after) => {
      const stretches = wordsChanged(before, after);
      const without = (gone: string) =>
        stretches
          .filter(({ is }) => is !== gone)
          .map(({ text }) => text)
          .join("");

      expect(without("removed")).toBe(after);
      expect(without("added")).toBe(before);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/kernel/day";
import { DEFAULT_RHYTHM_DAYS, ENDED, STATUS_WORDS } from "@/lib/status/model";
import { staleAfter, statusOn } from "@/lib/status/rules";

const REPORTED = day("2026-01-01");

describe("a status", () => {
  test("is known on the 90th day after it was reported, and unknown on the 91st", () => {
    const reported = {
      word: "i-gang",
      progress: 40,
      updatedOn: REPORTED,
      staleAfter: staleAfter("i-gang", REPORTED, DEFAULT_RHYTHM_DAYS),
    } as const;

    expect(statusOn(day("2026-04-01"), reported)).toEqual({
      isKnown: true,
      word: "i-gang",
      progress: 40,
      updatedOn: REPORTED,
    });
    expect(statusOn(day("2026-04-02"), reported)).toEqual({
      isKnown: false,
      word: "i-gang",
      progress: 40,
      updatedOn: REPORTED,
      silentDays: 91,
    });
  });

  test("that was never reported is unknown, and nobody counts the days", () => {
    expect(statusOn(REPORTED, null)).toEqual({
      isKnown: false,
      word: null,
      progress: null,
      updatedOn: null,
      silentDays: null,
    });
  });

  test.each(STATUS_WORDS)("»%s« ages unless it ends the work", (word) => {
    expect(staleAfter(word, REPORTED, 30)).toBe(word === "gennemfoert" || word === "udgaaet" ? null : "2026-01-31");
  });

  test("counts as known just as long as its rhythm says", () => {
    const arbitrary = {
      word: fc.constantFrom(...STATUS_WORDS),
      rhythm: fc.integer({ min: 1, max: 400 }),
      age: fc.integer({ min: 0, max: 800 }),
    };

    fc.assert(
      fc.property(fc.record(arbitrary), ({ word, rhythm, age }) => {
        const reported = { word, progress: null, updatedOn: REPORTED, staleAfter: staleAfter(word, REPORTED, rhythm) };

        const { isKnown } = statusOn(addDays(REPORTED, age), reported);

        expect(isKnown).toBe(ENDED.includes(word) || age <= rhythm);
      }),
    );
  });
});

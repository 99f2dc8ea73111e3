import { expect, test } from "vitest";
import { addDays, day } from "@/lib/kernel/day";
import { describeStatus, statusWordLabel } from "@/lib/status/labels";
import { statusOn } from "@/lib/status/rules";

const REPORTED = day("2026-01-01");
const reported = { word: "i-bero", progress: 10, updatedOn: REPORTED, staleAfter: addDays(REPORTED, 90) } as const;

test("the words are those of the domain", () => {
  expect(Object.values(statusWordLabel)).toEqual([
    "Ikke startet",
    "I gang",
    "Forsinket",
    "I bero",
    "Gennemført",
    "Udgået",
  ]);
});

test("a known status is its word", () => {
  expect(describeStatus(statusOn(addDays(REPORTED, 90), reported))).toBe("I bero");
});

test("an unknown status says what it was, and how long ago", () => {
  expect(describeStatus(statusOn(addDays(REPORTED, 143), reported))).toBe("Ukendt, var i bero for 143 dage siden");
});

test("a status that was never reported says so", () => {
  expect(describeStatus(statusOn(REPORTED, null))).toBe("Ukendt, ingen status endnu");
});

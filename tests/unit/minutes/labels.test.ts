import { expect, test } from "vitest";
import { explainMinutesRefusal, type MinutesRefusal } from "@/lib/minutes/labels";

const CODES: readonly MinutesRefusal["code"][] = [
  "NOT_HELD_YET",
  "NOTHING_WRITTEN",
  "NOTHING_CHANGED",
  "NO_ITEM_FOUND",
  "NOT_ON_THE_AGENDA",
  "ALREADY_PUBLISHED",
];

test("every refusal is told apart from every other", () => {
  const texts = CODES.map((code) => explainMinutesRefusal({ code }));

  expect(new Set(texts).size).toBe(CODES.length);
});

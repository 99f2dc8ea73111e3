import { expect, test } from "vitest";
import { audienceLabel, explainStrategyRefusal } from "@/lib/strategies/labels";

test("every refusal is told in Danish, each in words of its own", () => {
  const told = [
    explainStrategyRefusal({ code: "SLUG_TAKEN" }),
    explainStrategyRefusal({ code: "ALREADY_PUBLISHED" }),
    explainStrategyRefusal({ code: "ALREADY_ADOPTED" }),
    explainStrategyRefusal({ code: "ADOPTED_BY_ITS_PROCESS" }),
    explainStrategyRefusal({ code: "NOT_YET_ADOPTED" }),
    explainStrategyRefusal({ code: "TRACK_NUMBER_TAKEN", number: 4 }),
  ];

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
  expect(told.at(-1)).toContain("4");
});

test("the audiences have words that tell them apart", () => {
  const labels = Object.values<string>(audienceLabel);

  expect(new Set(labels).size).toBe(labels.length);
});

import { expect, test } from "vitest";
import { explainPlanRefusal, planKindLabel } from "@/lib/plans/labels";

test("every refusal is told in Danish, each in words of its own", () => {
  const told = [
    explainPlanRefusal({ code: "ORGANISATION_UNKNOWN" }),
    explainPlanRefusal({ code: "PLAN_NUMBER_TAKEN", number: 4 }),
  ];

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
  expect(told.at(-1)).toContain("4");
});

test("the two kinds of plan have words that tell them apart", () => {
  expect(new Set(Object.values<string>(planKindLabel)).size).toBe(2);
});

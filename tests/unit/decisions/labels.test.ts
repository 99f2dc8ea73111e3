import { describe, expect, test } from "vitest";
import { explainDecisionRefusal, outcomeLabel, outcomeMeaning, type DecisionRefusal } from "@/lib/decisions/labels";
import { OUTCOMES } from "@/lib/decisions/model";
import { day } from "@/lib/kernel/day";

const REFUSALS: readonly DecisionRefusal[] = [
  { code: "SIGN_IN_TOO_OLD" },
  { code: "ALREADY_DECIDED", outcome: "godkendt" },
  { code: "NOT_YET_DECIDED" },
  { code: "BEFORE_THE_MEETING", heldOn: day("2016-06-22") },
  { code: "NOT_ON_THE_ITEM" },
  { code: "NOTHING_CHOSEN" },
  { code: "PROPOSED_IT", titles: [] },
  { code: "DECIDES_LATER", titles: [] },
  { code: "DECIDES_LAST", titles: [] },
  { code: "NOT_IN_THE_TEXT" },
  { code: "NOT_DECIDING", titles: [] },
  { code: "NOWHERE_TO_RETURN", titles: [] },
  { code: "OWNER_NOT_FOUND" },
  { code: "DEADLINE_TOO_EARLY" },
  { code: "ALREADY_CORRECTED" },
  { code: "NOTHING_CORRECTED" },
  { code: "MOVED_BY_IT", effect: "decides", titles: [] },
  { code: "MOVED_BY_IT", effect: "sends-back", titles: [] },
  { code: "MOVED_BY_IT", effect: "rejects", titles: [] },
];

test("the outcomes are called what the minutes call them", () => {
  expect(OUTCOMES.map((outcome) => outcomeLabel[outcome])).toEqual([
    "Godkendt",
    "Godkendt med bemærkning",
    "Tiltrådt",
    "Anbefalet",
    "Taget til efterretning",
    "Udsat",
    "Sendt tilbage",
    "Afvist",
  ]);
});

test("every outcome says beforehand what it leads to", () => {
  expect(OUTCOMES.filter((outcome) => !outcomeMeaning[outcome].endsWith("."))).toEqual([]);
});

describe("a refusal", () => {
  test("names the day of the meeting and what was decided already", () => {
    expect(explainDecisionRefusal({ code: "BEFORE_THE_MEETING", heldOn: day("2016-06-22") })).toContain(
      "22. juni 2016",
    );
    expect(explainDecisionRefusal({ code: "ALREADY_DECIDED", outcome: "sendt-tilbage" })).toContain("Sendt tilbage");
  });

  test("is told apart from every other", () => {
    const texts = REFUSALS.map(explainDecisionRefusal);

    expect(new Set(texts).size).toBe(REFUSALS.length);
  });
});

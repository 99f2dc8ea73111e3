import { expect, test } from "vitest";
import { explainGoalRefusal, goalKindLabel } from "@/lib/goals/labels";

test("every kind of goal has a heading of its own", () => {
  const labels = Object.values<string>(goalKindLabel);

  expect(new Set(labels).size).toBe(labels.length);
});

test("a number that is taken is told with its kind, and what to do", () => {
  expect(explainGoalRefusal({ code: "GOAL_NUMBER_TAKEN", kind: "vision", number: 3 })).toBe(
    "Strategien har allerede et punkt 3 under Visioner. Giv det nye et andet nummer.",
  );
});

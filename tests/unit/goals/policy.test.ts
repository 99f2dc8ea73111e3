import { expect, test } from "vitest";
import { canSetGoal } from "@/lib/goals/policy";
import { anActor, thePublic } from "../../support/actors";

test("the secretariat of the owning region sets goals, and nobody else", () => {
  const others = [
    anActor({ secretariatOf: "syd" }),
    anActor({ employedBy: "midt" }),
    anActor({ seatIn: { region: "midt" } }),
    anActor({ isSystemAdministrator: true }),
    thePublic,
  ];

  expect(canSetGoal(anActor({ secretariatOf: "midt" }), { ownerId: "midt" })).toBe(true);
  expect(others.filter((actor) => canSetGoal(actor, { ownerId: "midt" }))).toEqual([]);
});

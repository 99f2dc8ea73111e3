import { expect, test } from "vitest";
import { canAnnouncePlan } from "@/lib/plans/policy";
import { anActor, thePublic } from "../../support/actors";

test("the secretariat of the owning region announces plans, and nobody else", () => {
  const others = [
    anActor({ secretariatOf: "syd" }),
    anActor({ employedBy: "midt" }),
    anActor({ seatIn: { region: "midt" } }),
    anActor({ isSystemAdministrator: true }),
    thePublic,
  ];

  expect(canAnnouncePlan(anActor({ secretariatOf: "midt" }), { ownerId: "midt" })).toBe(true);
  expect(others.filter((actor) => canAnnouncePlan(actor, { ownerId: "midt" }))).toEqual([]);
});

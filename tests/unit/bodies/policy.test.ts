import { describe, expect, test } from "vitest";
import { canAdminister } from "@/lib/organisations/policy";
import { canKeepBodies, canSeeSeats } from "@/lib/bodies/policy";
import { anActor, thePublic } from "../../support/actors";

test("bodies are kept by those who keep the organisations", () => {
  expect(canKeepBodies).toBe(canAdminister);
});

describe("who sits in a body", () => {
  const body = { id: "council", organisationId: "midt" };

  test.each([
    { who: "the region's secretariat", actor: anActor({ secretariatOf: "midt" }), sees: true },
    { who: "a partner of the region", actor: anActor({ represents: "aarhus", partnerOf: "midt" }), sees: true },
    {
      who: "somebody who sits there",
      actor: anActor({ seatIn: { body: "council", kind: "administrativt-forum", region: "other" } }),
      sees: true,
    },
    { who: "the auditor", actor: anActor({ isAuditor: true }), sees: true },
    { who: "the system administrator", actor: anActor({ isSystemAdministrator: true }), sees: true },
    { who: "another region's secretariat", actor: anActor({ secretariatOf: "syd" }), sees: false },
    { who: "an employee elsewhere", actor: anActor({ employedBy: "odense" }), sees: false },
    { who: "the public", actor: thePublic, sees: false },
  ])("is told to $who: $sees", ({ actor, sees }) => {
    expect(canSeeSeats(actor, body)).toBe(sees);
  });
});

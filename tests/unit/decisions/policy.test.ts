import { expect, test } from "vitest";
import { canRecordDecision } from "@/lib/decisions/policy";
import { canKeepMeetings } from "@/lib/meetings/policy";
import { anActor, thePublic, theSystem } from "../../support/actors";

const OTHERS = [
  { who: "the secretariat", actor: anActor({ secretariatOf: "region" }) },
  { who: "a member of the body", actor: anActor({ seatIn: { body: "council" } }) },
  { who: "its chair", actor: anActor({ seatIn: { body: "council", role: "formand" } }) },
  { who: "the secretary of another body", actor: anActor({ seatIn: { body: "committee", role: "sekretaer" } }) },
  { who: "an auditor", actor: anActor({ isAuditor: true }) },
  { who: "a system administrator", actor: anActor({ isSystemAdministrator: true }) },
  { who: "the public", actor: thePublic },
  { who: "the system", actor: theSystem },
];

test("the body's secretary keeps its meetings and records its decisions", () => {
  const secretary = anActor({ seatIn: { body: "council", role: "sekretaer" } });

  expect(canKeepMeetings(secretary, { bodyId: "council" })).toBe(true);
  expect(canRecordDecision(secretary, { bodyId: "council" })).toBe(true);
});

test.each(OTHERS)("$who does neither", ({ actor }) => {
  expect(canKeepMeetings(actor, { bodyId: "council" })).toBe(false);
  expect(canRecordDecision(actor, { bodyId: "council" })).toBe(false);
});

import { expect, test } from "vitest";
import { canAdminister } from "@/lib/organisations/policy";
import { anActor, thePublic, theSystem } from "../../support/actors";

test.each([
  { who: "a system administrator", actor: anActor({ isSystemAdministrator: true }), may: true },
  { who: "the system, for an installation's first ones", actor: theSystem, may: true },
  { who: "a secretariat", actor: anActor({ secretariatOf: "midt" }), may: false },
  { who: "a secretary", actor: anActor({ seatIn: { role: "sekretaer" } }), may: false },
  { who: "a politician", actor: anActor({ seatIn: { kind: "regionsraad" } }), may: false },
  { who: "a lead", actor: anActor({ leadOf: "telemedicin" }), may: false },
  { who: "a representative", actor: anActor({ represents: "aarhus", partnerOf: "midt" }), may: false },
  { who: "an auditor", actor: anActor({ isAuditor: true }), may: false },
  { who: "the public", actor: thePublic, may: false },
])("organisations are kept by $who: $may", ({ actor, may }) => {
  expect(canAdminister(actor)).toBe(may);
});

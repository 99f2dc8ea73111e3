import { expect, test } from "vitest";
import { canRegisterOrientation, canRunProcess } from "@/lib/processes/policy";
import { anActor, thePublic } from "../../support/actors";

const secretariat = anActor({ secretariatOf: "midt" });
const secretary = anActor({ seatIn: { body: "raadet", region: "midt", role: "sekretaer" } });

const others = [
  { who: "the secretariat of another region", actor: anActor({ secretariatOf: "syd" }) },
  { who: "a member of the body", actor: anActor({ seatIn: { body: "raadet", region: "midt", role: "medlem" } }) },
  { who: "the chair of the body", actor: anActor({ seatIn: { body: "raadet", region: "midt", role: "formand" } }) },
  { who: "a lead", actor: anActor({ leadOf: "telemedicin" }) },
  { who: "a partner", actor: anActor({ represents: "plo", partnerOf: "midt" }) },
  { who: "a system administrator", actor: anActor({ isSystemAdministrator: true }) },
  { who: "an auditor", actor: anActor({ isAuditor: true }) },
  { who: "the public", actor: thePublic },
];

test("the secretariat of the region runs its processes; a secretary does not", () => {
  expect(canRunProcess(secretariat, { ownerId: "midt" })).toBe(true);
  expect(canRunProcess(secretary, { ownerId: "midt" })).toBe(false);
});

test("a body's orientation is recorded by the secretariat or by its own secretary", () => {
  expect(canRegisterOrientation(secretariat, { ownerId: "midt", bodyId: "raadet" })).toBe(true);
  expect(canRegisterOrientation(secretary, { ownerId: "midt", bodyId: "raadet" })).toBe(true);
  expect(canRegisterOrientation(secretary, { ownerId: "midt", bodyId: "udvalget" })).toBe(false);
});

test("an organisation's orientation is recorded by the secretariat", () => {
  expect(canRegisterOrientation(secretariat, { ownerId: "midt", bodyId: null })).toBe(true);
  expect(canRegisterOrientation(secretary, { ownerId: "midt", bodyId: null })).toBe(false);
});

test.each(others)("$who does neither", ({ actor }) => {
  expect(canRunProcess(actor, { ownerId: "midt" })).toBe(false);
  expect(canRegisterOrientation(actor, { ownerId: "midt", bodyId: "raadet" })).toBe(false);
});

import { expect, test } from "vitest";
import { isLeadOf, isSecretariatOf, isSecretaryOf, regionsReadInFull } from "@/lib/kernel/actor";
import { anActor, thePublic } from "../../support/actors";

test("an actor has the rights a test names, and no others", () => {
  const secretary = anActor({ seatIn: { body: "council", region: "midt", role: "sekretaer" } });
  const lead = anActor({ employedBy: "hospital", leadOf: ["telemedicin"] });

  expect([isSecretaryOf(secretary, "council"), isSecretariatOf(secretary, "midt")]).toEqual([true, false]);
  expect(regionsReadInFull(secretary)).toEqual(["midt"]);
  expect([isLeadOf(lead, "telemedicin"), isLeadOf(lead, "another")]).toEqual([true, false]);
  expect(lead.organisationIds).toEqual(["hospital"]);
  expect(thePublic.personId).toBeNull();
});

import { expect, test } from "vitest";
import { canKeepTemplates } from "@/lib/templates/policy";
import { anActor, thePublic } from "../../support/actors";

const midt = { organisationId: "midt" };

test("a region's secretariat keeps its templates, and the system administrator keeps all", () => {
  expect(canKeepTemplates(anActor({ secretariatOf: "midt" }), midt)).toBe(true);
  expect(canKeepTemplates(anActor({ isSystemAdministrator: true }), midt)).toBe(true);
});

test.each([
  { who: "the secretariat of another region", actor: anActor({ secretariatOf: "syd" }) },
  { who: "a lead", actor: anActor({ leadOf: "telemedicin" }) },
  { who: "a partner", actor: anActor({ represents: "plo", partnerOf: "midt" }) },
  { who: "an auditor", actor: anActor({ isAuditor: true }) },
  { who: "the public", actor: thePublic },
])("$who keeps none", ({ actor }) => {
  expect(canKeepTemplates(actor, midt)).toBe(false);
});

import { expect, test } from "vitest";
import { explainFollowUpRefusal, followUpWords } from "@/lib/follow-ups/labels";
import { ownerIn, ownerValue } from "@/lib/follow-ups/model";
import { canCloseFollowUp } from "@/lib/follow-ups/policy";
import { isLate } from "@/lib/follow-ups/rules";
import { day } from "@/lib/kernel/day";
import { anActor } from "../../support/actors";

const DEADLINE = day("2016-09-01");
const OPEN = { deadline: DEADLINE, closedOn: null };

test("a follow-up is late from the day after its deadline, until it is closed", () => {
  expect(isLate(OPEN, DEADLINE)).toBe(false);
  expect(isLate(OPEN, day("2016-09-02"))).toBe(true);
  expect(isLate({ ...OPEN, closedOn: day("2016-10-01") }, day("2016-11-01"))).toBe(false);
});

test("a follow-up says how far it is", () => {
  expect(followUpWords({ ...OPEN, isLate: false })).toBe("Frist 1. september 2016");
  expect(followUpWords({ ...OPEN, isLate: true })).toBe("Over tid: fristen var 1. september 2016");
  expect(followUpWords({ ...OPEN, closedOn: day("2016-10-01"), isLate: false })).toBe("Afsluttet 1. oktober 2016");
  expect(explainFollowUpRefusal({ code: "ALREADY_CLOSED" })).toContain("afsluttet");
});

test("an owner is a person or an organisation, as a list sends it", () => {
  const id = "0192f0c1-2b3c-7d4e-8f50-123456789abc";

  expect(ownerIn(ownerValue({ personId: id, organisationId: null }))).toEqual({ personId: id, organisationId: null });
  expect(ownerIn(ownerValue({ personId: null, organisationId: id }))).toEqual({ personId: null, organisationId: id });
  expect([ownerIn(`organ:${id}`), ownerIn("person:nobody"), ownerIn("")]).toEqual([null, null, null]);
});

test("the secretariat closes it, and who speaks for the organisation whose it is", () => {
  const followUp = { personId: null, organisationId: "kommune", regionId: "region" };

  expect(canCloseFollowUp(anActor({ secretariatOf: "region" }), followUp)).toBe(true);
  expect(canCloseFollowUp(anActor({ secretariatOf: "other" }), followUp)).toBe(false);
  expect(canCloseFollowUp(anActor({ seatIn: { body: "council", role: "sekretaer" } }), followUp)).toBe(false);
});

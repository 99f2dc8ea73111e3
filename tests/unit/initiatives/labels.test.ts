import { expect, test } from "vitest";
import {
  explainInitiativeRefusal,
  ownerRoleLabel,
  passageEndLabel,
  refusalDetails,
  routeLabel,
  type InitiativeRefusal,
} from "@/lib/initiatives/labels";

const missing = [{ name: "title", isMet: false }] as const;

/** Each refusal once. */
const REFUSALS: { readonly [Code in InitiativeRefusal["code"]]: Extract<InitiativeRefusal, { code: Code }> } = {
  NUMBER_TAKEN: { code: "NUMBER_TAKEN", number: 7 },
  PHASE_NOT_OPEN: { code: "PHASE_NOT_OPEN", title: "Debatpapir" },
  NOT_IN_A_PHASE: { code: "NOT_IN_A_PHASE" },
  ALREADY_IN_A_PHASE: { code: "ALREADY_IN_A_PHASE" },
  NO_NEXT_PHASE: { code: "NO_NEXT_PHASE" },
  GATE_NOT_MET: { code: "GATE_NOT_MET", missing },
  PHASE_NOT_AHEAD: { code: "PHASE_NOT_AHEAD" },
  PHASE_NOT_BEHIND: { code: "PHASE_NOT_BEHIND" },
  PHASE_NOT_REACHED: { code: "PHASE_NOT_REACHED" },
  NO_DEVIATION: { code: "NO_DEVIATION", missing },
  WITHDRAWN: { code: "WITHDRAWN" },
  NOT_WITHDRAWN: { code: "NOT_WITHDRAWN" },
  NOTHING_READY: { code: "NOTHING_READY" },
  FINAL_TEXT_NOT_PUBLISHED: { code: "FINAL_TEXT_NOT_PUBLISHED" },
  FINAL_TEXT_DIFFERS: { code: "FINAL_TEXT_DIFFERS" },
  ROUTE_UNCHANGED: { code: "ROUTE_UNCHANGED" },
  ALREADY_WATCHED: { code: "ALREADY_WATCHED" },
  NOT_WATCHED: { code: "NOT_WATCHED" },
  ALREADY_LEAD: { code: "ALREADY_LEAD" },
  NOT_A_LEAD: { code: "NOT_A_LEAD" },
  PERSON_NOT_FOUND: { code: "PERSON_NOT_FOUND" },
};
const refusals: readonly InitiativeRefusal[] = Object.values(REFUSALS);

test("every refusal is told in Danish, each in words of its own", () => {
  const told = refusals.map(explainInitiativeRefusal);

  expect(new Set(told).size).toBe(refusals.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
});

test("a refusal names what it is about", () => {
  expect(explainInitiativeRefusal(REFUSALS.NUMBER_TAKEN)).toContain("7");
  expect(explainInitiativeRefusal(REFUSALS.PHASE_NOT_OPEN)).toContain("»Debatpapir«");
});

test("what a gate lacks is counted, and told line by line", () => {
  const two = { ...REFUSALS.GATE_NOT_MET, missing: [...missing, ...missing] };

  expect(explainInitiativeRefusal(REFUSALS.GATE_NOT_MET)).toContain("ét krav mangler");
  expect(explainInitiativeRefusal(two)).toContain("2 krav mangler");
  expect(refusalDetails(two)).toEqual(["Skriv en titel.", "Skriv en titel."]);
  expect(refusalDetails(REFUSALS.NO_DEVIATION)).toEqual(["Skriv en titel."]);
});

test("a refusal that can say no more has no lines", () => {
  expect(refusalDetails(REFUSALS.NOT_A_LEAD)).toEqual([]);
});

test("owners, routes and ends of a stay have their words", () => {
  expect(Object.values(ownerRoleLabel)).toEqual(["Ansvarlig", "Partner"]);
  expect(Object.values(routeLabel)).toEqual(["Under sundhedsaftalen", "Lokalt i klyngen", "Ved samarbejdsaftale"]);
  expect(new Set(Object.values(passageEndLabel)).size).toBe(5);
});

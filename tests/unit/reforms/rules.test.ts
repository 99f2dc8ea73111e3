import { describe, expect, test } from "vitest";
import { HANDOVER_KINDS, type OpenThing } from "@/lib/handovers/model";
import { day } from "@/lib/kernel/day";
import {
  describeOpenThing,
  explainReformRefusal,
  handoverKindLabel,
  leftBehindLabel,
  measureLabel,
  type ReformRefusal,
} from "@/lib/reforms/labels";
import { NOBODY } from "@/lib/reforms/model";
import { proposalsFor } from "@/lib/reforms/rules";

const FIRST = "01890000-0000-7000-8000-000000000001";
const SECOND = "01890000-0000-7000-8000-000000000002";

const body = (bodyId: string) => ({ bodyId, organisationId: null });
const meeting: OpenThing = { kind: "meeting", id: "møde", from: body("udvalget") };

describe("what is proposed for something open", () => {
  test.each([
    { successors: [], to: NOBODY, reason: "Nedlagt uden efterfølger: L 213.", about: "nobody, where nothing follows" },
    { successors: [body(FIRST)], to: `organ:${FIRST}`, reason: "", about: "the only successor" },
    { successors: [body(FIRST), body(SECOND)], to: "", reason: "", about: "nothing, where a person must choose" },
  ])("is $about", ({ successors, to, reason }) => {
    expect(proposalsFor([meeting], { successors, legalBasis: "L 213" })).toEqual([
      { key: "meeting.møde.udvalget", thing: meeting, count: 1, to, reason },
    ]);
  });
});

test("kinds, and what becomes of what is left, have words that tell them apart", () => {
  expect(new Set(Object.values(handoverKindLabel)).size).toBe(HANDOVER_KINDS.length);
  expect(new Set(Object.values(measureLabel)).size).toBe(Object.keys(measureLabel).length);
  expect(Object.keys(leftBehindLabel).sort()).toEqual([...HANDOVER_KINDS].sort());
});

describe("something open is told of", () => {
  const told = {
    kind: "follow-up" as const,
    what: "Økonomien afklares.",
    where: null,
    role: null,
    day: null,
    count: 1,
  };

  test.each([
    [{ ...told, day: day("2027-03-01") }, "Økonomien afklares. (frist 1. marts 2027)"],
    [{ ...told, what: null }, "Opfølgning på et punkt, du ikke kan se"],
    [{ ...told, kind: "meeting" as const, day: day("2027-03-01"), where: "Viborg" }, "1. marts 2027, Viborg"],
    [{ ...told, kind: "seat" as const, what: "Anders", role: "formand" }, "Anders, formand"],
    [{ ...told, kind: "ownership" as const, what: "Planen", count: 2 }, "2 initiativer i »Planen«"],
    [{ ...told, kind: "strategy" as const, what: null }, "I en strategi, der ikke er offentliggjort"],
  ])("as far as who reads the list may know of it: %#", (thing, words) => {
    expect(describeOpenThing(thing)).toBe(words);
  });
});

test("every refusal says in Danish what is wrong, with what it is about", () => {
  const refusals: readonly [ReformRefusal, string][] = [
    [{ code: "PARTY_NOT_FOUND" }, "findes ikke længere"],
    [{ code: "BODIES_AND_ORGANISATIONS" }, "enten organer eller organisationer"],
    [{ code: "SEVERAL_KINDS" }, "ikke af samme slags"],
    [{ code: "SUCCEEDS_ITSELF", name: "Udvalget" }, "»Udvalget« kan ikke både ophøre og afløse"],
    [{ code: "ENDS_ALREADY", name: "Udvalget", validTo: day("2026-12-31") }, "31. december 2026"],
    [{ code: "NOT_BEGUN", name: "Udvalget" }, "»Udvalget« er ikke begyndt"],
    [{ code: "NOT_THERE_THEN", name: "Udvalget" }, "»Udvalget« findes ikke den dag"],
    [{ code: "REGION_NOT_FOUND" }, "Den region"],
    [{ code: "CARRIED_OUT" }, "allerede gennemført"],
    [{ code: "NOT_YET", inForceOn: day("2027-01-01") }, "1. januar 2027"],
    [{ code: "OPEN_THINGS_CHANGED" }, "intet er overført"],
    [{ code: "NOT_CHOSEN", count: 1 }, "den sidste"],
    [{ code: "NOT_CHOSEN", count: 3 }, "de 3 på listen"],
    [{ code: "RECEIVER_NOT_THERE", count: 1 }, "Én af modtagerne"],
    [{ code: "RECEIVER_NOT_THERE", count: 2 }, "2 af modtagerne"],
  ];

  for (const [refusal, words] of refusals) expect(explainReformRefusal(refusal)).toContain(words);
});

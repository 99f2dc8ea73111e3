import { expect, test } from "vitest";
import { partsOf } from "@/lib/dashboards/rules";
import { anActor, thePublic } from "../../support/actors";

test("a secretariat's overview has its region's numbers and what is to be done there", () => {
  const parts = partsOf(anActor({ secretariatOf: "midt" }));

  expect(parts).toEqual({
    regionIds: ["midt"],
    secretariatOf: ["midt"],
    bodyIds: [],
    secretaryOf: [],
    isPartner: false,
  });
});

test("a politician's has the region's numbers once, and every body the politician sits in", () => {
  const seats = [
    { body: "raad", region: "midt" },
    { body: "udvalg", kind: "raadgivende-udvalg", region: "midt" },
  ] as const;

  const parts = partsOf(anActor({ seatIn: seats }));

  expect(parts).toMatchObject({ regionIds: ["midt"], secretariatOf: [], bodyIds: ["raad", "udvalg"], secretaryOf: [] });
});

test("a secretary's has what waits to be recorded in the bodies that are the secretary's", () => {
  const parts = partsOf(anActor({ seatIn: { body: "raad", role: "sekretaer" } }));

  expect(parts.secretaryOf).toEqual(["raad"]);
});

test("a partner's has what the own organisation is asked for, and no region's numbers", () => {
  const parts = partsOf(anActor({ represents: "aarhus", partnerOf: "midt" }));

  expect(parts).toMatchObject({ regionIds: [], isPartner: true });
});

test("the public has none", () => {
  expect(partsOf(thePublic)).toMatchObject({ regionIds: [], bodyIds: [], isPartner: false });
});

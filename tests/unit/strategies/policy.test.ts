import { describe, expect, test } from "vitest";
import { anActor, thePublic, theSystem } from "../../support/actors";
import { canKeepStrategy, canSeeStrategy, isSharedWith, readsInFull } from "@/lib/strategies/policy";

const internal = { ownerId: "midt", audience: "internal", sharedWithPartners: false, isPartyOrLead: false } as const;

const secretariat = anActor({ secretariatOf: "midt" });
const otherSecretariat = anActor({ secretariatOf: "syd" });
const politician = anActor({ seatIn: { kind: "regionsraad", region: "midt" } });
const adviser = anActor({ seatIn: { kind: "raadgivende-udvalg", region: "midt" } });
const secretary = anActor({ seatIn: { kind: "tvaersektorielt-udvalg", region: "midt", role: "sekretaer" } });
const patient = anActor({ seatIn: { kind: "patientinddragelsesudvalg", region: "midt" }, partnerOf: "midt" });
const partner = anActor({ represents: "plo", partnerOf: "midt" });
const otherPartner = anActor({ represents: "odense", partnerOf: "syd" });
const employee = anActor({ employedBy: "midt" });
const administrator = anActor({ isSystemAdministrator: true });
const auditor = anActor({ isAuditor: true });

describe("an internal strategy", () => {
  test.each([
    { who: "the secretariat", actor: secretariat, sees: true },
    { who: "the secretariat of another region", actor: otherSecretariat, sees: false },
    { who: "a politician", actor: politician, sees: true },
    { who: "a member of an advisory committee", actor: adviser, sees: true },
    { who: "a secretary in the region", actor: secretary, sees: true },
    { who: "a member of the patients' committee", actor: patient, sees: false },
    { who: "a partner", actor: partner, sees: false },
    { who: "an employee", actor: employee, sees: false },
    { who: "a system administrator", actor: administrator, sees: false },
    { who: "an auditor", actor: auditor, sees: true },
    { who: "the public", actor: thePublic, sees: false },
  ])("is seen by $who: $sees", ({ actor, sees }) => {
    expect(canSeeStrategy(actor, internal)).toBe(sees);
    expect(readsInFull(actor, "midt")).toBe(sees);
  });

  test("is seen by whoever is party to it or leads in it", () => {
    expect(canSeeStrategy(employee, { ...internal, isPartyOrLead: true })).toBe(true);
  });

  test("shared with partners is seen by those of its own region", () => {
    const shared = { ...internal, sharedWithPartners: true };

    expect([partner, patient].map((actor) => canSeeStrategy(actor, shared))).toEqual([true, true]);
    expect([otherPartner, employee, thePublic].map((actor) => canSeeStrategy(actor, shared))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

test("a published strategy is seen by all", () => {
  const everybody = [thePublic, otherSecretariat, otherPartner, administrator, employee];

  expect(everybody.every((actor) => canSeeStrategy(actor, { ...internal, audience: "public" }))).toBe(true);
});

test("a strategy that is not shared is shared with nobody", () => {
  expect(isSharedWith(partner, internal)).toBe(false);
});

test("a strategy is kept by the secretariat of its region alone", () => {
  const others = [
    otherSecretariat,
    politician,
    adviser,
    secretary,
    patient,
    partner,
    employee,
    administrator,
    auditor,
    thePublic,
    theSystem,
  ];

  expect(canKeepStrategy(secretariat, internal)).toBe(true);
  expect(others.filter((actor) => canKeepStrategy(actor, internal))).toEqual([]);
});

import { describe, expect, test } from "vitest";
import {
  canAdvance,
  canAssignLead,
  canProposeInitiative,
  canRecordStatus,
  canSeeInitiative,
  readsInitiativeAsPartner,
  type InitiativeSubject,
} from "@/lib/initiatives/policy";
import type { Actor } from "@/lib/kernel/actor";
import { AUDIENCES, type Audience } from "@/lib/strategies/model";
import { anActor, thePublic, theSystem, type Given } from "../../support/actors";

/** An initiative of Midtjylland, owned by the kommuner together, with the hospitals and the patients' committee as parties. */
const anInitiative = (
  audience: Audience,
  strategy: Partial<InitiativeSubject["strategy"]> = {},
): InitiativeSubject => ({
  id: "telemedicin",
  audience,
  strategy: { ownerId: "midt", audience: "internal", sharedWithPartners: false, ...strategy },
  organisationIds: ["kommuner", "hospitaler"],
  bodyIds: ["piu"],
});

const seat = (seatIn: NonNullable<Given["seatIn"]>) => anActor({ seatIn });

type Row = { who: string; actor: Actor; sees: readonly Audience[] };

const ALL = AUDIENCES;
const SHARED = ["partner", "public"] as const;

/** While the strategy is internal and shared with nobody but its parties. */
const RELATIONS: readonly Row[] = [
  { who: "the secretariat of the region", actor: anActor({ secretariatOf: "midt" }), sees: ALL },
  { who: "the secretariat of another region", actor: anActor({ secretariatOf: "syd" }), sees: [] },
  { who: "the lead", actor: anActor({ leadOf: "telemedicin" }), sees: ALL },
  { who: "the lead of another initiative", actor: anActor({ leadOf: "sundhedshuse" }), sees: [] },
  { who: "a member of the council", actor: seat({ kind: "regionsraad", region: "midt" }), sees: ALL },
  { who: "a member of an advisory committee", actor: seat({ kind: "raadgivende-udvalg", region: "midt" }), sees: ALL },
  { who: "a member of another region's council", actor: seat({ kind: "regionsraad", region: "syd" }), sees: [] },
  {
    who: "a secretary in the region",
    actor: seat({ kind: "administrativt-forum", region: "midt", role: "sekretaer" }),
    sees: ALL,
  },
  {
    who: "a member of an administrative forum",
    actor: seat({ kind: "administrativt-forum", region: "midt" }),
    sees: [],
  },
  { who: "an employee of the region", actor: anActor({ employedBy: "midt" }), sees: [] },
  { who: "an organisation that owns it", actor: anActor({ represents: "hospitaler" }), sees: SHARED },
  {
    who: "a kommune within the kommuner that own it",
    actor: anActor({ represents: "aarhus", within: "kommuner" }),
    sees: SHARED,
  },
  {
    who: "a kommune that has no part in it",
    actor: anActor({ represents: "odense", within: "kommuner-syd" }),
    sees: [],
  },
  {
    who: "a member of a body that is party",
    actor: seat({ body: "piu", kind: "patientinddragelsesudvalg", region: "midt" }),
    sees: SHARED,
  },
  {
    who: "a partner of the region without a part in it",
    actor: anActor({ represents: "plo", partnerOf: "midt" }),
    sees: [],
  },
  { who: "a system administrator", actor: anActor({ isSystemAdministrator: true }), sees: [] },
  { who: "an auditor", actor: anActor({ isAuditor: true }), sees: ALL },
  { who: "the public", actor: thePublic, sees: [] },
  { who: "the system", actor: theSystem, sees: [] },
];

describe("while the strategy is internal", () => {
  test.each(RELATIONS)("$who sees an initiative for: $sees", ({ actor, sees }) => {
    expect(AUDIENCES.filter((audience) => canSeeInitiative(actor, anInitiative(audience)))).toEqual(sees);
  });
});

describe("when the strategy is shared with all partners", () => {
  const shared = (audience: Audience) => anInitiative(audience, { sharedWithPartners: true });

  test("every partner of the region sees what is for partners", () => {
    const partner = anActor({ represents: "plo", partnerOf: "midt" });

    expect(AUDIENCES.filter((audience) => canSeeInitiative(partner, shared(audience)))).toEqual(SHARED);
  });

  test.each([
    { who: "a partner of another region", actor: anActor({ represents: "odense", partnerOf: "syd" }) },
    { who: "the public", actor: thePublic },
    { who: "a system administrator", actor: anActor({ isSystemAdministrator: true }) },
  ])("$who sees as little as before", ({ actor }) => {
    expect(AUDIENCES.filter((audience) => canSeeInitiative(actor, shared(audience)))).toEqual([]);
  });
});

describe("when the strategy is published", () => {
  const published = (audience: Audience) => anInitiative(audience, { audience: "public" });

  test.each(RELATIONS)("$who also sees what is public", ({ actor, sees }) => {
    const expected = AUDIENCES.filter((audience) => audience === "public" || sees.includes(audience));

    expect(AUDIENCES.filter((audience) => canSeeInitiative(actor, published(audience)))).toEqual(expected);
  });

  test.each([
    { who: "the public", actor: thePublic },
    { who: "the secretariat of another region", actor: anActor({ secretariatOf: "syd" }) },
  ])("$who does not read it as a partner", ({ actor }) => {
    expect(readsInitiativeAsPartner(actor, published("public"))).toBe(false);
  });
});

describe("what is done to an initiative", () => {
  const initiative = anInitiative("public", { audience: "public" });
  const deeds = {
    advance: (actor: Actor) => canAdvance(actor, initiative),
    "assign a lead": (actor: Actor) => canAssignLead(actor, initiative),
    "record a status": (actor: Actor) => canRecordStatus(actor, initiative),
    "propose another": (actor: Actor) => canProposeInitiative(actor, { ownerId: "midt" }),
  };
  const everything = ["advance", "assign a lead", "record a status", "propose another"];

  const mayDo = (who: string): readonly string[] => {
    if (who === "the secretariat of the region") return everything;
    return who === "the lead" ? ["record a status"] : [];
  };

  test.each(RELATIONS)("is as little as $who may", ({ who, actor }) => {
    const may = Object.entries(deeds).filter(([, isAllowed]) => isAllowed(actor));

    expect(may.map(([deed]) => deed)).toEqual(mayDo(who));
  });
});

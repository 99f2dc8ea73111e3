import { describe, expect, test } from "vitest";
import { COMMENT_KINDS } from "@/lib/comments/model";
import { canRead, canWrite, organisationsSpokenFor } from "@/lib/comments/policy";
import type { InitiativeSubject } from "@/lib/initiatives/policy";
import type { Actor } from "@/lib/kernel/actor";
import { anActor, thePublic } from "../../support/actors";

/** An initiative for partners, owned by the hospitals; the patients' committee is party to its process. */
const initiative: InitiativeSubject = {
  id: "telemedicin",
  audience: "partner",
  strategy: { ownerId: "midt", audience: "public", sharedWithPartners: false },
  organisationIds: ["hospitaler"],
  bodyIds: ["patienter"],
};

const rightsOf = (actor: Actor): string =>
  COMMENT_KINDS.map((kind) =>
    [canRead(actor, initiative, kind) ? "reads" : "-", canWrite(actor, initiative, kind) ? "writes" : "-"].join(" "),
  ).join(", ");

describe("comments, and internal notes:", () => {
  test.each([
    { who: "the secretariat", actor: anActor({ secretariatOf: "midt" }), rights: "reads writes, reads writes" },
    { who: "the lead", actor: anActor({ leadOf: "telemedicin" }), rights: "reads writes, reads writes" },
    {
      who: "a secretary of the region's",
      actor: anActor({ seatIn: { kind: "regionsraad", region: "midt", role: "sekretaer" } }),
      rights: "reads -, reads -",
    },
    {
      who: "a member of the council",
      actor: anActor({ seatIn: { kind: "regionsraad", region: "midt" } }),
      rights: "reads writes, - -",
    },
    {
      who: "the chair of a rådgivende udvalg",
      actor: anActor({ seatIn: { kind: "raadgivende-udvalg", region: "midt", role: "formand" } }),
      rights: "reads writes, - -",
    },
    { who: "an owner", actor: anActor({ represents: "hospitaler" }), rights: "reads writes, - -" },
    {
      who: "a member of a body that is heard",
      actor: anActor({ seatIn: { body: "patienter", kind: "patientinddragelsesudvalg", region: "midt" } }),
      rights: "reads writes, - -",
    },
    { who: "an auditor", actor: anActor({ isAuditor: true }), rights: "reads -, reads -" },
    { who: "a partner of another thing", actor: anActor({ represents: "aarhus" }), rights: "- -, - -" },
    { who: "the secretariat of another region", actor: anActor({ secretariatOf: "syd" }), rights: "- -, - -" },
    {
      who: "a politician of another region",
      actor: anActor({ seatIn: { kind: "regionsraad", region: "syd" } }),
      rights: "- -, - -",
    },
    {
      who: "a secretary of another region",
      actor: anActor({ seatIn: { kind: "regionsraad", region: "syd", role: "sekretaer" } }),
      rights: "- -, - -",
    },
    {
      who: "a member of an administrative forum",
      actor: anActor({ seatIn: { kind: "administrativt-forum", region: "midt" } }),
      rights: "- -, - -",
    },
    { who: "a system administrator", actor: anActor({ isSystemAdministrator: true }), rights: "- -, - -" },
    { who: "the public", actor: thePublic, rights: "- -, - -" },
  ])("$who: $rights", ({ actor, rights }) => {
    expect(rightsOf(actor)).toBe(rights);
  });
});

test("a representative and the secretariat write in their organisation's name, an employee does not", () => {
  const actor = anActor({ represents: "aarhus", secretariatOf: "midt", employedBy: "viborg", within: "kommuner" });

  expect([...organisationsSpokenFor(actor)].sort()).toEqual(["aarhus", "midt"]);
});

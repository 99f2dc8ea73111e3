import { describe, expect, test } from "vitest";
import { canPublishText, canSeeText, canWriteText } from "@/lib/texts/policy";
import { TEXT_KINDS, type TextKind } from "@/lib/texts/model";
import type { InitiativeSubject } from "@/lib/initiatives/policy";
import type { Actor } from "@/lib/kernel/actor";
import { PHASE_KINDS } from "@/lib/processes/model";
import { AUDIENCES } from "@/lib/strategies/model";
import { anActor, thePublic } from "../../support/actors";

/** A public initiative of Midtjylland's published strategy, owned by the hospitals. */
const initiative: InitiativeSubject = {
  id: "telemedicin",
  audience: "public",
  strategy: { ownerId: "midt", audience: "public", sharedWithPartners: false },
  organisationIds: ["hospitaler"],
  bodyIds: [],
};

const secretariat = anActor({ secretariatOf: "midt" });
const lead = anActor({ leadOf: "telemedicin" });
const politician = anActor({ seatIn: { kind: "regionsraad", region: "midt" } });
const auditor = anActor({ isAuditor: true });
const partner = anActor({ represents: "hospitaler" });
const administrator = anActor({ isSystemAdministrator: true });
const otherSecretariat = anActor({ secretariatOf: "syd" });

/** Every version there can be, as "debat partner draft". */
const seenBy = (actor: Actor, subject = initiative): readonly string[] =>
  TEXT_KINDS.flatMap((kind) =>
    AUDIENCES.flatMap((audience) =>
      [false, true]
        .filter((isPublished) => canSeeText(actor, subject, { kind, audience, isPublished }))
        .map((isPublished) => `${kind} ${audience} ${isPublished ? "published" : "draft"}`),
    ),
  );

const shared = (kind: TextKind) => [`${kind} partner published`, `${kind} public published`];

describe("the texts of a public initiative:", () => {
  test.each([
    { who: "the secretariat", actor: secretariat },
    { who: "the lead", actor: lead },
    { who: "a politician of the region", actor: politician },
    { who: "an auditor", actor: auditor },
  ])("$who reads every version, drafts too", ({ actor }) => {
    expect(seenBy(actor)).toHaveLength(TEXT_KINDS.length * AUDIENCES.length * 2);
  });

  test("a partner reads what is published for partners or for all", () => {
    expect(seenBy(partner)).toEqual(TEXT_KINDS.flatMap(shared));
  });

  test.each([
    { who: "the public", actor: thePublic },
    { who: "the secretariat of another region", actor: otherSecretariat },
    { who: "a system administrator", actor: administrator },
  ])("$who reads the adopted text alone", ({ actor }) => {
    expect(seenBy(actor)).toEqual(["vedtaget public published"]);
  });
});

describe("the texts of an initiative that is not public:", () => {
  test.each(["internal", "partner"] as const)("for %s, the public reads none", (audience) => {
    expect(seenBy(thePublic, { ...initiative, audience })).toEqual([]);
  });

  test("when it is internal, a partner reads none", () => {
    expect(seenBy(partner, { ...initiative, audience: "internal" })).toEqual([]);
  });
});

describe("writing a text", () => {
  const phasesIn = (actor: Actor) =>
    [null, ...PHASE_KINDS].filter((phaseKind) => canWriteText(actor, initiative, { phaseKind }));

  test("is the secretariat's in every phase", () => {
    expect(phasesIn(secretariat)).toEqual([null, ...PHASE_KINDS]);
  });

  test("is the lead's until the text goes to the council", () => {
    const kommissorium = ["orientering", "debatpapir", "input", "endeligt-forslag"];

    expect(phasesIn(lead)).toEqual([null, ...kommissorium, "foranalyse", "udvikling", "hoering"]);
  });

  test.each([
    { who: "a lead of another initiative", actor: anActor({ leadOf: "sundhedshuse" }) },
    { who: "the secretariat of another region", actor: otherSecretariat },
    { who: "a politician", actor: politician },
    { who: "a partner", actor: partner },
    { who: "an auditor", actor: auditor },
    { who: "a system administrator", actor: administrator },
    { who: "the public", actor: thePublic },
  ])("is never for $who", ({ actor }) => {
    expect(phasesIn(actor)).toEqual([]);
  });
});

describe("publishing a text", () => {
  test("is the secretariat's alone", () => {
    const others = [lead, politician, partner, auditor, administrator, otherSecretariat, thePublic];

    expect(canPublishText(secretariat, initiative)).toBe(true);
    expect(others.filter((actor) => canPublishText(actor, initiative))).toEqual([]);
  });
});

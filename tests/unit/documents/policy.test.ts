import { describe, expect, test } from "vitest";
import { canSeeDraft, canSeeEdition, canWriteDocument, isTooWide, type DocumentSubject } from "@/lib/documents/policy";
import type { Actor } from "@/lib/kernel/actor";
import { AUDIENCES } from "@/lib/strategies/model";
import { TEXT_KINDS } from "@/lib/texts/model";
import { anActor, thePublic } from "../../support/actors";

/** Midtjylland's published strategy, which is shared with nobody. */
const strategy: DocumentSubject = {
  ...{ ownerId: "midt", audience: "public", sharedWithPartners: false, isParty: false, isPartyOrLead: false },
};

const readBy = (actor: Actor, subject: Partial<DocumentSubject> = {}) =>
  AUDIENCES.filter((audience) => canSeeEdition(actor, { ...strategy, ...subject }, { audience }));

const secretariat = anActor({ secretariatOf: "midt" });
const politician = anActor({ seatIn: { kind: "regionsraad", region: "midt" } });
const auditor = anActor({ isAuditor: true });
const partner = anActor({ represents: "aarhus", partnerOf: "midt" });

describe("what was published", () => {
  test.each([
    { who: "the secretariat", actor: secretariat },
    { who: "a politician of the region", actor: politician },
    { who: "an auditor", actor: auditor },
  ])("for whomever is read by $who", ({ actor }) => {
    expect(readBy(actor)).toEqual(AUDIENCES);
  });

  test("for partners is read by partners it is shared with, and by parties", () => {
    expect(readBy(partner)).toEqual(["public"]);
    expect(readBy(partner, { sharedWithPartners: true })).toEqual(["partner", "public"]);
    expect(readBy(thePublic, { isParty: true, isPartyOrLead: true })).toEqual(["partner", "public"]);
    expect(readBy(thePublic, { isPartyOrLead: true })).toEqual(["public"]);
  });

  test("for all is read by whoever sees the strategy", () => {
    expect(readBy(thePublic)).toEqual(["public"]);
    expect(readBy(thePublic, { audience: "internal" })).toEqual([]);
    expect(readBy(anActor({ secretariatOf: "syd" }), { audience: "internal" })).toEqual([]);
  });
});

test("what is being written is read by the region's own, and written by its secretariat", () => {
  const all = [secretariat, politician, auditor, partner, anActor({ secretariatOf: "syd" }), thePublic];

  expect(all.filter((actor) => canSeeDraft(actor, strategy))).toEqual([secretariat, politician, auditor]);
  expect(all.filter((actor) => canWriteDocument(actor, strategy))).toEqual([secretariat]);
});

test("only of adopted texts, or of none, may a document be everybody's", () => {
  const wide = AUDIENCES.flatMap((audience) =>
    [null, ...TEXT_KINDS].filter((textKind) => isTooWide({ audience, textKind })).map((kind) => [audience, kind]),
  );

  expect(wide).toEqual([
    ["public", "debat"],
    ["public", "endelig"],
  ]);
});

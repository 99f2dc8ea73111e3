import { describe, expect, test } from "vitest";
import { daysLeftWords, explainHearingRefusal, type HearingRefusal } from "@/lib/hearings/labels";
import { receiptNumber, type HeardParty } from "@/lib/hearings/model";
import { canReadInput, canReply, canSpeakFor } from "@/lib/hearings/policy";
import { hears, respond, type Hearing, type Said } from "@/lib/hearings/rules";
import { day } from "@/lib/kernel/day";
import { refuse } from "@/lib/kernel/result";
import { PARTY_STATES, PHASE_KINDS, PHASE_STATES } from "@/lib/processes/model";
import { anActor, thePublic } from "../../support/actors";

const aarhus: HeardParty = { id: "part-aarhus", partyId: "aarhus", state: "inviteret" };

/** Aarhus Kommune, one of the kommuner, is heard in an open input phase. */
const aHearing = (hearing: Partial<Hearing> = {}): Hearing => ({
  processId: "kommissorium",
  version: 7,
  initiativeId: "telemedicin",
  phase: { id: "input", kind: "input", state: "open" },
  parties: [aarhus],
  voice: { organisationId: "aarhus", bodyId: null, within: ["aarhus", "kommuner"] },
  nextNumber: 3,
  ...hearing,
});

const said: Said = { id: "svar", text: "Ja", on: day("2016-03-01"), byId: "ida", isByLetter: false };

const factsFor = (hearing: Hearing): readonly string[] => {
  const answer = respond(hearing, said);
  return answer.ok ? answer.value.map(({ type }) => type) : [answer.refusal.code];
};

describe("formal input", () => {
  test("is given in an open input or hearing phase, and in no other", () => {
    const open = PHASE_KINDS.flatMap((kind) =>
      PHASE_STATES.filter((state) => hears(aHearing({ phase: { id: kind, kind, state } })).ok).map(
        (state) => `${kind} ${state}`,
      ),
    );

    expect(open).toEqual(["input open", "hoering open"]);
  });

  test("is not given to an initiative that stands nowhere", () => {
    expect(hears(aHearing({ phase: null }))).toEqual(refuse({ code: "HEARING_NOT_OPEN" }));
  });

  test("carries the receipt's number, and gives the process one new version", () => {
    const answer = respond(aHearing(), said);

    expect(answer.ok && answer.value.map(({ data }) => data)).toEqual([
      expect.objectContaining({ number: 3, processVersion: 8, phaseId: "input", organisationId: "aarhus" }),
      { byId: "ida", processId: "kommissorium", processVersion: 8, state: "svaret" },
    ]);
  });

  test("is the party's answer, whatever it had said before, unless it had answered", () => {
    const answering = PARTY_STATES.filter(
      (state) => factsFor(aHearing({ parties: [{ ...aarhus, state }] })).length === 2,
    );

    expect(answering).toEqual(PARTY_STATES.filter((state) => state !== "svaret"));
  });

  test("of a member is not the collective's answer", () => {
    const kommuner = { ...aarhus, partyId: "kommuner" };

    expect(factsFor(aHearing({ parties: [kommuner] }))).toEqual(["response.sent"]);
  });

  test("is not taken from somebody who is not heard", () => {
    expect(factsFor(aHearing({ parties: [{ ...aarhus, partyId: "viborg" }] }))).toEqual(["NOT_HEARD"]);
  });
});

describe("who speaks for whom", () => {
  test.each([
    { who: "a representative", actor: anActor({ represents: "aarhus" }), speaks: true },
    { who: "an employee", actor: anActor({ employedBy: "aarhus" }), speaks: false },
    { who: "a representative of another", actor: anActor({ represents: "viborg" }), speaks: false },
    { who: "a member of the collective", actor: anActor({ within: "aarhus" }), speaks: false },
    { who: "a secretariat", actor: anActor({ secretariatOf: "aarhus" }), speaks: false },
    { who: "the public", actor: thePublic, speaks: false },
  ])("$who for Aarhus Kommune: $speaks", ({ actor, speaks }) => {
    expect(canSpeakFor(actor, { organisationId: "aarhus", bodyId: null })).toBe(speaks);
  });

  test("members speak for the body they sit in, and for no other", () => {
    const actor = anActor({ seatIn: { body: "patienter" } });

    expect(canSpeakFor(actor, { organisationId: null, bodyId: "patienter" })).toBe(true);
    expect(canSpeakFor(actor, { organisationId: null, bodyId: "raadet" })).toBe(false);
  });
});

describe("sent input", () => {
  const initiative = {
    id: "telemedicin",
    audience: "public" as const,
    strategy: { ownerId: "midt", audience: "public" as const, sharedWithPartners: false },
    organisationIds: ["aarhus"],
    bodyIds: [],
  };

  test.each([
    { who: "the secretariat", actor: anActor({ secretariatOf: "midt" }), reads: true, replies: true },
    {
      who: "a politician",
      actor: anActor({ seatIn: { kind: "regionsraad", region: "midt" } }),
      reads: true,
      replies: false,
    },
    { who: "a party", actor: anActor({ represents: "aarhus" }), reads: true, replies: false },
    { who: "an auditor", actor: anActor({ isAuditor: true }), reads: true, replies: false },
    { who: "another region", actor: anActor({ secretariatOf: "syd" }), reads: false, replies: false },
    { who: "a system administrator", actor: anActor({ isSystemAdministrator: true }), reads: false, replies: false },
    { who: "the public", actor: thePublic, reads: false, replies: false },
  ])("$who reads it: $reads, replies: $replies", ({ actor, reads, replies }) => {
    expect([canReadInput(actor, initiative), canReply(actor, initiative)]).toEqual([reads, replies]);
  });
});

test("a receipt is known by its year and number", () => {
  expect(receiptNumber({ number: 42, sentOn: day("2016-03-01") })).toBe("2016-0042");
});

test.each([
  [null, "Der er ingen frist."],
  [-2, "Fristen er overskredet med 2 dage."],
  [-1, "Fristen var i går."],
  [0, "Fristen er i dag."],
  [1, "Der er én dag tilbage."],
  [39, "Der er 39 dage tilbage."],
])("with %s days left: %s", (days, words) => {
  expect(daysLeftWords(days)).toBe(words);
});

/** Each refusal once. */
const REFUSALS: Readonly<Record<HearingRefusal["code"], true>> = {
  HEARING_NOT_OPEN: true,
  NOT_HEARD: true,
  DRAFT_CHANGED: true,
  DRAFT_GONE: true,
  NOT_YET_RECEIVED: true,
  ALREADY_REPLIED: true,
};

test("every refusal is told in Danish, each in words of its own", () => {
  // The keys of the record are the codes; Object.keys calls them strings.
  const told = (Object.keys(REFUSALS) as HearingRefusal["code"][]).map((code) => explainHearingRefusal({ code }));

  expect(new Set(told).size).toBe(told.length);
  expect(told.filter((text) => !/^[A-ZÆØÅ][^_]+\.$/.test(text))).toEqual([]);
});

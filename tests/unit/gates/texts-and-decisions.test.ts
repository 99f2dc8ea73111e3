import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FULFILS_DECIDING, OUTCOMES, type Outcome } from "@/lib/decisions/model";
import type { GateEvidence, GateInitiative } from "@/lib/gates/model";
import { gateOf, missingIn } from "@/lib/gates/rules";
import { day } from "@/lib/kernel/day";
import { PARTICIPATION_ROLES, PARTY_STATES } from "@/lib/processes/model";
import { aParty, gateEvidence } from "../../support/builders";

const TODAY = day("2016-03-15");
const YESTERDAY = day("2016-03-14");

const debate = { id: "debat-1", kind: "debat", body: "Vi vil spørge." } as const;
const final = { id: "endelig-1", kind: "endelig", body: "Vi vil gøre det." } as const;
const unchanged = { ...final, body: debate.body };

const council = aParty("Regionsrådet", { role: "beslutter" });
const approved = { bodyId: council.id, outcome: "godkendt", textId: final.id } as const;

const missing = (evidence: GateEvidence) => missingIn(gateOf(evidence, TODAY));
const namesMissing = (evidence: GateEvidence) => missing(evidence).map(({ name }) => name);

describe("endeligt forslag", () => {
  const lacks = (initiative: Partial<GateInitiative>) => namesMissing(gateEvidence("endeligt-forslag", { initiative }));
  const both = ["final-text-published", "final-text-differs"];

  test.each<{ with: string; initiative: Partial<GateInitiative>; expected: readonly string[] }>([
    { with: "no final text", initiative: { published: [debate] }, expected: both },
    { with: "no text at all", initiative: {}, expected: both },
    { with: "the debate text again", initiative: { published: [debate, unchanged] }, expected: ["final-text-differs"] },
    {
      with: "the debate text again, confirmed",
      initiative: { published: [debate, unchanged], confirmedTextId: unchanged.id },
      expected: [],
    },
    {
      with: "another unchanged version than the one that was confirmed",
      initiative: { published: [debate, { ...unchanged, id: "endelig-2" }], confirmedTextId: unchanged.id },
      expected: ["final-text-differs"],
    },
    { with: "a final text of its own", initiative: { published: [debate, final] }, expected: [] },
    { with: "a final text that nobody debated", initiative: { published: [final] }, expected: [] },
  ])("with $with, missing is $expected", ({ initiative, expected }) => {
    expect(lacks(initiative)).toEqual(expected);
  });
});

describe.each(["behandling", "godkendelse"] as const)("%s", (kind) => {
  const kommune = aParty("Byrådet", { role: "beslutter" });
  const deciding = (initiative: Partial<GateInitiative>, parties = [council]) =>
    missing(gateEvidence(kind, { phase: { parties }, initiative: { published: [debate, final], ...initiative } }));
  const waitsFor = (...waitingFor: readonly string[]) => [{ name: "deciders-decided", isMet: false, waitingFor }];

  test("is fulfilled by approval and by accession alone", () => {
    expect(FULFILS_DECIDING).toEqual(["godkendt", "godkendt-med-bemaerkning", "tiltraadt"]);
  });

  test.each(OUTCOMES)("a council that has made it %s", (outcome) => {
    const isFulfilled = FULFILS_DECIDING.includes(outcome);

    expect(deciding({ decisions: [{ ...approved, outcome }] })).toEqual(isFulfilled ? [] : waitsFor("Regionsrådet"));
  });

  test("waits for everybody who decides, and for nobody else", () => {
    const parties = [council, kommune, aParty("Udvalget", { role: "anbefaler" })];

    expect(deciding({ decisions: [] }, parties)).toEqual(waitsFor("Regionsrådet", "Byrådet"));
    expect(deciding({ decisions: [approved] }, parties)).toEqual(waitsFor("Byrådet"));
    expect(deciding({ decisions: [approved, { ...approved, bodyId: kommune.id }] }, parties)).toEqual([]);
  });

  test.each([
    { about: "an earlier version of the text", textId: "endelig-0" },
    { about: "the debate text", textId: debate.id },
    { about: "no text", textId: null },
  ])("a decision about $about does not count", ({ textId }) => {
    expect(deciding({ decisions: [{ ...approved, textId }] })).toMatchObject(waitsFor("Regionsrådet"));
  });

  test("of what one body has said about a text its last yes or no counts, and what lies between does not", () => {
    const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 5 });
    const ends = { yes: 0, no: 0 };

    fc.assert(
      fc.property(outcomes, outcomes, (ours, others) => {
        const decisions = [
          ...ours.map((outcome) => ({ ...approved, outcome })),
          ...others.map((outcome) => ({ ...approved, outcome, bodyId: kommune.id })),
          ...others.map((outcome) => ({ ...approved, outcome, textId: "endelig-0" })),
        ];
        const last = ours.findLast((outcome) => [...FULFILS_DECIDING, "sendt-tilbage", "afvist"].includes(outcome));
        const isYes = last !== undefined && FULFILS_DECIDING.includes(last);
        ends[isYes ? "yes" : "no"] += 1;

        expect(deciding({ decisions })).toMatchObject(isYes ? [] : waitsFor("Regionsrådet"));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(ends.yes, ends.no)).toBeGreaterThan(50);
  });

  describe("where a reform handed the part of a committee on to its successor", () => {
    const successor = aParty("Sundhedssamarbejdsudvalget", { role: "beslutter", formerIds: ["udvalget"] });
    const said = (bodyId: string, outcome: Outcome, textId: string = final.id) => ({ bodyId, outcome, textId });

    test.each([
      { before: [], asks: true, about: "nobody has decided" },
      { before: [said("udvalget", "godkendt")], asks: false, about: "the predecessor has approved" },
      { before: [said("udvalget", "godkendt", "endelig-0")], asks: true, about: "it approved an earlier text" },
      { before: [said("udvalget", "afvist")], asks: true, about: "the predecessor has rejected" },
      { before: [said("udvalget", "udsat")], asks: true, about: "the predecessor put it off" },
      {
        before: [said("udvalget", "godkendt"), said(successor.id, "sendt-tilbage")],
        asks: true,
        about: "the successor sent back what the predecessor approved",
      },
      {
        before: [said("udvalget", "sendt-tilbage"), said(successor.id, "tiltraadt")],
        asks: false,
        about: "the successor agreed to what the predecessor sent back",
      },
      { before: [said("et andet udvalg", "godkendt")], asks: true, about: "a body it did not succeed approved" },
    ])("$about: the successor is asked: $asks", ({ before, asks }) => {
      expect(deciding({ decisions: before }, [successor])).toMatchObject(asks ? waitsFor(successor.name) : []);
    });

    test("who stands in the place of two is waited for once, until both parts are decided", () => {
      const other = { ...successor, formerIds: ["praksisplanudvalget"] };

      expect(deciding({ decisions: [] }, [successor, other])).toEqual(waitsFor(successor.name));
      expect(deciding({ decisions: [said("udvalget", "godkendt")] }, [successor, other])).toEqual(
        waitsFor(successor.name),
      );
      expect(deciding({ decisions: [said(successor.id, "godkendt")] }, [successor, other])).toEqual([]);
    });
  });

  test("a party that is merely settled has not decided", () => {
    expect(deciding({ decisions: [] }, [{ ...council, settledOn: YESTERDAY }])).toEqual(waitsFor("Regionsrådet"));
  });

  test("cannot be left where nobody is there to decide", () => {
    expect(deciding({ decisions: [approved] }, [])).toEqual(waitsFor());
  });
});

const party = fc.record({
  id: fc.uuid(),
  name: fc.string(),
  role: fc.constantFrom(...PARTICIPATION_ROLES),
  state: fc.constantFrom(null, ...PARTY_STATES),
  settledOn: fc.constantFrom(null, YESTERDAY),
  formerIds: fc.constant([]),
});

/** The initiative was sent back, and a new version of its final text may have been published since. */
describe("on re-entry", () => {
  const rewritten = { ...final, id: "endelig-2", body: "Vi vil gøre noget andet." };
  const sent: Partial<GateInitiative> = { published: [debate, final] };

  test("those who were informed and those who answered need not do it again, whatever became of the text", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("orientering" as const, "input" as const, "hoering" as const),
        fc.array(party),
        (kind, parties) => {
          const of = (published: GateInitiative["published"]) =>
            gateOf(gateEvidence(kind, { phase: { parties }, initiative: { published } }), TODAY);

          expect(of([debate, rewritten])).toEqual(of([debate, final]));
        },
      ),
    );
  });

  test("a decision holds for the unchanged text, and for no other", () => {
    fc.assert(
      fc.property(fc.constantFrom(...OUTCOMES), (outcome) => {
        const phase = { parties: [council] };
        const decisions = [{ ...approved, outcome }];
        const lacks = (initiative: Partial<GateInitiative>) =>
          namesMissing(gateEvidence("behandling", { phase, initiative: { ...initiative, decisions } }));

        expect(lacks({ published: [debate, rewritten] })).toEqual(["deciders-decided"]);
        expect(lacks(sent).length).toBe(FULFILS_DECIDING.includes(outcome) ? 0 : 1);
      }),
    );
  });

  test("a confirmation holds for the version that was confirmed, and for no other of the same words", () => {
    const lacks = (id: string) =>
      namesMissing(
        gateEvidence("endeligt-forslag", {
          initiative: { published: [debate, { ...unchanged, id }], confirmedTextId: unchanged.id },
        }),
      );

    expect(lacks(unchanged.id)).toEqual([]);
    expect(lacks("endelig-2")).toEqual(["final-text-differs"]);
  });
});

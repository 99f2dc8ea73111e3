import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition, GateEvidence } from "@/lib/gates/model";
import { gateOf, missingIn } from "@/lib/gates/rules";
import { day } from "@/lib/kernel/day";
import { PARTICIPATION_ROLES, PARTY_STATES, PHASE_KINDS, type PartyState, type PhaseKind } from "@/lib/processes/model";
import { STATUS_WORDS } from "@/lib/status/model";
import { aParty, gateEvidence } from "../../support/builders";

const TODAY = day("2016-03-15");
const YESTERDAY = day("2016-03-14");

const debate = { kind: "debat", body: "Vi vil spørge." } as const;
const final = { kind: "endelig", body: "Vi vil gøre det." } as const;

const readyForInput = { title: "Telemedicin", ownerRoles: ["ansvarlig"], hasLead: true, published: [debate] } as const;

/** For every kind: what it asks for, and evidence that has it all. */
const DEMANDS: Record<PhaseKind, { asks: readonly Condition["name"][]; met: GateEvidence }> = {
  orientering: {
    asks: ["parties-informed"],
    met: gateEvidence("orientering", {
      phase: { parties: [aParty("Regionsrådet", { role: "orienteres", settledOn: YESTERDAY })] },
    }),
  },
  debatpapir: {
    asks: ["title", "debate-text-published", "responsible-organisation", "lead-or-reason"],
    met: gateEvidence("debatpapir", { initiative: readyForInput }),
  },
  input: {
    asks: ["period-over-or-all-answered"],
    met: gateEvidence("input", { phase: { plannedTo: YESTERDAY } }),
  },
  "endeligt-forslag": {
    asks: ["final-text-published", "final-text-differs"],
    met: gateEvidence("endeligt-forslag", { initiative: { published: [debate, final] } }),
  },
  behandling: {
    asks: ["deciders-decided"],
    met: gateEvidence("behandling", {
      phase: { parties: [aParty("Regionsrådet", { role: "beslutter", settledOn: YESTERDAY })] },
    }),
  },
  udmoentning: {
    asks: ["completed"],
    met: gateEvidence("udmoentning", { initiative: { statusWord: "gennemfoert" } }),
  },
};

const missing = (evidence: GateEvidence) => missingIn(gateOf(evidence, TODAY));
const namesMissing = (evidence: GateEvidence) => missing(evidence).map(({ name }) => name);

describe("every phase", () => {
  test.each(PHASE_KINDS)("%s asks for its own conditions, and lets go when they are met", (kind) => {
    const gate = gateOf(DEMANDS[kind].met, TODAY);

    expect(gate.map(({ name }) => name)).toEqual(DEMANDS[kind].asks);
    expect(missingIn(gate)).toEqual([]);
  });
});

describe("orientering", () => {
  test("names the parties that are not informed yet", () => {
    const parties = [
      aParty("Regionsrådet", { role: "orienteres", settledOn: YESTERDAY }),
      aParty("Sundhedskoordinationsudvalget", { role: "orienteres" }),
      aParty("Sundhedsstyregruppen", { role: "orienteres" }),
    ];

    const conditions = missing(gateEvidence("orientering", { phase: { parties } }));

    expect(conditions).toEqual([
      { name: "parties-informed", isMet: false, waitingFor: ["Sundhedskoordinationsudvalget", "Sundhedsstyregruppen"] },
    ]);
  });

  test.each(PARTICIPATION_ROLES.filter((role) => role !== "orienteres"))(
    "does not wait for a party that %s",
    (role) => {
      const evidence = gateEvidence("orientering", { phase: { parties: [aParty("Udvalget", { role })] } });

      expect(missing(evidence)).toEqual([]);
    },
  );
});

describe("debatpapir", () => {
  const without = (initiative: Partial<GateEvidence["initiative"]>) =>
    namesMissing(gateEvidence("debatpapir", { initiative: { ...readyForInput, ...initiative } }));

  test.each([
    { lacking: "a title", initiative: { title: " " }, condition: "title" },
    { lacking: "a published text", initiative: { published: [] }, condition: "debate-text-published" },
    {
      lacking: "any debate text but a final one",
      initiative: { published: [final] },
      condition: "debate-text-published",
    },
    { lacking: "an owner", initiative: { ownerRoles: [] }, condition: "responsible-organisation" },
    {
      lacking: "any owner but partners",
      initiative: { ownerRoles: ["partner"] as const },
      condition: "responsible-organisation",
    },
    { lacking: "a lead and a reason", initiative: { hasLead: false }, condition: "lead-or-reason" },
  ])("holds back an initiative lacking $lacking", ({ initiative, condition }) => {
    expect(without(initiative)).toEqual([condition]);
  });

  test("takes a reason instead of a lead, and shows it", () => {
    const waived = gateEvidence("debatpapir", {
      initiative: { ...readyForInput, hasLead: false, leadWaiver: "Deles af to." },
    });

    expect(gateOf(waived, TODAY)).toContainEqual({ name: "lead-or-reason", isMet: true, waiver: "Deles af to." });
  });

  test("does not show an old reason beside a lead", () => {
    const both = gateEvidence("debatpapir", { initiative: { ...readyForInput, leadWaiver: "Deles af to." } });

    expect(gateOf(both, TODAY)).toContainEqual({ name: "lead-or-reason", isMet: true, waiver: null });
  });
});

describe("input", () => {
  const waiting = (state: PartyState | null, plannedTo: GateEvidence["phase"]["plannedTo"] = null) =>
    gateEvidence("input", { phase: { plannedTo, parties: [aParty("PIU", { role: "hoeres", state })] } });

  test.each([
    { state: "svaret", isWaitedFor: false },
    { state: "ingen-bemaerkninger", isWaitedFor: false },
    { state: "afslaaet", isWaitedFor: false },
    { state: "inviteret", isWaitedFor: true },
    { state: "ikke-svaret", isWaitedFor: true },
    { state: null, isWaitedFor: true },
  ] as const)("a party that is $state is waited for: $isWaitedFor", ({ state, isWaitedFor }) => {
    expect(missing(waiting(state))).toEqual(
      isWaitedFor ? [{ name: "period-over-or-all-answered", isMet: false, until: null, waitingFor: ["PIU"] }] : [],
    );
  });

  test("the period lasts to the end of its last day", () => {
    expect(namesMissing(waiting("inviteret", TODAY))).toEqual(["period-over-or-all-answered"]);
    expect(namesMissing(waiting("inviteret", YESTERDAY))).toEqual([]);
  });

  test("only the parties that are heard are waited for", () => {
    const parties = PARTICIPATION_ROLES.filter((role) => role !== "hoeres").map((role) => aParty("Udvalget", { role }));

    expect(missing(gateEvidence("input", { phase: { parties } }))).toEqual([]);
  });
});

describe("endeligt forslag", () => {
  const published = (...texts: GateEvidence["initiative"]["published"]) =>
    namesMissing(gateEvidence("endeligt-forslag", { initiative: { published: texts } }));

  test.each([
    { case: "no final text", texts: [debate], expected: ["final-text-published", "final-text-differs"] },
    {
      case: "a final text like the debate text",
      texts: [debate, { ...final, body: debate.body }],
      expected: ["final-text-differs"],
    },
    { case: "a final text of its own", texts: [debate, final], expected: [] },
    { case: "a final text that nobody debated", texts: [final], expected: [] },
    {
      case: "a newer final text than the one like the debate text",
      texts: [final, { ...final, body: debate.body }, debate],
      expected: [],
    },
  ])("with $case, missing is $expected", ({ texts, expected }) => {
    expect(published(...texts)).toEqual(expected);
  });
});

describe("behandling", () => {
  test("waits for those who decide, and for nobody else", () => {
    const parties = [
      aParty("Regionsrådet", { role: "beslutter" }),
      aParty("Byrådet", { role: "beslutter", settledOn: YESTERDAY }),
      aParty("Udvalget", { role: "anbefaler" }),
    ];

    const conditions = missing(gateEvidence("behandling", { phase: { parties } }));

    expect(conditions).toEqual([{ name: "deciders-decided", isMet: false, waitingFor: ["Regionsrådet"] }]);
  });
});

describe("udmøntning", () => {
  test.each([...STATUS_WORDS, null])("with the status %s", (statusWord) => {
    const evidence = gateEvidence("udmoentning", { initiative: { statusWord } });

    expect(namesMissing(evidence)).toEqual(statusWord === "gennemfoert" ? [] : ["completed"]);
  });
});

describe("a gate", () => {
  const party = fc.record({
    name: fc.string(),
    role: fc.constantFrom(...PARTICIPATION_ROLES),
    state: fc.constantFrom(null, ...PARTY_STATES),
    settledOn: fc.constantFrom(null, YESTERDAY),
  });

  test("never closes because one more party has answered", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHASE_KINDS), fc.array(party, { minLength: 1 }), (kind, [first, ...rest]) => {
        const settled = first ? [{ ...first, state: "svaret" as const, settledOn: TODAY }] : [];

        const before = namesMissing(gateEvidence(kind, { phase: { parties: first ? [first, ...rest] : [] } }));
        const after = namesMissing(gateEvidence(kind, { phase: { parties: [...settled, ...rest] } }));

        expect(before).toEqual(expect.arrayContaining(after));
      }),
    );
  });

  test("that once let the time decide never closes again", () => {
    fc.assert(
      fc.property(fc.array(party), fc.boolean(), (parties, isOver) => {
        const evidence = gateEvidence("input", { phase: { parties, plannedTo: isOver ? YESTERDAY : null } });

        const [condition] = gateOf(evidence, TODAY);

        expect(condition?.isMet || !isOver).toBe(true);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { CONDITIONS, type Condition, type GateEvidence, type GateInitiative } from "@/lib/gates/model";
import { DEVIABLE, gateOf, missingIn } from "@/lib/gates/rules";
import { day } from "@/lib/kernel/day";
import { PARTICIPATION_ROLES, PHASE_KINDS, type PartyState, type PhaseKind } from "@/lib/processes/model";
import { STATUS_WORDS } from "@/lib/status/model";
import { aParty, gateEvidence } from "../../support/builders";

const TODAY = day("2016-03-15");
const YESTERDAY = day("2016-03-14");

const debate = { id: "debat-1", kind: "debat", body: "Vi vil spørge." } as const;
const final = { id: "endelig-1", kind: "endelig", body: "Vi vil gøre det." } as const;

const readyForInput: Partial<GateInitiative> = {
  title: "Telemedicin",
  ownerRoles: ["ansvarlig"],
  hasLead: true,
  published: [debate],
};
const council = aParty("Regionsrådet", { role: "beslutter" });
const approved = { bodyId: council.id, outcome: "godkendt", textId: final.id } as const;
const decided = {
  phase: { parties: [council] },
  initiative: { published: [debate, final], decisions: [approved] },
};
const milestone = { title: "Kick-off", heldOn: YESTERDAY };

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
    asks: ["period-over-or-all-answered", "responses-replied"],
    met: gateEvidence("input", { phase: { plannedTo: YESTERDAY } }),
  },
  "endeligt-forslag": {
    asks: ["final-text-published", "final-text-differs"],
    met: gateEvidence("endeligt-forslag", { initiative: { published: [debate, final] } }),
  },
  behandling: { asks: ["deciders-decided"], met: gateEvidence("behandling", decided) },
  udmoentning: {
    asks: ["completed"],
    met: gateEvidence("udmoentning", { initiative: { statusWord: "gennemfoert", hasEvidence: true } }),
  },
  foranalyse: { asks: ["result-registered"], met: gateEvidence("foranalyse", { phase: { hasResult: true } }) },
  udvikling: { asks: ["milestones-held"], met: gateEvidence("udvikling", { phase: { milestones: [milestone] } }) },
  hoering: {
    asks: ["period-over-or-all-answered", "responses-replied"],
    met: gateEvidence("hoering", { phase: { plannedTo: YESTERDAY } }),
  },
  godkendelse: { asks: ["deciders-decided"], met: gateEvidence("godkendelse", decided) },
  implementering: {
    asks: ["completed"],
    met: gateEvidence("implementering", { initiative: { statusWord: "gennemfoert", hasEvidence: true } }),
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

  test("and between them they ask for every condition there is", () => {
    expect(new Set(Object.values(DEMANDS).flatMap(({ asks }) => asks))).toEqual(new Set(CONDITIONS));
  });

  test("may be left by deviation only where no decision and no result of the work is at stake", () => {
    expect(DEVIABLE).toEqual(["orientering", "debatpapir", "input", "endeligt-forslag"]);
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
  const without = (initiative: Partial<GateInitiative>) =>
    namesMissing(gateEvidence("debatpapir", { initiative: { ...readyForInput, ...initiative } }));

  test.each<{ lacking: string; initiative: Partial<GateInitiative>; condition: string }>([
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
      initiative: { ownerRoles: ["partner"] },
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

describe.each(["input", "hoering"] as const)("%s", (kind) => {
  const waiting = (state: PartyState | null, plannedTo: GateEvidence["phase"]["plannedTo"] = null) =>
    gateEvidence(kind, { phase: { plannedTo, parties: [aParty("PIU", { role: "hoeres", state })] } });

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

    expect(missing(gateEvidence(kind, { phase: { parties } }))).toEqual([]);
  });

  test("every formal input on the initiative is replied to, also when the period is over", () => {
    const evidence = gateEvidence(kind, { phase: { plannedTo: YESTERDAY }, initiative: { unreplied: 2 } });

    expect(missing(evidence)).toEqual([{ name: "responses-replied", isMet: false, count: 2 }]);
  });
});

describe("foranalyse", () => {
  test("waits for its result", () => {
    expect(missing(gateEvidence("foranalyse"))).toEqual([{ name: "result-registered", isMet: false }]);
  });
});

describe("udvikling", () => {
  test("waits for the milestones that are not held, by name", () => {
    const milestones = [milestone, { title: "Fælles møde", heldOn: null }];

    expect(missing(gateEvidence("udvikling", { phase: { milestones } }))).toEqual([
      { name: "milestones-held", isMet: false, waitingFor: ["Fælles møde"] },
    ]);
  });

  test("waits for nothing where it has no milestones", () => {
    expect(missing(gateEvidence("udvikling"))).toEqual([]);
  });
});

describe.each(["udmoentning", "implementering"] as const)("%s", (kind) => {
  test.each([...STATUS_WORDS, null])("with the status %s", (statusWord) => {
    const evidence = gateEvidence(kind, { initiative: { statusWord, hasEvidence: true } });

    expect(namesMissing(evidence)).toEqual(statusWord === "gennemfoert" ? [] : ["completed"]);
  });

  test("is not over by a word alone: a line about what came of it goes with it", () => {
    const evidence = gateEvidence(kind, { initiative: { statusWord: "gennemfoert", hasEvidence: false } });

    expect(namesMissing(evidence)).toEqual(["completed"]);
  });
});

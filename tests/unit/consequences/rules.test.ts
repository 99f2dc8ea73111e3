import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EFFECT, FULFILS_DECIDING, OUTCOMES, type Effect, type Outcome } from "@/lib/decisions/model";
import { day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { refuse } from "@/lib/kernel/result";
import { anInitiative, aStanding, onTheWay } from "../../support/builders";
import { aProposal, aStrategy, decided, deciding, factsFrom, FINAL, followingFrom, TODAY } from "../../support/decided";

const EFFECTS: Record<Outcome, Effect> = {
  godkendt: "decides",
  "godkendt-med-bemaerkning": "decides",
  tiltraadt: "decides",
  anbefalet: "recommends",
  "taget-til-efterretning": "informs",
  udsat: "leaves-open",
  "sendt-tilbage": "sends-back",
  afvist: "rejects",
};

const APPROVED = [
  "process.planned",
  "phase.planned",
  "phase.opened",
  "initiative.advanced",
  "text.drafted",
  "text.published",
];

describe("what an outcome leads to", () => {
  test.each(OUTCOMES)("%s has the effect of the table", (outcome) => {
    expect(EFFECT[outcome]).toBe(EFFECTS[outcome]);
    expect(EFFECTS[outcome] === "decides").toBe(FULFILS_DECIDING.includes(outcome));
  });

  test.each([
    { outcome: "godkendt", leads: [...APPROVED, "strategy.adopted"] },
    { outcome: "godkendt-med-bemaerkning", leads: [...APPROVED, "strategy.adopted"] },
    { outcome: "tiltraadt", leads: [...APPROVED, "strategy.adopted"] },
    { outcome: "anbefalet", leads: [] },
    { outcome: "taget-til-efterretning", leads: [] },
    { outcome: "udsat", leads: [] },
    { outcome: "sendt-tilbage", leads: ["initiative.returned"] },
    { outcome: "afvist", leads: ["initiative.withdrawn"] },
  ] as const)("$outcome of the only initiative leads to: $leads", ({ outcome, leads }) => {
    expect(followingFrom({}, outcome)).toEqual(leads);
  });
});

describe("an approval", () => {
  test("is refused of what has yet to come to the phase in which the body decides", () => {
    const early = refuse({ code: "DECIDES_LATER", titles: ["Telemedicin"] });
    const standing = aStanding({ phases: [onTheWay("input"), deciding("council")] });
    const party = { id: "party", partyId: "council", role: "beslutter", settledOn: null } as const;
    const phases = [{ id: "behandling", kind: "behandling", state: "open", parties: [party] }] as const;
    const strategy = aStrategy({ processes: [{ id: "process", version: 2, phases }] });

    expect(followingFrom({ initiatives: [aProposal({ standing })] })).toEqual(early);
    expect(followingFrom({ initiatives: [aProposal({ standing: null })], strategy })).toEqual(early);
  });

  test("moves nothing where the body has no decision ahead of it", () => {
    const standing = aStanding({ phases: [deciding("council"), onTheWay("udmoentning")], at: 1 });

    expect(followingFrom({ initiatives: [aProposal({ standing })] })).toEqual([]);
    expect(followingFrom({ initiatives: [aProposal({ standing: null })] })).toEqual([]);
  });

  test("in the words that are adopted already adopts them no second time", () => {
    const adopted = { number: 1, body: FINAL.body };
    const moved = APPROVED.filter((type) => !type.startsWith("text."));

    expect(followingFrom({ initiatives: [aProposal({ adopted })] })).toEqual([...moved, "strategy.adopted"]);
    expect(followingFrom({ initiatives: [aProposal({ adopted: { ...adopted, body: "Ældre." } })] })).toEqual([
      ...APPROVED,
      "strategy.adopted",
    ]);
  });

  test("that another body completes adopts the strategy on the day its owner's council decided, if it did", () => {
    const body = { id: "committee", name: "Udvalget", kind: "raadgivende-udvalg", organisationId: "midt" } as const;
    const decisions = [{ bodyId: "council", outcome: "godkendt", textId: FINAL.id }] as const;
    const initiative = anInitiative({ published: [FINAL], decisions });
    const initiatives = [
      aProposal({ standing: aStanding({ phases: [deciding("council", "committee")], initiative }) }),
    ];
    const council = { name: "Regionsrådet", decidedOn: day("2016-06-01") };

    expect(followingFrom({ body, initiatives })).toEqual(APPROVED);
    expect(factsFrom({ body, initiatives, strategy: aStrategy({ council }) }).at(-1)).toMatchObject({
      type: "strategy.adopted",
      happenedOn: council.decidedOn,
      data: { by: written(council.name) },
    });
  });

  test("of a body that does not decide there moves nothing", () => {
    const body = { id: "committee", name: "Udvalget", kind: "raadgivende-udvalg", organisationId: "midt" } as const;

    expect(followingFrom({ body })).toEqual([]);
  });

  test("goes into the next phase that carries out, which it opens", () => {
    const standing = aStanding({
      phases: [deciding("council"), onTheWay("implementering", { state: "planned" })],
      initiative: anInitiative({ published: [FINAL] }),
    });
    const phases = [{ id: "implementering", kind: "implementering", state: "planned", parties: [] }] as const;
    const strategy = aStrategy({ processes: [{ id: "process", version: 2, phases }], isAdopted: true });

    expect(followingFrom({ strategy, initiatives: [aProposal({ standing })] })).toEqual([
      "phase.opened",
      "initiative.advanced",
      "text.drafted",
      "text.published",
    ]);
  });

  test("goes into a further phase of decision only where that is open, and adopts no text yet", () => {
    const initiative = anInitiative({ published: [FINAL] });
    const into = (state: "open" | "planned") =>
      aProposal({
        standing: aStanding({ phases: [deciding("council"), onTheWay("godkendelse", { state })], initiative }),
      });

    expect(followingFrom({ initiatives: [into("open")] })).toEqual(["initiative.advanced"]);
    expect(followingFrom({ initiatives: [into("planned")] })).toEqual([]);
  });

  test("by a council that does not own the strategy does not adopt it", () => {
    const body = { ...decided().body, organisationId: "syd" };

    expect(followingFrom({ body })).toEqual(APPROVED);
  });

  test("adopts the strategy only when nothing of it waits any more", () => {
    expect(followingFrom({ strategy: aStrategy({ unapprovedIds: ["telemedicin", "sundhedshuse"] }) })).toEqual(
      APPROVED,
    );
    expect(followingFrom({ strategy: aStrategy({ isAdopted: true }) })).toEqual(APPROVED);
  });
});

describe("a rejection", () => {
  test("of the last that waited adopts what was approved before", () => {
    expect(followingFrom({ strategy: aStrategy({ hasApproved: true }) }, "afvist")).toEqual([
      "initiative.withdrawn",
      "strategy.adopted",
    ]);
  });

  test.each(["afvist", "sendt-tilbage"] as const)(
    "or the like (%s) is refused to a body that does not decide",
    (outcome) => {
      const body = { id: "committee", name: "Udvalget", kind: "raadgivende-udvalg", organisationId: "midt" } as const;

      expect(followingFrom({ body }, outcome)).toEqual(refuse({ code: "NOT_DECIDING", titles: ["Telemedicin"] }));
    },
  );
});

test("what is sent back needs a phase in which the text is written", () => {
  const initiatives = [aProposal({ standing: aStanding({ phases: [onTheWay("input"), deciding("council")], at: 1 }) })];

  expect(followingFrom({ initiatives }, "sendt-tilbage")).toEqual(
    refuse({ code: "NOWHERE_TO_RETURN", titles: ["Telemedicin"] }),
  );
});

test("a body is informed in the phase of the item, or in every open one, and nowhere else", () => {
  const party = { id: "party", partyId: "council", role: "orienteres", settledOn: null } as const;
  const phases = [
    { id: "first", kind: "orientering", state: "open", parties: [party, { ...party, partyId: "other" }] },
    { id: "second", kind: "input", state: "open", parties: [party, { ...party, role: "hoeres" }] },
    { id: "closed", kind: "orientering", state: "closed", parties: [party] },
    { id: "done", kind: "orientering", state: "open", parties: [{ ...party, settledOn: TODAY }] },
  ] as const;
  const strategy = aStrategy({ processes: [{ id: "process", version: 2, phases }] });
  const outcome = "taget-til-efterretning";

  expect(followingFrom({ strategy, phaseId: null }, outcome)).toEqual(["party.informed", "party.informed"]);
  expect(followingFrom({ strategy, phaseId: "first" }, outcome)).toEqual(["party.informed"]);
  expect(followingFrom({ strategy, phaseId: "closed" }, outcome)).toEqual([]);
});

test("nothing is ever moved on without every deciding body's yes to the newest text as its last word on it", () => {
  const bodies = ["council", "committee", "assembly"] as const;
  const decision = fc.record({
    bodyId: fc.constantFrom(...bodies),
    outcome: fc.constantFrom(...OUTCOMES),
    textId: fc.constantFrom(FINAL.id, "older"),
  });
  const moved = { yes: 0, no: 0 };

  fc.assert(
    fc.property(
      fc.subarray([...bodies], { minLength: 1 }),
      fc.array(decision, { maxLength: 6 }),
      decision,
      (deciders, before, now) => {
        const initiative = anInitiative({ published: [FINAL], decisions: before });
        const standing = aStanding({
          phases: [onTheWay("endeligt-forslag"), deciding(...deciders)],
          at: 1,
          initiative,
        });
        const body = { ...decided().body, id: now.bodyId };
        const facts = followingFrom({ body, initiatives: [aProposal({ textId: now.textId, standing })] }, now.outcome);

        const isMoved = Array.isArray(facts) && facts.includes("initiative.advanced");
        const lastWord = (id: string) =>
          [...before, now]
            .filter(({ bodyId, textId }) => bodyId === id && textId === FINAL.id)
            .map(({ outcome }) => EFFECTS[outcome])
            .findLast((effect) => effect === "decides" || effect === "sends-back" || effect === "rejects");
        moved[isMoved ? "yes" : "no"] += 1;
        expect(!isMoved || deciders.every((id) => lastWord(id) === "decides")).toBe(true);
      },
    ),
    { numRuns: 4000 },
  );
  expect(Math.min(moved.yes, moved.no)).toBeGreaterThan(50);
});

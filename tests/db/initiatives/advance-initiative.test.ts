import { expect, test } from "vitest";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { database } from "@/lib/platform/db";
import { registerOrientation } from "@/lib/processes/commands/register-orientation";
import { aKey, done, factsOf, refusalOf } from "../../support/commands";
import { anInitiativeIn, anotherInitiativeIn, someInitiative, type Scene, type StagedPhase } from "../../support/plots";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_MOVES } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const TWO_OPEN: readonly StagedPhase[] = [
  { kind: "orientering", isOpen: true },
  { kind: "debatpapir", isOpen: true, plannedTo: "2016-01-31" },
];

let before: Scene | undefined;

/** An initiative in the first of these phases, and the wish to move it on; in the usual ones, beside the others there. */
const standing = async (phases = TWO_OPEN) => {
  const scene =
    before && phases === TWO_OPEN ? await anotherInitiativeIn(stage(), before) : await anInitiativeIn(stage(), phases);
  if (phases === TWO_OPEN) before = scene;
  const { initiativeId, version, process } = scene;
  return { process, wish: { initiativeId, expectedVersion: version } };
};

keepsTheRecipe(advanceInitiative, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await standing()).wish }),
  leaves: ["initiative.advanced"],
  refuses: ONLY_THE_SECRETARIAT_MOVES,
  isVersioned: true,
});

test("it leaves its phase for the next one, and both stays are on record", async () => {
  const { wish, process } = await standing();

  const answer = await done(advanceInitiative, stage().actors.secretariat, wish);

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: wish.initiativeId },
    select: {
      phaseId: true,
      lateAfter: true,
      passages: { orderBy: { id: "asc" }, select: { phaseId: true, how: true } },
    },
  });
  expect(row).toEqual({
    phaseId: process.phaseIds[1],
    lateAfter: new Date("2016-01-31"),
    passages: [
      { phaseId: process.phaseIds[0], how: "met" },
      { phaseId: process.phaseIds[1], how: null },
    ],
  });
  expect((await factsOf(answer))[0]?.data).toMatchObject({ how: "met", toPhaseId: process.phaseIds[1] });
});

test("it waits for the last party to be informed", async () => {
  const { secretariat } = stage().actors;
  const parties = [{ bodyId: stage().bodies.council, role: "orienteres" }];
  const { wish, process } = await standing([
    { kind: "orientering", isOpen: true, parties },
    { kind: "debatpapir", isOpen: true },
  ]);
  const party = await database().now.participation.findFirstOrThrow({
    where: { phaseId: process.phaseIds[0] ?? "" },
    select: { id: true },
  });

  const refusal = await refusalOf(advanceInitiative, secretariat, wish);
  await done(registerOrientation, secretariat, { processId: process.id, partyId: party.id, informedOn: "2015-11-20" });
  const answer = await done(advanceInitiative, secretariat, wish);

  expect(refusal).toEqual({
    code: "GATE_NOT_MET",
    missing: [{ name: "parties-informed", isMet: false, waitingFor: ["Regionsrådet"] }],
  });
  expect(answer.version).toBe(wish.expectedVersion + 1);
});

test("it waits for the next phase to open", async () => {
  const { wish } = await standing([
    { kind: "orientering", isOpen: true },
    { kind: "debatpapir", title: "Debatpapir" },
  ]);

  const refusal = await refusalOf(advanceInitiative, stage().actors.secretariat, wish);

  expect(refusal).toEqual({ code: "PHASE_NOT_OPEN", title: "Debatpapir" });
});

test("it goes nowhere from the last phase", async () => {
  const { wish } = await standing([{ kind: "orientering", isOpen: true }]);

  expect(await refusalOf(advanceInitiative, stage().actors.secretariat, wish)).toEqual({ code: "NO_NEXT_PHASE" });
});

test("it goes nowhere from no phase", async () => {
  const wish = { initiativeId: await someInitiative(stage()), expectedVersion: 1 };

  expect(await refusalOf(advanceInitiative, stage().actors.secretariat, wish)).toEqual({ code: "NOT_IN_A_PHASE" });
});

test("of ten who move it at once, one does, and nine hear that it was changed", async () => {
  const { wish } = await standing([...TWO_OPEN, { kind: "input", isOpen: true }]);

  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => advanceInitiative(stage().actors.secretariat, { key: aKey(), ...wish })),
  );

  const codes = outcomes.map((outcome) => (outcome.kind === "refused" ? outcome.refusal.code : outcome.kind));
  expect(codes.sort()).toEqual([...Array.from({ length: 9 }, () => "ALREADY_CHANGED"), "done"]);
});

const COUNCIL_IS_WAITED_FOR = { name: "parties-informed", isMet: false, waitingFor: ["Regionsrådet"] };
const BECAUSE = "Regionsrådet holder først møde i januar.";

/** Orientering that waits for the council, behandling that waits for its decision, and a phase before and after it. */
const waiting = async () => {
  const council = (role: string) => [{ bodyId: stage().bodies.council, role }];
  return standing([
    { kind: "orientering", isOpen: true, parties: council("orienteres") },
    { kind: "input", isOpen: true },
    { kind: "behandling", isOpen: true, parties: council("beslutter") },
    { kind: "udmoentning", isOpen: true },
  ]);
};

test("with a reason it goes on all the same, and the deviation stands with the stay it left", async () => {
  const { wish } = await waiting();

  const answer = await done(advanceInitiative, stage().actors.secretariat, { ...wish, reason: BECAUSE });

  const deviations = await database().now.deviation.findMany({
    where: { initiativeId: wish.initiativeId },
    select: { condition: true, reason: true, madeById: true, passage: { select: { how: true, reason: true } } },
  });
  expect(deviations).toEqual([
    {
      condition: "parties-informed",
      reason: BECAUSE,
      madeById: stage().actors.secretariat.personId,
      passage: { how: "deviation", reason: BECAUSE },
    },
  ]);
  expect((await factsOf(answer))[0]?.data).toMatchObject({ how: "deviation" });
});

test("it jumps over a phase only when all is met that the phases on the way ask for", async () => {
  const { secretariat } = stage().actors;
  const { wish, process } = await waiting();
  const jump = { ...wish, toPhaseId: process.phaseIds[2] };

  const refusal = await refusalOf(advanceInitiative, secretariat, jump);
  const answer = await done(advanceInitiative, secretariat, { ...jump, reason: BECAUSE });

  expect(refusal).toEqual({ code: "GATE_NOT_MET", missing: [COUNCIL_IS_WAITED_FOR] });
  expect((await factsOf(answer))[0]?.data).toMatchObject({ how: "jumped", toPhaseId: process.phaseIds[2] });
});

test("it never jumps across a missing decision, whatever the reason", async () => {
  const { wish, process } = await waiting();
  const jump = { ...wish, toPhaseId: process.phaseIds[3], reason: BECAUSE };

  expect(await refusalOf(advanceInitiative, stage().actors.secretariat, jump)).toEqual({
    code: "NO_DEVIATION",
    missing: [{ name: "deciders-decided", isMet: false, waitingFor: ["Regionsrådet"] }],
  });
});

test("a jump leads forward", async () => {
  const { wish, process } = await waiting();

  const refusal = await refusalOf(advanceInitiative, stage().actors.secretariat, {
    ...wish,
    toPhaseId: process.phaseIds[0],
  });

  expect(refusal).toEqual({ code: "PHASE_NOT_AHEAD" });
});

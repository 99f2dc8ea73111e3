import { expect, test } from "vitest";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { database } from "@/lib/platform/db";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { done, invalidFieldsOf, refusalOf, typesOf } from "../../support/commands";
import { anInitiativeIn, anotherInitiativeIn, aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

async function openAndEmpty() {
  const { id, phaseIds, version } = await aProcess(stage(), await aStrategy(stage()), [
    { kind: "orientering", isOpen: true },
  ]);
  return { processId: id, phaseId: phaseIds[0], expectedVersion: version, reasons: {} };
}

keepsTheRecipe(closePhase, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await openAndEmpty() }),
  leaves: ["phase.closed"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    politician: "NOT_FOUND",
    secretary: "NOT_FOUND",
    auditor: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("a phase closes only when the last initiative has left it", async () => {
  const { secretariat } = stage().actors;
  const { process, initiativeId, version } = await anInitiativeIn(stage(), [
    { kind: "orientering", isOpen: true },
    { kind: "debatpapir", isOpen: true },
  ]);
  const wish = { processId: process.id, phaseId: process.phaseIds[0], expectedVersion: process.version, reasons: {} };

  const refusal = await refusalOf(closePhase, secretariat, wish);
  await done(advanceInitiative, secretariat, { initiativeId, expectedVersion: version });
  const closed = await done(closePhase, secretariat, wish);

  expect(refusal).toEqual({ code: "PHASE_NOT_EMPTY", count: 1 });
  expect(closed.version).toBe(process.version + 1);
});

/** A phase with two initiatives in it, and the wish to close it. */
async function openWithTwo() {
  const first = await anInitiativeIn(stage(), [{ kind: "orientering", isOpen: true }]);
  const second = await anotherInitiativeIn(stage(), first);
  const { id: processId, phaseIds, version } = first.process;
  return { first, second, wish: { processId, phaseId: phaseIds[0], expectedVersion: version } };
}

test("or with a reason for each that stays, in a form's fields of their own", async () => {
  const { secretariat } = stage().actors;
  const { first, second, wish } = await openWithTwo();
  const field = (scene: typeof first) => `reasons.${scene.initiativeId}`;
  const [one, both] = [
    { [field(first)]: "Afventer hospitalets svar.", [field(second)]: "" },
    { [field(first)]: "Afventer hospitalets svar.", [field(second)]: "Skal drøftes med PLO." },
  ];

  const refusal = await refusalOf(closePhase, secretariat, { ...wish, ...one });
  const answer = await done(closePhase, secretariat, { ...wish, ...both });

  expect(refusal).toEqual({ code: "PHASE_NOT_EMPTY", count: 1 });
  expect(await typesOf(answer)).toEqual(["phase.closed", "initiative.stayed", "initiative.stayed"]);
  const stays = await database().now.passage.findMany({
    where: { phaseId: wish.phaseId ?? "" },
    orderBy: { stayReason: "asc" },
    select: { leftOn: true, stayReason: true },
  });
  expect(stays).toEqual([
    { leftOn: null, stayReason: "Afventer hospitalets svar." },
    { leftOn: null, stayReason: "Skal drøftes med PLO." },
  ]);
});

test("or with one reason for all that have none of their own", async () => {
  const { secretariat } = stage().actors;
  const { first, wish } = await openWithTwo();
  const own = { [`reasons.${first.initiativeId}`]: "Afventer hospitalets svar." };

  await done(closePhase, secretariat, { ...wish, ...own, reason: "Tages op igen til foråret." });

  const stays = await database().now.passage.findMany({
    where: { phaseId: wish.phaseId ?? "" },
    orderBy: { stayReason: "asc" },
    select: { stayReason: true },
  });
  expect(stays.map(({ stayReason }) => stayReason)).toEqual([
    "Afventer hospitalets svar.",
    "Tages op igen til foråret.",
  ]);
});

test("a reason to stay is a sentence", async () => {
  const { first, wish } = await openWithTwo();
  const field = `reasons.${first.initiativeId}`;

  expect(await invalidFieldsOf(closePhase, stage().actors.secretariat, { ...wish, [field]: "Nej" })).toEqual([field]);
  expect(await invalidFieldsOf(closePhase, stage().actors.secretariat, { ...wish, reason: "Nej" })).toEqual(["reason"]);
});

test.each(["planned", "closed"])("a %s phase cannot be closed", async (state) => {
  const { id, phaseIds, version } = await aProcess(stage(), await aStrategy(stage()), [
    { kind: "orientering", isOpen: state === "closed" },
  ]);
  const wish = { processId: id, phaseId: phaseIds[0], reasons: {} };
  if (state === "closed") await done(closePhase, stage().actors.secretariat, { ...wish, expectedVersion: version });
  const current = state === "closed" ? version + 1 : version;

  const refusal = await refusalOf(closePhase, stage().actors.secretariat, { ...wish, expectedVersion: current });

  expect(refusal).toEqual({ code: "PHASE_NOT_OPEN" });
});

import { expect, test } from "vitest";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { sendBackInitiative } from "@/lib/initiatives/commands/send-back-initiative";
import { database } from "@/lib/platform/db";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { anInitiativeIn, someInitiative } from "../../support/plots";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_MOVES } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const BECAUSE = "Udvalget vil se teksten én gang til.";

/** An initiative that has come from the first to the second of two open phases, and the wish to send it back. */
async function onward() {
  const { initiativeId, version, process } = await anInitiativeIn(stage(), [
    { kind: "orientering", title: "Orientering", isOpen: true, plannedTo: "2015-12-31" },
    { kind: "debatpapir", isOpen: true },
  ]);
  const moved = await done(advanceInitiative, stage().actors.secretariat, { initiativeId, expectedVersion: version });
  const wish = { initiativeId, expectedVersion: moved.version, toPhaseId: process.phaseIds[0], reason: BECAUSE };
  return { process, wish };
}

keepsTheRecipe(sendBackInitiative, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await onward()).wish }),
  leaves: ["initiative.returned"],
  refuses: ONLY_THE_SECRETARIAT_MOVES,
  isVersioned: true,
});

test("it stands in the earlier phase again, as a new stay, and the one it left says why", async () => {
  const { wish, process } = await onward();

  await done(sendBackInitiative, stage().actors.secretariat, wish);

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: wish.initiativeId },
    select: {
      phaseId: true,
      lateAfter: true,
      passages: { orderBy: { id: "asc" }, select: { phaseId: true, how: true, reason: true } },
    },
  });
  const [first, second] = process.phaseIds;
  expect(row).toEqual({
    phaseId: first,
    lateAfter: new Date("2015-12-31"),
    passages: [
      { phaseId: first, how: "met", reason: null },
      { phaseId: second, how: "sent-back", reason: BECAUSE },
      { phaseId: first, how: null, reason: null },
    ],
  });
});

test("it goes back only to a phase behind it", async () => {
  const { wish, process } = await onward();

  const refusal = await refusalOf(sendBackInitiative, stage().actors.secretariat, {
    ...wish,
    toPhaseId: process.phaseIds[1],
  });

  expect(refusal).toEqual({ code: "PHASE_NOT_BEHIND" });
});

test("it goes back only to a phase that is open", async () => {
  const { wish, process } = await onward();
  const phase = { processId: process.id, phaseId: process.phaseIds[0], expectedVersion: process.version };
  await done(closePhase, stage().actors.secretariat, phase);

  const refusal = await refusalOf(sendBackInitiative, stage().actors.secretariat, wish);

  expect(refusal).toEqual({ code: "PHASE_NOT_OPEN", title: "Orientering" });
});

test("it goes nowhere from no phase", async () => {
  const { wish } = await onward();
  const initiativeId = await someInitiative(stage());

  const refusal = await refusalOf(sendBackInitiative, stage().actors.secretariat, {
    ...wish,
    initiativeId,
    expectedVersion: 1,
  });

  expect(refusal).toEqual({ code: "NOT_IN_A_PHASE" });
});

test("a reason is a sentence", async () => {
  const { wish } = await onward();

  expect(await invalidFieldsOf(sendBackInitiative, stage().actors.secretariat, { ...wish, reason: "Nej" })).toEqual([
    "reason",
  ]);
});

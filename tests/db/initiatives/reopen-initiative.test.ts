import { expect, test } from "vitest";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { reopenInitiative } from "@/lib/initiatives/commands/reopen-initiative";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { database } from "@/lib/platform/db";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { done, refusalOf } from "../../support/commands";
import { anInitiativeIn, type StagedPhase } from "../../support/plots";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_MOVES } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const BECAUSE = "Der er alligevel midler til indsatsen.";
const ALL_OPEN: readonly StagedPhase[] = [
  { kind: "orientering", isOpen: true, plannedTo: "2015-12-31" },
  { kind: "debatpapir", isOpen: true, plannedTo: "2016-01-31" },
  { kind: "input", isOpen: true },
];

/** An initiative that was withdrawn in the second phase, and the wish to take it up again there. */
async function withdrawn(phases = ALL_OPEN) {
  const { secretariat } = stage().actors;
  const { initiativeId, version, process } = await anInitiativeIn(stage(), phases);
  const moved = await done(advanceInitiative, secretariat, { initiativeId, expectedVersion: version });
  const out = { initiativeId, expectedVersion: moved.version, reason: "Indsatsen kan ikke finansieres." };
  const { version: expectedVersion } = await done(withdrawInitiative, secretariat, out);
  return { process, wish: { initiativeId, expectedVersion, phaseId: process.phaseIds[1], reason: BECAUSE } };
}

keepsTheRecipe(reopenInitiative, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await withdrawn()).wish }),
  leaves: ["initiative.reopened"],
  refuses: ONLY_THE_SECRETARIAT_MOVES,
  isVersioned: true,
});

test("it stands where it stood, with the phase's deadline, and is withdrawn no longer", async () => {
  const { wish } = await withdrawn();

  await done(reopenInitiative, stage().actors.secretariat, wish);

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: wish.initiativeId },
    select: { phaseId: true, lateAfter: true, withdrawnOn: true, withdrawnReason: true },
  });
  expect(row).toEqual({
    phaseId: wish.phaseId,
    lateAfter: new Date("2016-01-31"),
    withdrawnOn: null,
    withdrawnReason: null,
  });
});

test("it may begin further back, but comes no further than it had come", async () => {
  const { wish, process } = await withdrawn();
  const [first, , third] = process.phaseIds;

  const refusal = await refusalOf(reopenInitiative, stage().actors.secretariat, { ...wish, phaseId: third });
  await done(reopenInitiative, stage().actors.secretariat, { ...wish, phaseId: first });

  expect(refusal).toEqual({ code: "PHASE_NOT_REACHED" });
});

test("the door for new initiatives is not open to it", async () => {
  const { wish } = await withdrawn();
  const { reason: _reason, ...entry } = wish;

  expect(await refusalOf(enterProcess, stage().actors.secretariat, entry)).toEqual({ code: "WITHDRAWN" });
});

test("only what was withdrawn comes back", async () => {
  const { wish } = await withdrawn();
  const { version } = await done(reopenInitiative, stage().actors.secretariat, wish);

  const refusal = await refusalOf(reopenInitiative, stage().actors.secretariat, { ...wish, expectedVersion: version });

  expect(refusal).toEqual({ code: "NOT_WITHDRAWN" });
});

test("it comes back only into an open phase", async () => {
  const { secretariat } = stage().actors;
  const { initiativeId, version, process } = await anInitiativeIn(stage(), [{ kind: "orientering", isOpen: true }]);
  const out = { initiativeId, expectedVersion: version, reason: BECAUSE };
  const { version: expectedVersion } = await done(withdrawInitiative, secretariat, out);
  const phase = { processId: process.id, phaseId: process.phaseIds[0], expectedVersion: process.version };
  await done(closePhase, secretariat, phase);

  const refusal = await refusalOf(reopenInitiative, secretariat, { ...out, expectedVersion, phaseId: phase.phaseId });

  expect(refusal).toEqual({ code: "PHASE_NOT_OPEN", title: "orientering" });
});

import { expect, test } from "vitest";
import { dayOf, fromDate } from "@/lib/kernel/day";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { database } from "@/lib/platform/db";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { done, refusalOf } from "../../support/commands";
import { anInitiativeIn, someInitiative } from "../../support/plots";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_MOVES } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const BECAUSE = "Indsatsen er lagt ind under et andet initiativ.";

async function standing() {
  const { initiativeId, version, process } = await anInitiativeIn(stage(), [{ kind: "orientering", isOpen: true }]);
  return { process, wish: { initiativeId, expectedVersion: version, reason: BECAUSE } };
}

keepsTheRecipe(withdrawInitiative, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await standing()).wish }),
  leaves: ["initiative.withdrawn"],
  refuses: ONLY_THE_SECRETARIAT_MOVES,
  isVersioned: true,
});

const stayOf = (id: string) =>
  database().now.initiative.findUniqueOrThrow({
    where: { id },
    select: {
      phaseId: true,
      lateAfter: true,
      withdrawnOn: true,
      withdrawnReason: true,
      passages: { select: { how: true, reason: true } },
    },
  });

test("it stands nowhere, is never over time, and says since when and why", async () => {
  const { wish } = await standing();

  await done(withdrawInitiative, stage().actors.secretariat, wish);

  const { withdrawnOn, ...row } = await stayOf(wish.initiativeId);
  expect(withdrawnOn && fromDate(withdrawnOn)).toBe(dayOf(new Date()));
  expect(row).toEqual({
    phaseId: null,
    lateAfter: null,
    withdrawnReason: BECAUSE,
    passages: [{ how: "withdrawn", reason: BECAUSE }],
  });
});

test("its phase can close without it", async () => {
  const { wish, process } = await standing();
  await done(withdrawInitiative, stage().actors.secretariat, wish);

  const phase = { processId: process.id, phaseId: process.phaseIds[0], expectedVersion: process.version };
  const closed = await done(closePhase, stage().actors.secretariat, phase);

  expect(closed.version).toBe(process.version + 1);
});

test("one that has not entered yet can be withdrawn too, but nothing twice", async () => {
  const wish = { initiativeId: await someInitiative(stage()), reason: BECAUSE };
  const { version } = await done(withdrawInitiative, stage().actors.secretariat, { ...wish, expectedVersion: 1 });

  const refusal = await refusalOf(withdrawInitiative, stage().actors.secretariat, {
    ...wish,
    expectedVersion: version,
  });

  expect((await stayOf(wish.initiativeId)).passages).toEqual([]);
  expect(refusal).toEqual({ code: "WITHDRAWN" });
});

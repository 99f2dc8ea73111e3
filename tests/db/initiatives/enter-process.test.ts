import { expect, test } from "vitest";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { database } from "@/lib/platform/db";
import { done, factsOf, refusalOf } from "../../support/commands";
import { anInitiative, aProcess, aStrategy, type StagedPhase } from "../../support/plots";
import { keepsTheRecipe, ONLY_THE_SECRETARIAT_MOVES } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** An initiative that stands nowhere, and the wish to put it into the process's only phase. */
async function outside(phase: Partial<StagedPhase> = {}) {
  const strategy = await aStrategy(stage());
  const { phaseIds } = await aProcess(stage(), strategy, [{ kind: "orientering", isOpen: true, ...phase }]);
  return { initiativeId: await anInitiative(stage(), strategy), expectedVersion: 1, phaseId: phaseIds[0] };
}

keepsTheRecipe(enterProcess, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await outside() }),
  leaves: ["initiative.entered"],
  refuses: ONLY_THE_SECRETARIAT_MOVES,
  isVersioned: true,
});

test("its stay begins, and it is over time when the phase's plan is", async () => {
  const wish = await outside({ plannedTo: "2015-12-31" });

  const answer = await done(enterProcess, stage().actors.secretariat, wish);

  const row = await database().now.initiative.findUniqueOrThrow({
    where: { id: wish.initiativeId },
    select: {
      phaseId: true,
      lateAfter: true,
      passages: { select: { phaseId: true, leftOn: true, enteredById: true } },
    },
  });
  expect(row).toEqual({
    phaseId: wish.phaseId,
    lateAfter: new Date("2015-12-31"),
    passages: [{ phaseId: wish.phaseId, leftOn: null, enteredById: stage().actors.secretariat.personId }],
  });
  expect((await factsOf(answer))[0]?.data.lateAfter).toBe("2015-12-31");
});

test("an initiative stands in one phase at a time", async () => {
  const wish = await outside();
  const { version } = await done(enterProcess, stage().actors.secretariat, wish);

  const refusal = await refusalOf(enterProcess, stage().actors.secretariat, { ...wish, expectedVersion: version });

  expect(refusal).toEqual({ code: "ALREADY_IN_A_PHASE" });
});

test("an initiative enters only an open phase", async () => {
  const wish = await outside({ isOpen: false, title: "Orientering" });

  const refusal = await refusalOf(enterProcess, stage().actors.secretariat, wish);

  expect(refusal).toEqual({ code: "PHASE_NOT_OPEN", title: "Orientering" });
});

test("a phase of another strategy's process is not found", async () => {
  const [wish, other] = [await outside(), await outside()];

  const refusal = await refusalOf(enterProcess, stage().actors.secretariat, { ...wish, phaseId: other.phaseId });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

import { expect, test } from "vitest";
import { dayOf, fromDate } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { done, refusalOf } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A process of two planned phases, and the wish to open its first. */
async function planned() {
  const { id, phaseIds } = await aProcess(stage(), await aStrategy(stage()), [
    { kind: "orientering" },
    { kind: "debatpapir" },
  ]);
  return { wish: { processId: id, phaseId: phaseIds[0], expectedVersion: 1 }, secondId: phaseIds[1] };
}

keepsTheRecipe(openPhase, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: (await planned()).wish }),
  leaves: ["phase.opened"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    politician: "NOT_FOUND",
    secretary: "NOT_FOUND",
    auditor: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: true,
});

test("phases may be open at the same time", async () => {
  const { wish, secondId } = await planned();

  await done(openPhase, stage().actors.secretariat, wish);
  await done(openPhase, stage().actors.secretariat, { ...wish, phaseId: secondId, expectedVersion: 2 });

  const open = await database().now.phase.findMany({
    where: { processId: wish.processId, state: "open" },
    select: { openedOn: true },
  });
  expect(open.map(({ openedOn }) => openedOn && fromDate(openedOn))).toEqual([dayOf(new Date()), dayOf(new Date())]);
});

test("an open phase cannot be opened", async () => {
  const { wish } = await planned();
  await done(openPhase, stage().actors.secretariat, wish);

  const refusal = await refusalOf(openPhase, stage().actors.secretariat, { ...wish, expectedVersion: 2 });

  expect(refusal).toEqual({ code: "PHASE_OPEN" });
});

test("a closed phase opens again, for what has to go back to it", async () => {
  const { wish } = await planned();
  await done(openPhase, stage().actors.secretariat, wish);
  await done(closePhase, stage().actors.secretariat, { ...wish, expectedVersion: 2 });

  await done(openPhase, stage().actors.secretariat, { ...wish, expectedVersion: 3 });

  const row = await database().now.phase.findUniqueOrThrow({
    where: { id: wish.phaseId ?? "" },
    select: { state: true, closedOn: true },
  });
  expect(row).toEqual({ state: "open", closedOn: null });
});

test("a phase of another process is not found", async () => {
  const [{ wish }, other] = [await planned(), await planned()];

  const refusal = await refusalOf(openPhase, stage().actors.secretariat, { ...wish, phaseId: other.wish.phaseId });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

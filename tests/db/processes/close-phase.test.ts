import { expect, test } from "vitest";
import { advanceInitiative } from "@/lib/initiatives/commands/advance-initiative";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { done, refusalOf } from "../../support/commands";
import { anInitiativeIn, aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

async function openAndEmpty() {
  const { id, phaseIds, version } = await aProcess(stage(), await aStrategy(stage()), [
    { kind: "orientering", isOpen: true },
  ]);
  return { processId: id, phaseId: phaseIds[0], expectedVersion: version };
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
  const wish = { processId: process.id, phaseId: process.phaseIds[0], expectedVersion: process.version };

  const refusal = await refusalOf(closePhase, secretariat, wish);
  await done(advanceInitiative, secretariat, { initiativeId, expectedVersion: version });
  const closed = await done(closePhase, secretariat, wish);

  expect(refusal).toEqual({ code: "PHASE_NOT_EMPTY", count: 1 });
  expect(closed.version).toBe(process.version + 1);
});

test.each(["planned", "closed"])("a %s phase cannot be closed", async (state) => {
  const { id, phaseIds, version } = await aProcess(stage(), await aStrategy(stage()), [
    { kind: "orientering", isOpen: state === "closed" },
  ]);
  const wish = { processId: id, phaseId: phaseIds[0] };
  if (state === "closed") await done(closePhase, stage().actors.secretariat, { ...wish, expectedVersion: version });
  const current = state === "closed" ? version + 1 : version;

  const refusal = await refusalOf(closePhase, stage().actors.secretariat, { ...wish, expectedVersion: current });

  expect(refusal).toEqual({ code: "PHASE_NOT_OPEN" });
});

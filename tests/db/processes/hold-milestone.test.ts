import { expect, test } from "vitest";
import { addDays, dayOf } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { holdMilestone } from "@/lib/processes/commands/hold-milestone";
import { done, refusalOf } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** A milestone of an udviklingsfase, and the wish to record that it was held. */
async function planned({ isOpen = true }: { isOpen?: boolean } = {}) {
  const milestones = [{ title: "Kick-off", plannedText: "12. juni 2018", plannedFrom: "2018-06-12", plannedTo: null }];
  const { id } = await aProcess(stage(), await aStrategy(stage()), [{ kind: "udvikling", isOpen, milestones }]);
  const milestone = await database().now.milestone.findFirstOrThrow({
    where: { phase: { processId: id } },
    select: { id: true },
  });
  return { processId: id, milestoneId: milestone.id, heldOn: "2018-06-12" };
}

keepsTheRecipe(holdMilestone, stage, {
  attempt: async () => ({ by: stage().actors.secretariat, wish: await planned() }),
  leaves: ["milestone.held"],
  refuses: {
    "secretariat of another region": "NOT_FOUND",
    politician: "NOT_FOUND",
    secretary: "NOT_FOUND",
    auditor: "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("it was held on the day it was held, whenever that is recorded", async () => {
  const wish = await planned();

  await done(holdMilestone, stage().actors.secretariat, wish);

  const row = await database().now.milestone.findUniqueOrThrow({
    where: { id: wish.milestoneId },
    select: { heldOn: true, recordedById: true },
  });
  expect(row).toEqual({ heldOn: new Date("2018-06-12"), recordedById: stage().actors.secretariat.personId });
});

test("it is held once", async () => {
  const wish = await planned();
  await done(holdMilestone, stage().actors.secretariat, wish);

  const again = { ...wish, heldOn: "2018-06-13" };
  expect(await refusalOf(holdMilestone, stage().actors.secretariat, again)).toEqual({ code: "ALREADY_HELD" });
});

test("it is not held before its day has come", async () => {
  const wish = { ...(await planned()), heldOn: addDays(dayOf(new Date()), 1) };

  expect(await refusalOf(holdMilestone, stage().actors.secretariat, wish)).toEqual({ code: "NOT_YET_HELD" });
});

test("nothing is held in a phase that is not open", async () => {
  const wish = await planned({ isOpen: false });

  expect(await refusalOf(holdMilestone, stage().actors.secretariat, wish)).toEqual({ code: "PHASE_NOT_OPEN" });
});

import { expect, test } from "vitest";
import { readNow } from "@/lib/platform/readers";
import { publicActor } from "@/lib/platform/session";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { getStrategyPage } from "@/lib/strategies/queries";
import { done, refusalOf } from "../../support/commands";
import { aStrategy, anInitiative } from "../../support/plots";
import { keepsTheRecipe, OUTSIDERS } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

keepsTheRecipe(publishStrategy, stage, {
  attempt: async () => {
    const { id } = await aStrategy(stage());
    return { by: stage().actors.secretariat, wish: { strategyId: id, expectedVersion: 1 } };
  },
  leaves: ["strategy.published"],
  refuses: OUTSIDERS,
  isVersioned: true,
});

test("from here on the public sees the strategy, and of its initiatives the public ones", async () => {
  const strategy = await aStrategy(stage());
  for (const audience of ["internal", "partner", "public"]) await anInitiative(stage(), strategy, { audience });
  const seen = () => readNow((reader) => getStrategyPage(reader, publicActor, strategy.slug));
  const before = await seen();

  await done(publishStrategy, stage().actors.secretariat, { strategyId: strategy.id, expectedVersion: 1 });

  const after = await seen();
  expect(before).toBeNull();
  expect(after?.tracks.map(({ counts }) => counts.total)).toEqual([1]);
});

test("a strategy is published once", async () => {
  const { id } = await aStrategy(stage());
  await done(publishStrategy, stage().actors.secretariat, { strategyId: id, expectedVersion: 1 });

  const refusal = await refusalOf(publishStrategy, stage().actors.secretariat, { strategyId: id, expectedVersion: 2 });

  expect(refusal).toEqual({ code: "ALREADY_PUBLISHED" });
});

import { expect, test } from "vitest";
import { addDays, dayOf } from "@/lib/kernel/day";
import { readNow } from "@/lib/platform/readers";
import { adoptStrategy } from "@/lib/strategies/commands/adopt-strategy";
import { getStrategyPage } from "@/lib/strategies/queries";
import { done, refusalOf } from "../../support/commands";
import { aProcess, aStrategy } from "../../support/plots";
import { keepsTheRecipe, OUTSIDERS } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const BY_THE_COUNCIL = { by: "regionsrådet", adoptedOn: "2017-06-26" };

keepsTheRecipe(adoptStrategy, stage, {
  attempt: async () => {
    const { id } = await aStrategy(stage());
    return { by: stage().actors.secretariat, wish: { ...BY_THE_COUNCIL, strategyId: id, expectedVersion: 1 } };
  },
  leaves: ["strategy.adopted"],
  refuses: OUTSIDERS,
  isVersioned: true,
});

test("the page says who adopted the strategy, and on which day", async () => {
  const { secretariat } = stage().actors;
  const { id, slug } = await aStrategy(stage());

  await done(adoptStrategy, secretariat, { ...BY_THE_COUNCIL, strategyId: id, expectedVersion: 1 });

  const page = await readNow((reader) => getStrategyPage(reader, secretariat, slug));
  expect(page).toMatchObject({ adoptedBy: "regionsrådet", adoptedOn: "2017-06-26" });
});

test("a strategy is adopted once", async () => {
  const { secretariat } = stage().actors;
  const { id } = await aStrategy(stage());
  await done(adoptStrategy, secretariat, { ...BY_THE_COUNCIL, strategyId: id, expectedVersion: 1 });

  const refusal = await refusalOf(adoptStrategy, secretariat, {
    ...BY_THE_COUNCIL,
    strategyId: id,
    expectedVersion: 2,
  });

  expect(refusal).toEqual({ code: "ALREADY_ADOPTED" });
});

test("a strategy with a governing process is adopted by its decision, not like this", async () => {
  const strategy = await aStrategy(stage());
  await aProcess(stage(), strategy, [{ kind: "orientering" }]);

  const refusal = await refusalOf(adoptStrategy, stage().actors.secretariat, {
    ...BY_THE_COUNCIL,
    strategyId: strategy.id,
    expectedVersion: 1,
  });

  expect(refusal).toEqual({ code: "ADOPTED_BY_ITS_PROCESS" });
});

test("nothing is adopted in advance", async () => {
  const { id } = await aStrategy(stage());

  const refusal = await refusalOf(adoptStrategy, stage().actors.secretariat, {
    by: "regionsrådet",
    adoptedOn: addDays(dayOf(new Date()), 1),
    strategyId: id,
    expectedVersion: 1,
  });

  expect(refusal).toEqual({ code: "NOT_YET_ADOPTED" });
});

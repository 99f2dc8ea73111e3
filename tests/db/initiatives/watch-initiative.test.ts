import { expect, test } from "vitest";
import { watchInitiative } from "@/lib/initiatives/commands/watch-initiative";
import { database } from "@/lib/platform/db";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done, refusalOf } from "../../support/commands";
import { anInitiative, aStrategy, someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const wish = async () => ({ initiativeId: await someInitiative(stage()) });

keepsTheRecipe(watchInitiative, stage, {
  attempt: async () => ({ by: stage().actors.partner, wish: await wish() }),
  leaves: ["initiative.watched"],
  refuses: {
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test.each(["secretariat", "politician", "secretary", "auditor", "employee", "partner"] as const)(
  "the %s may follow what they can see",
  async (role) => {
    const by = stage().actors[role];
    const { initiativeId } = await wish();

    await done(watchInitiative, by, { initiativeId });

    const watches = await database().now.watch.findMany({ where: { initiativeId }, select: { personId: true } });
    expect(watches).toEqual([{ personId: by.personId }]);
  },
);

test("the public may read a published initiative, but is nobody who could follow it", async () => {
  const { actors } = stage();
  const strategy = await aStrategy(stage());
  const initiativeId = await anInitiative(stage(), strategy);
  await done(publishStrategy, actors.secretariat, { strategyId: strategy.id, expectedVersion: 1 });

  expect(await refusalOf(watchInitiative, actors.public, { initiativeId })).toEqual({ code: "NOT_ALLOWED" });
});

test("nobody follows the same twice, and each for themselves", async () => {
  const { partner, politician } = stage().actors;
  const given = await wish();
  await done(watchInitiative, partner, given);

  const refusal = await refusalOf(watchInitiative, partner, given);
  await done(watchInitiative, politician, given);

  expect(refusal).toEqual({ code: "ALREADY_WATCHED" });
  expect(await database().now.watch.count({ where: given })).toBe(2);
});

import { expect, test } from "vitest";
import { unwatchInitiative } from "@/lib/initiatives/commands/unwatch-initiative";
import { watchInitiative } from "@/lib/initiatives/commands/watch-initiative";
import { database } from "@/lib/platform/db";
import { done, refusalOf } from "../../support/commands";
import { someInitiative } from "../../support/plots";
import { keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** An initiative that a partner and a politician follow. */
async function followed() {
  const wish = { initiativeId: await someInitiative(stage()) };
  await done(watchInitiative, stage().actors.partner, wish);
  await done(watchInitiative, stage().actors.politician, wish);
  return wish;
}

keepsTheRecipe(unwatchInitiative, stage, {
  attempt: async () => ({ by: stage().actors.partner, wish: await followed() }),
  leaves: ["initiative.unwatched"],
  refuses: {
    administrator: "NOT_FOUND",
    "secretariat of another region": "NOT_FOUND",
    public: "NOT_FOUND",
  },
  isVersioned: false,
});

test("the others go on following it", async () => {
  const { partner, politician } = stage().actors;
  const wish = await followed();

  await done(unwatchInitiative, partner, wish);

  const watches = await database().now.watch.findMany({ where: wish, select: { personId: true } });
  expect(watches).toEqual([{ personId: politician.personId }]);
});

test("who does not follow it cannot stop", async () => {
  const refusal = await refusalOf(unwatchInitiative, stage().actors.employee, await followed());

  expect(refusal).toEqual({ code: "NOT_WATCHED" });
});

test("whoever stopped may begin again", async () => {
  const { partner } = stage().actors;
  const wish = await followed();
  await done(unwatchInitiative, partner, wish);

  await done(watchInitiative, partner, wish);

  expect(await database().now.watch.count({ where: wish })).toBe(2);
});

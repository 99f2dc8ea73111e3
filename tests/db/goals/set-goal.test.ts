import { expect, test } from "vitest";
import { setGoal } from "@/lib/goals/commands/set-goal";
import { listGoals } from "@/lib/goals/queries";
import type { Actor } from "@/lib/kernel/actor";
import { readNow } from "@/lib/platform/readers";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aStrategy } from "../../support/plots";
import { keepsTheRecipe, OUTSIDERS } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const VISION = { kind: "vision", number: 1, title: "Mere lighed i sundhed", body: "Gengivet." };

keepsTheRecipe(setGoal, stage, {
  attempt: async () => {
    const { id } = await aStrategy(stage());
    return { by: stage().actors.secretariat, wish: { ...VISION, strategyId: id } };
  },
  leaves: ["goal.set"],
  refuses: OUTSIDERS,
  isVersioned: false,
});

const seenBy = (actor: Actor, slug: string) => readNow((reader) => listGoals(reader, actor, slug));

test("goals are listed by kind, and within it by number", async () => {
  const { secretariat } = stage().actors;
  const { id, slug } = await aStrategy(stage());
  for (const [kind, number] of [
    ["rute", 1],
    ["vision", 2],
    ["vision", 1],
  ])
    await done(setGoal, secretariat, { ...VISION, strategyId: id, kind, number });

  const groups = await seenBy(secretariat, slug);

  expect(groups.map(({ kind, goals }) => [kind, goals.map(({ number }) => number)])).toEqual([
    ["vision", [1, 2]],
    ["rute", [1]],
  ]);
});

test("goals are seen by those who see the strategy", async () => {
  const { secretariat, public: everybody } = stage().actors;
  const { id, slug } = await aStrategy(stage());
  await done(setGoal, secretariat, { ...VISION, strategyId: id });
  const before = await seenBy(everybody, slug);

  await done(publishStrategy, secretariat, { strategyId: id, expectedVersion: 1 });

  expect(before).toEqual([]);
  expect(await seenBy(everybody, slug)).toHaveLength(1);
});

test("a goal's number is its own within its kind", async () => {
  const { secretariat } = stage().actors;
  const { id } = await aStrategy(stage());
  await done(setGoal, secretariat, { ...VISION, strategyId: id });

  const refusal = await refusalOf(setGoal, secretariat, { ...VISION, strategyId: id, title: "En anden" });
  const ofAnotherKind = await done(setGoal, secretariat, { ...VISION, strategyId: id, kind: "princip" });

  expect(refusal).toEqual({ code: "GOAL_NUMBER_TAKEN", kind: "vision", number: 1 });
  expect(ofAnotherKind.version).toBe(1);
});

test("a goal says what it is and has a title", async () => {
  const { id } = await aStrategy(stage());

  const fields = await invalidFieldsOf(setGoal, stage().actors.secretariat, {
    ...VISION,
    strategyId: id,
    kind: "drøm",
    title: " ",
  });

  expect(fields).toEqual(["kind", "title"]);
});

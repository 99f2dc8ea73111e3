import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/platform/db";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { done, refusalOf } from "../../support/commands";
import { aStrategy, type StagedStrategy } from "../../support/plots";
import { keepsTheRecipe, OUTSIDERS } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();
let strategy: StagedStrategy;
beforeAll(async () => {
  strategy = await aStrategy(stage());
});

let tracks = 1;
const wish = () => {
  tracks += 1;
  return { strategyId: strategy.id, number: tracks, title: "Nye samarbejdsformer", introduction: "Gengivet." };
};

keepsTheRecipe(addTrack, stage, {
  attempt: () => Promise.resolve({ by: stage().actors.secretariat, wish: wish() }),
  leaves: ["track.added"],
  refuses: OUTSIDERS,
  isVersioned: false,
});

test("a track's number is its own", async () => {
  const refusal = await refusalOf(addTrack, stage().actors.secretariat, { ...wish(), number: 1 });

  expect(refusal).toEqual({ code: "TRACK_NUMBER_TAKEN", number: 1 });
});

test("a track may be open: its list is not exhaustive", async () => {
  const { subjectId } = await done(addTrack, stage().actors.secretariat, { ...wish(), isOpenEnded: true });

  const track = await database().now.track.findUnique({ where: { id: subjectId }, select: { isOpenEnded: true } });
  expect(track).toEqual({ isOpenEnded: true });
});

test("another strategy's track may have the same number", async () => {
  const other = await aStrategy(stage());

  const { version } = await done(addTrack, stage().actors.secretariat, { ...wish(), strategyId: other.id, number: 2 });

  expect(version).toBe(1);
});

test("a strategy that is nowhere is not found", async () => {
  const refusal = await refusalOf(addTrack, stage().actors.secretariat, { ...wish(), strategyId: randomUUID() });

  expect(refusal).toEqual({ code: "NOT_FOUND" });
});

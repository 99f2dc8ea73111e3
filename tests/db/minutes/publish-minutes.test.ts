import { expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { publishMinutes } from "@/lib/minutes/commands/publish-minutes";
import { writeMinutes } from "@/lib/minutes/commands/write-minutes";
import { getMinutes } from "@/lib/minutes/queries";
import { database } from "@/lib/platform/db";
import { readNow } from "@/lib/platform/readers";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done, refusalOf, type Wish } from "../../support/commands";
import { foldedAnew } from "../../support/fold";
import { aHeldMeeting } from "../../support/minutes";
import { aStrategy } from "../../support/plots";
import { EVERYBODY_BUT_THE_SECRETARY, keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

/** Minutes that are written. @returns the meeting's id */
async function written(item: Wish = {}): Promise<string> {
  const { meetingId, itemId } = await aHeldMeeting(stage(), item);
  const texts = { [itemId]: "Taget til efterretning.", opening: "Afbud: Anne Andersen" };
  await done(writeMinutes, stage().actors.secretary, { meetingId, expectedVersion: 0, texts });
  return meetingId;
}

keepsTheRecipe(publishMinutes, stage, {
  attempt: async () => ({
    by: stage().actors.secretary,
    wish: { meetingId: await written(), expectedVersion: 1 },
  }),
  leaves: ["minutes.published"],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: true,
});

const readBy = (viewer: Actor, meetingId: string) => readNow((reader) => getMinutes(reader, viewer, meetingId));

/** The minutes of an item about a published strategy, on an agenda that was sent, published. */
async function publishedOn(item: Wish = {}): Promise<string> {
  const strategy = await aStrategy(stage());
  const { secretary, secretariat } = stage().actors;
  await done(publishStrategy, secretariat, { strategyId: strategy.id, expectedVersion: 1 });
  const meetingId = await written({ strategyId: strategy.id, ...item });
  const { version } = await database().now.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  await done(publishAgenda, secretary, { meetingId, expectedVersion: version });
  await done(publishMinutes, secretary, { meetingId, expectedVersion: 1 });
  return meetingId;
}

test("published minutes are read by who sees the item, but for who was absent", async () => {
  const meetingId = await publishedOn();

  expect(await readBy(stage().actors.public, meetingId)).toMatchObject({
    opening: "",
    parts: [{ text: "Taget til efterretning." }],
  });
  expect((await readBy(stage().actors.politician, meetingId))?.opening).toBe("Afbud: Anne Andersen");
});

test("what is said of a closed item is for who reads the body's agendas", async () => {
  const meetingId = await publishedOn({ isClosed: true });

  expect(await readBy(stage().actors.public, meetingId)).toBeNull();
  expect((await readBy(stage().actors.politician, meetingId))?.parts).toHaveLength(1);
});

test("before they are published only the secretary reads them", async () => {
  const meetingId = await written();

  expect(await readBy(stage().actors.politician, meetingId)).toBeNull();
  expect((await readBy(stage().actors.secretary, meetingId))?.parts).toHaveLength(1);
});

test("minutes are published once, and when something is written", async () => {
  const { secretary } = stage().actors;
  const { meetingId: empty } = await aHeldMeeting(stage());
  const meetingId = await publishedOn();

  expect(await refusalOf(publishMinutes, secretary, { meetingId: empty, expectedVersion: 0 })).toEqual({
    code: "NOTHING_WRITTEN",
  });
  expect(await refusalOf(publishMinutes, secretary, { meetingId, expectedVersion: 2 })).toEqual({
    code: "ALREADY_PUBLISHED",
  });
});

test("minutes are folded out of the ledger as they were written", async () => {
  const { folded, written } = await foldedAnew(stage().ownerUrl);

  expect(folded).toEqual(written);
  expect(written['public."MinutesPart"']?.length).toBeGreaterThan(5);
});

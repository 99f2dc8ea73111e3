import { expect, test } from "vitest";
import { writeMinutes } from "@/lib/minutes/commands/write-minutes";
import { getMinutes } from "@/lib/minutes/queries";
import { readAt, readNow } from "@/lib/platform/readers";
import { done, invalidFieldsOf, refusalOf } from "../../support/commands";
import { aComingMeeting, aHeldMeeting } from "../../support/minutes";
import { EVERYBODY_BUT_THE_SECRETARY, keepsTheRecipe } from "../../support/recipe";
import { useStage } from "../../support/stage";

const stage = useStage();

const TEXT = "Regionsrådet tog orienteringen til efterretning.";

keepsTheRecipe(writeMinutes, stage, {
  attempt: async () => {
    const { meetingId, itemId } = await aHeldMeeting(stage());
    const wish = { meetingId, expectedVersion: 0, texts: { [itemId]: TEXT } };
    return { by: stage().actors.secretary, wish };
  },
  leaves: ["minutes.written"],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: true,
});

test("minutes are written and written again, and what they said before can be read at its moment", async () => {
  const { secretary } = stage().actors;
  const { meetingId, itemId } = await aHeldMeeting(stage());
  const first = { meetingId, expectedVersion: 0, texts: { [itemId]: TEXT, opening: "Afbud: Anne Andersen" } };
  const { stamp, version } = await done(writeMinutes, secretary, first);
  await done(writeMinutes, secretary, { meetingId, expectedVersion: version, [`texts.${itemId}`]: "Udsat." });

  const now = await readNow((reader) => getMinutes(reader, secretary, meetingId));
  // Nobody writes in the past: what was not published then is not shown.
  const then = await readAt(new Date(stamp), (reader) => getMinutes(reader, secretary, meetingId));

  expect(now).toMatchObject({ version: 2, opening: "Afbud: Anne Andersen", parts: [{ itemId, text: "Udsat." }] });
  expect(then).toBeNull();
});

test("minutes are of a meeting that was held, of its own items, and say something new", async () => {
  const { secretary } = stage().actors;
  const { meetingId, itemId } = await aHeldMeeting(stage());
  const other = await aHeldMeeting(stage());
  const wish = { meetingId, expectedVersion: 0, texts: { [itemId]: TEXT } };
  const coming = { meetingId: await aComingMeeting(stage()), expectedVersion: 0, texts: { opening: TEXT } };

  expect(await refusalOf(writeMinutes, secretary, coming)).toEqual({ code: "NOT_HELD_YET" });
  expect(await refusalOf(writeMinutes, secretary, { ...wish, texts: { [other.itemId]: TEXT } })).toEqual({
    code: "NOT_ON_THE_AGENDA",
  });
  await done(writeMinutes, secretary, wish);
  expect(await refusalOf(writeMinutes, secretary, { ...wish, expectedVersion: 1 })).toEqual({
    code: "NOTHING_CHANGED",
  });
  expect(await invalidFieldsOf(writeMinutes, secretary, { ...wish, texts: { nothing: TEXT } })).not.toEqual([]);
});

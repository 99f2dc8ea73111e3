import { expect, test } from "vitest";
import { addDays, day, dayOf, endOfDay } from "@/lib/kernel/day";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { findMeetingMoment, listMeetingMoments } from "@/lib/moments/queries";
import { readAt, readNow } from "@/lib/platform/readers";
import { done } from "../../support/commands";
import { aMeeting } from "../../support/council";
import { aStrategy } from "../../support/plots";
import { useStage } from "../../support/stage";

const stage = useStage();

const TOMORROW = addDays(dayOf(new Date()), 1);

/** A meeting that treats a strategy, on an agenda that has not been sent. @returns its id */
async function aMeetingAbout(strategyId: string, heldOn: string): Promise<string> {
  const meetingId = await aMeeting(stage(), { heldOn });
  const item = { meetingId, expectedVersion: 1, title: "Strategien", strategyId, initiativeIds: [] };
  await done(listItem, stage().actors.secretary, item);
  return meetingId;
}

test.each(["2016-01-15", "2016-03-26", "2016-03-27", "2016-07-01", "2016-10-29", "2016-10-30", "2019-12-31"])(
  "the moment of a meeting on %s without an agenda is the last millisecond of the day in Denmark",
  async (heldOn) => {
    const id = await aMeeting(stage(), { heldOn });

    const moment = await readNow((reader) => findMeetingMoment(reader, stage().actors.secretary, id));

    expect(moment).toMatchObject({ isAgenda: false, instant: endOfDay(day(heldOn)) });
  },
);

test("of more meetings than are offered the newest are, whether or not their agenda was sent", async () => {
  const { secretary } = stage().actors;
  const { id: strategyId, slug } = await aStrategy(stage());
  for (let sent = 0; sent < 50; sent++) {
    const meetingId = await aMeetingAbout(strategyId, "2016-06-22");
    await done(publishAgenda, secretary, { meetingId, expectedVersion: 2 });
  }
  const old = await aMeetingAbout(strategyId, "2016-06-22");
  const newest = await aMeetingAbout(strategyId, TOMORROW);

  const offered = await readAt(endOfDay(addDays(TOMORROW, 1)), (reader) => listMeetingMoments(reader, secretary, slug));

  expect(offered).toHaveLength(50);
  expect(offered[0]).toMatchObject({ id: newest, isAgenda: false, instant: endOfDay(TOMORROW) });
  expect(offered.map(({ id }) => id)).not.toContain(old);
  const instants = offered.map(({ instant }) => instant.getTime());
  expect(instants).toEqual(instants.toSorted((a, b) => b - a));
});

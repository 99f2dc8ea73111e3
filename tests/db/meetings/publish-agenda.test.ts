import { expect, test } from "vitest";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { listChanges } from "@/lib/changes/queries";
import { listDecisionsAt, listDecisionsOn, listLatestDecisions } from "@/lib/decisions/queries";
import { addDays, day, dayOf, endOfDay } from "@/lib/kernel/day";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { getMeetingPage } from "@/lib/meetings/queries";
import { findMeetingMoment, listMeetingMoments } from "@/lib/moments/queries";
import { readNow } from "@/lib/platform/readers";
import { findEntries } from "@/lib/search/queries";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done, refusalOf, type Wish } from "../../support/commands";
import { aDecidingProcess, aDecision, aMeeting, aProposal, HELD_ON } from "../../support/council";
import { EVERYBODY_BUT_THE_SECRETARY, keepsTheRecipe } from "../../support/recipe";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

const TOMORROW = addDays(dayOf(new Date()), 1);

/** A meeting to come with one item on a published strategy's initiative, on an agenda that has not been sent. */
async function anAgenda(item: Wish = {}, meeting: Wish = { heldOn: TOMORROW }) {
  const council = await aDecidingProcess(stage());
  await done(publishStrategy, stage().actors.secretariat, { strategyId: council.strategy.id, expectedVersion: 1 });
  const initiativeId = await aProposal(stage(), council);
  const meetingId = await aMeeting(stage(), meeting);
  const wish = { meetingId, expectedVersion: 1, title: "Akutteam", initiativeIds: [initiativeId], ...item };
  const { subjectId: itemId } = await done(listItem, stage().actors.secretary, wish);
  return { council, initiativeId, meetingId, itemId };
}

const publish = (meetingId: string, expectedVersion = 2) =>
  done(publishAgenda, stage().actors.secretary, { meetingId, expectedVersion });

const itemsSeen = async (role: Role, meetingId: string) =>
  (await readNow((reader) => getMeetingPage(reader, stage().actors[role], meetingId)))?.items.length ?? null;

keepsTheRecipe(publishAgenda, stage, {
  attempt: async () => {
    const { meetingId } = await anAgenda();
    return { by: stage().actors.secretary, wish: { meetingId, expectedVersion: 2 } };
  },
  leaves: ["agenda.published"],
  refuses: EVERYBODY_BUT_THE_SECRETARY,
  isVersioned: true,
});

test("an item is for the body and its region until the agenda is sent", async () => {
  const { meetingId } = await anAgenda();
  const seen = async () => Promise.all((["politician", "public"] as const).map((role) => itemsSeen(role, meetingId)));

  expect(await seen()).toEqual([1, null]);
  await publish(meetingId);
  expect(await seen()).toEqual([1, 1]);
});

test("what comes to a sent agenda waits for the next sending", async () => {
  const { meetingId, council } = await anAgenda();
  await publish(meetingId);
  const late = { meetingId, expectedVersion: 3, title: "Sent punkt", strategyId: council.strategy.id };
  await done(listItem, stage().actors.secretary, { ...late, initiativeIds: [] });

  expect(await itemsSeen("public", meetingId)).toBe(1);
  await publish(meetingId, 4);
  expect(await itemsSeen("public", meetingId)).toBe(2);
});

test("an item that was decided on is seen, sent or not", async () => {
  const { meetingId, itemId, initiativeId } = await anAgenda({}, { heldOn: HELD_ON });
  expect(await itemsSeen("public", meetingId)).toBeNull();

  await done(recordDecision, stage().actors.secretary, aDecision(itemId, [initiativeId]));

  expect(await itemsSeen("public", meetingId)).toBe(1);
});

test("an empty agenda, or one that was sent as it stands, is not sent", async () => {
  const { secretary } = stage().actors;
  const empty = await aMeeting(stage());
  expect(await refusalOf(publishAgenda, secretary, { meetingId: empty, expectedVersion: 1 })).toEqual({
    code: "AGENDA_EMPTY",
  });

  const { meetingId } = await anAgenda();
  await publish(meetingId);
  expect(await refusalOf(publishAgenda, secretary, { meetingId, expectedVersion: 3 })).toEqual({ code: "NOTHING_NEW" });
});

/** What a viewer learns of a decision on an initiative, by every way there is. */
async function learns(role: Role, { initiativeId, meetingId, slug }: Record<string, string>) {
  const viewer = stage().actors[role];
  return readNow(async (reader) => ({
    item: (await getMeetingPage(reader, viewer, meetingId ?? ""))?.items.length ?? 0,
    at: (await listDecisionsAt(reader, viewer, meetingId ?? "")).length,
    on: (await listDecisionsOn(reader, viewer, initiativeId ?? "")).total,
    latest: (await listLatestDecisions(reader, viewer, { size: 50 })).rows.filter((row) => row.meetingId === meetingId)
      .length,
    news: (await listChanges(reader, viewer, { scope: { initiativeId: initiativeId ?? "" }, size: 20 })).filter(
      ({ type }) => type === "decision.recorded",
    ).length,
    newsOfStrategy: (await listChanges(reader, viewer, { scope: { strategy: slug ?? "" }, size: 20 })).filter(
      ({ type }) => type === "decision.recorded",
    ).length,
    found: (await findEntries(reader, viewer, { typed: "hemmeligheden", page: 1 })).total,
  }));
}

test("a closed item and what was decided on it are the body's and its region's", async () => {
  const { meetingId, itemId, initiativeId, council } = await anAgenda({ isClosed: "on" }, { heldOn: HELD_ON });
  await publish(meetingId);
  const wording = "Regionsrådet godkendte hemmeligheden.";
  await done(recordDecision, stage().actors.secretary, aDecision(itemId, [initiativeId], { wording }));
  const about = { initiativeId, meetingId, slug: council.strategy.slug };

  const all = { item: 1, at: 1, on: 1, latest: 1, news: 1, newsOfStrategy: 1, found: 1 };
  const nothing = { item: 0, at: 0, on: 0, latest: 0, news: 0, newsOfStrategy: 0, found: 0 };
  for (const role of ["politician", "secretariat", "auditor"] as const) expect(await learns(role, about)).toEqual(all);
  for (const role of ["public", "partner", "secretariat of another region"] as const)
    expect(await learns(role, about)).toEqual(nothing);
});

test("a meeting's moment is when its agenda was last sent, or else the end of its day", async () => {
  const { secretary, politician } = stage().actors;
  const { meetingId, council } = await anAgenda({}, { heldOn: HELD_ON });
  const moment = (id: string) => readNow((reader) => findMeetingMoment(reader, politician, id));

  expect(await moment(meetingId)).toMatchObject({ isAgenda: false, instant: endOfDay(day(HELD_ON)) });
  const { stamp } = await publish(meetingId);
  expect(await moment(meetingId)).toMatchObject({ isAgenda: true, instant: new Date(stamp), heldOn: HELD_ON });

  const later = { meetingId, expectedVersion: 3, title: "Sent punkt", strategyId: council.strategy.id };
  await done(listItem, secretary, { ...later, initiativeIds: [] });
  const again = await publish(meetingId, 4);
  expect(await moment(meetingId)).toMatchObject({ instant: new Date(again.stamp) });
});

test("a meeting to come has no moment before its agenda is sent, and none for whoever cannot see it", async () => {
  const { meetingId } = await anAgenda();
  const moment = (role: Role) =>
    readNow((reader) => findMeetingMoment(reader, stage().actors[role], meetingId)).then((found) => found !== null);

  expect(await moment("politician")).toBe(false);
  await publish(meetingId);
  expect(await moment("politician")).toBe(true);
  expect(await moment("public")).toBe(true);

  const closed = await anAgenda({ isClosed: "on" });
  await publish(closed.meetingId);
  const seen = await readNow((reader) => findMeetingMoment(reader, stage().actors.public, closed.meetingId));
  expect(seen).toBeNull();
});

test("a strategy's meetings are offered by their moments, the newest first", async () => {
  const { council, meetingId } = await anAgenda({}, { heldOn: HELD_ON });
  const second = await aMeeting(stage(), { heldOn: TOMORROW });
  const wish = { meetingId: second, expectedVersion: 1, title: "Mere", strategyId: council.strategy.id };
  await done(listItem, stage().actors.secretary, { ...wish, initiativeIds: [] });
  await publish(second);

  const offered = await readNow((reader) =>
    listMeetingMoments(reader, stage().actors.politician, council.strategy.slug),
  );

  expect(offered.map(({ id }) => id)).toEqual([second, meetingId]);
});

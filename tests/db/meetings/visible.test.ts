import { beforeAll, expect, test } from "vitest";
import { getBodyPage } from "@/lib/bodies/queries";
import { listComing, listDecisionsAt, listDecisionsOn, listLatestDecisions } from "@/lib/decisions/queries";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { withdrawInitiative } from "@/lib/initiatives/commands/withdraw-initiative";
import { addDays, dayOf } from "@/lib/kernel/day";
import { getMeetingPage, listMeetings } from "@/lib/meetings/queries";
import { database } from "@/lib/platform/db";
import { readAt, readNow } from "@/lib/platform/readers";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import type { Audience } from "@/lib/strategies/model";
import { anActor } from "../../support/actors";
import { done } from "../../support/commands";
import { aDecidingProcess, aDecision, aMeeting, anItem, aProposal, HELD_ON, publishFinal } from "../../support/council";
import { anInitiative } from "../../support/plots";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { useStage, type Role } from "../../support/stage";

const stage = useStage();

const TOMORROW = addDays(dayOf(new Date()), 1);

type Case = {
  open: string;
  hidden: string;
  openMeeting: string;
  hiddenMeeting: string;
  comingItem: string;
  before: Date;
};
let told: Case;

/** A published strategy and one that is not, each with a decided item; and one item on a meeting to come. */
beforeAll(async () => {
  const { secretary, secretariat } = stage().actors;
  const [publicOne, internal] = [await aDecidingProcess(stage()), await aDecidingProcess(stage())];
  await done(publishStrategy, secretariat, { strategyId: publicOne.strategy.id, expectedVersion: 1 });
  const [open, hidden] = [await aProposal(stage(), publicOne), await aProposal(stage(), internal)];
  const later = await aProposal(stage(), publicOne);
  const before = new Date();
  const put = async (meetingId: string, initiativeId: string) => {
    const wish = { meetingId, expectedVersion: 1, title: "Endeligt forslag", initiativeIds: [initiativeId] };
    return (await done(listItem, secretary, wish)).subjectId;
  };
  const [openMeeting, hiddenMeeting] = [await aMeeting(stage()), await aMeeting(stage())];
  for (const [meetingId, initiativeId] of [[openMeeting, open] as const, [hiddenMeeting, hidden] as const]) {
    const itemId = await put(meetingId, initiativeId);
    await done(recordDecision, secretary, aDecision(itemId, [initiativeId]));
  }
  const coming = await aMeeting(stage(), { heldOn: TOMORROW });
  const comingItem = await put(coming, later);
  await done(publishAgenda, secretary, { meetingId: coming, expectedVersion: 2 });
  told = { open, hidden, openMeeting, hiddenMeeting, comingItem, before };
}, 60_000);

/** The region's own people and the auditor read all; others what is published. */
const READERS: readonly { role: Role; readsHidden: boolean }[] = [
  { role: "secretariat", readsHidden: true },
  { role: "secretary", readsHidden: true },
  { role: "politician", readsHidden: true },
  { role: "auditor", readsHidden: true },
  { role: "secretariat of another region", readsHidden: false },
  { role: "partner", readsHidden: false },
  { role: "administrator", readsHidden: false },
  { role: "public", readsHidden: false },
];

test.each(READERS)("$role reads what is not published: $readsHidden", async ({ role, readsHidden }) => {
  const viewer = stage().actors[role];

  const seen = await readNow(async (reader) => ({
    open: (await getMeetingPage(reader, viewer, told.openMeeting))?.items.length ?? null,
    hidden: (await getMeetingPage(reader, viewer, told.hiddenMeeting))?.items.length ?? null,
    hiddenDecisions: (await listDecisionsAt(reader, viewer, told.hiddenMeeting)).length,
    onOpen: (await listDecisionsOn(reader, viewer, told.open)).total,
    onHidden: (await listDecisionsOn(reader, viewer, told.hidden)).total,
    latest: (await listLatestDecisions(reader, viewer, { size: 10 })).total,
    meetings: (await listMeetings(reader, viewer, { isComing: false, bodyId: null, page: 1 })).total,
    coming: (await listComing(reader, viewer, { size: 10 })).rows.map(({ id }) => id),
  }));

  expect(seen).toEqual({
    open: 1,
    hidden: readsHidden ? 1 : null,
    hiddenDecisions: readsHidden ? 1 : 0,
    onOpen: 1,
    onHidden: readsHidden ? 1 : 0,
    latest: readsHidden ? 2 : 1,
    meetings: readsHidden ? 2 : 1,
    coming: [told.comingItem],
  });
});

test("before it was listed and decided there was nothing to see, also afterwards", async () => {
  const viewer = stage().actors.politician;

  const seen = await readAt(told.before, async (reader) => ({
    meeting: await getMeetingPage(reader, viewer, told.openMeeting),
    latest: (await listLatestDecisions(reader, viewer, { size: 10 })).total,
    coming: (await listComing(reader, viewer, { size: 10 })).total,
  }));

  expect(seen).toEqual({ meeting: null, latest: 0, coming: 0 });
});

test("only the body's secretary is offered to keep the agenda and to record", async () => {
  const offers = async (role: Role) => {
    const { keep, recording } = await readNow(async (reader) => ({
      keep: (await getMeetingPage(reader, stage().actors[role], told.openMeeting))?.can.keep,
      recording: (await listDecisionsAt(reader, stage().actors[role], told.openMeeting))[0]?.recording,
    }));
    return { keep, recording };
  };

  expect(await offers("secretary")).toEqual({ keep: true, recording: null });
  expect(await offers("politician")).toEqual({ keep: false, recording: null });
});

test("an item is recorded by its secretary from the day of the meeting on", async () => {
  const { secretary } = stage().actors;
  const initiativeId = await aProposal(stage(), await aDecidingProcess(stage()));
  const held = await aMeeting(stage());
  await done(listItem, secretary, {
    meetingId: held,
    expectedVersion: 1,
    title: "Punkt",
    initiativeIds: [initiativeId],
  });

  const [item] = await readNow((reader) => listDecisionsAt(reader, secretary, held));
  const { rows } = await readNow((reader) => listComing(reader, secretary, { when: "held", size: 10 }));

  expect(item?.recording).toEqual({ expectedVersion: 0, openIds: [initiativeId], needsSignIn: false });
  expect(rows.map(({ meetingId, heldOn }) => ({ meetingId, heldOn }))).toContainEqual({
    meetingId: held,
    heldOn: HELD_ON,
  });
});

test("what was withdrawn is no longer to be recorded", async () => {
  const { secretary, secretariat } = stage().actors;
  const council = await aDecidingProcess(stage());
  const [stays, goes] = [await aProposal(stage(), council), await aProposal(stage(), council)];
  const [both, alone] = [await anItem(stage(), [stays, goes]), await anItem(stage(), [goes])];
  const { version } = await database().now.initiative.findUniqueOrThrow({
    where: { id: goes },
    select: { version: true },
  });
  const reason = "Lagt ind under et andet initiativ.";
  await done(withdrawInitiative, secretariat, { initiativeId: goes, expectedVersion: version, reason });

  const { rows } = await readNow((reader) => listComing(reader, secretary, { when: "held", size: 50 }));
  const meetingId = rows.find(({ id }) => id === both)?.meetingId ?? "";
  const [item] = await readNow((reader) => listDecisionsAt(reader, secretary, meetingId));

  expect(rows.map(({ id }) => id)).not.toContain(alone);
  expect(item?.recording?.openIds).toEqual([stays]);
});

test("a secretary hears of no initiative on the agenda that is not theirs to see", async () => {
  const { council } = stage().bodies;
  const { secretariat } = stage().actors;
  const { strategy, phaseId } = await aDecidingProcess(stage());
  await done(publishStrategy, secretariat, { strategyId: strategy.id, expectedVersion: 1 });
  const proposed = async (audience: Audience) => {
    const initiativeId = await anInitiative(stage(), strategy, { audience });
    await done(enterProcess, secretariat, { initiativeId, expectedVersion: 1, phaseId });
    await publishFinal(stage(), initiativeId, { body: "Borgeren får støtte hjemme." });
    return initiativeId;
  };
  const [open, hidden] = [await proposed("public"), await proposed("internal")];
  const itemId = await anItem(stage(), [open, hidden]);
  const { meetingId } = await database().now.agendaItem.findUniqueOrThrow({
    where: { id: itemId },
    select: { meetingId: true },
  });
  // Secretary of the body, yet not of the region: what an organisation outside could be.
  const outsider = anActor({
    personId: stage().actors.secretary.personId ?? "",
    seatIn: { body: council, region: stage().organisations.otherRegion, role: "sekretaer" },
  });

  const [item] = await readNow((reader) => listDecisionsAt(reader, outsider, meetingId));

  expect(item?.recording?.openIds).toEqual([open]);
});

test("who sits in a body is not told to the public", async () => {
  const { council } = stage().bodies;
  const page = (role: Role) => readNow((reader) => getBodyPage(reader, stage().actors[role], { id: council, page: 1 }));

  expect((await page("public"))?.seats).toBeNull();
  expect((await page("secretariat of another region"))?.seats).toBeNull();
  expect((await page("partner"))?.seats?.rows.map(({ role }) => role)).toEqual(["medlem", "sekretaer"]);
  expect((await page("administrator"))?.seats?.total).toBe(2);
});

test("a body without a part in anything published is not there for the public", async () => {
  const { patients } = stage().bodies;
  const page = (role: Role) =>
    readNow((reader) => getBodyPage(reader, stage().actors[role], { id: patients, page: 1 }));

  expect(await page("public")).toBeNull();
  expect(await page("member of the patients' committee")).not.toBeNull();
});

import { correctDecision } from "@/lib/decisions/commands/correct-decision";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { closeFollowUp } from "@/lib/follow-ups/commands/close-follow-up";
import { fromDate } from "@/lib/kernel/day";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { pasteMinutes } from "@/lib/minutes/commands/paste-minutes";
import { publishMinutes } from "@/lib/minutes/commands/publish-minutes";
import { makePaper } from "@/lib/papers/commands/make-paper";
import { database } from "@/lib/platform/db";
import { known } from "./foundation";
import type { Scene } from "./scene";
import { dayOfMoment, type MeetingDeed } from "./steps";

export async function playAtMeeting(step: MeetingDeed, scene: Scene): Promise<void> {
  const { foundation, stage, send, today } = scene;
  switch (step.does) {
    case "call-meeting": {
      const bodyId = known(foundation.bodies, step.body);
      const heldOn = dayOfMoment(step.heldOn, today);
      const { subjectId } = await send(callMeeting, { bodyId, heldOn, isDemonstration: true });
      stage.meetings.set(step.meeting, subjectId);
      return;
    }
    case "list-item":
      return list(step, scene);
    case "publish-agenda": {
      const meetingId = known(stage.meetings, step.meeting);
      await send(publishAgenda, { meetingId, expectedVersion: await versionOf(meetingId) });
      return;
    }
    case "make-paper": {
      const { item, resume, account, consequences } = step;
      await send(makePaper, { itemId: known(stage.items, item), expectedVersion: 0, resume, account, consequences });
      return;
    }
    case "record-decision":
      return record(step, scene);
    case "paste-minutes": {
      const meetingId = known(stage.meetings, step.meeting);
      const { version } = await send(pasteMinutes, { meetingId, expectedVersion: 0, text: step.text });
      await send(publishMinutes, { meetingId, expectedVersion: version });
      return;
    }
    case "close-follow-up": {
      const decision = { itemId: known(stage.items, step.item), correction: null };
      const followUp = await database().now.followUp.findFirstOrThrow({ where: { number: step.number, decision } });
      await send(closeFollowUp, { followUpId: followUp.id, expectedVersion: followUp.version, note: step.note });
      return;
    }
    case "correct-decision":
      return correct(step, scene);
  }
}

async function record(
  step: Extract<MeetingDeed, { does: "record-decision" }>,
  { foundation, stage, send, today, day }: Scene,
): Promise<void> {
  const itemId = known(stage.items, step.item);
  await send(recordDecision, {
    itemId,
    expectedVersion: await database().now.decision.count({ where: { itemId } }),
    outcome: step.outcome,
    wording: step.wording,
    caseNumber: step.caseNumber,
    decidedOn: day,
    initiativeIds: step.initiatives.map((key) => known(stage.initiatives, key)),
    conditions: (step.conditions ?? []).map(({ text, by, deadline }) => ({
      text,
      owner: `person:${known(foundation.people, by)}`,
      deadline: dayOfMoment(deadline, today),
    })),
  });
}

async function correct(
  { item, outcome, wording, caseNumber }: Extract<MeetingDeed, { does: "correct-decision" }>,
  { stage, send }: Scene,
): Promise<void> {
  const itemId = known(stage.items, item);
  const { id, decidedOn, subjects } = await database().now.decision.findFirstOrThrow({
    where: { itemId, correction: null },
    orderBy: { recordedFrom: "desc" },
    select: { id: true, decidedOn: true, subjects: { select: { initiativeId: true } } },
  });
  await send(correctDecision, {
    ...{ itemId, decisionId: id, outcome, wording, caseNumber, decidedOn: fromDate(decidedOn) },
    expectedVersion: await database().now.decision.count({ where: { itemId } }),
    initiativeIds: subjects.map(({ initiativeId }) => initiativeId),
  });
}

async function list(
  { meeting, item, title, proposal, initiatives, document }: Extract<MeetingDeed, { does: "list-item" }>,
  { stage, send }: Scene,
): Promise<void> {
  const meetingId = known(stage.meetings, meeting);
  const { subjectId } = await send(listItem, {
    meetingId,
    expectedVersion: await versionOf(meetingId),
    title,
    proposal,
    strategyId: stage.strategyId,
    initiativeIds: initiatives.map((key) => known(stage.initiatives, key)),
    editionId: document === undefined ? null : await newestEditionOf(known(stage.documents, document)),
  });
  stage.items.set(item, subjectId);
}

async function newestEditionOf(documentId: string): Promise<string> {
  const newest = { where: { documentId }, orderBy: { number: "desc" }, select: { id: true } } as const;
  return (await database().now.edition.findFirstOrThrow(newest)).id;
}

async function versionOf(meetingId: string): Promise<number> {
  const select = { version: true } as const;
  return (await database().now.meeting.findUniqueOrThrow({ where: { id: meetingId }, select })).version;
}

import { recordDecision } from "@/lib/decisions/commands/record-decision";
import type { Day } from "@/lib/kernel/day";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import type { AnyFact } from "@/lib/platform/projections";
import type { Random } from "../random";
import { momentOn, type Recorded, type Stream } from "../recorded";
import { approvalItem, type Item, type Matters, ordinaryItem } from "./agenda";
import type { ApprovalItem } from "./approval-plan";
import type { MeetingPlan } from "./meeting-plan";
import { type OrdinaryOutcome, wordingOf } from "./meeting-phrases";

type MeetingOptions = {
  readonly matters: Matters;
  readonly approvals: readonly ApprovalItem[];
  /** How many items besides the approvals. */
  readonly ordinary: number;
  readonly lastDay: Day;
  readonly random: Random;
};

/** What its body's secretary does about a meeting, up to the last day; what initiatives are approved by is their own. */
export function meetingLife(meeting: MeetingPlan, options: MeetingOptions): Stream {
  const { matters, approvals, ordinary, lastDay, random } = options;
  return {
    beginsMs: momentOn(meeting.calledOn, 0),
    records: function* (): Generator<Recorded> {
      const items = [
        ...approvals.map((approval) => ({ id: approval.id, ...approvalItem(approval) })),
        ...Array.from({ length: ordinary }, () => {
          const id = random.id(momentOn(meeting.agendaOn, 0));
          return { id, ...ordinaryItem(meeting, matters, random) };
        }),
      ];
      for (const { on, part, command, facts } of deeds(meeting, items)) {
        if (on > lastDay) return;
        const atMs = momentOn(on, part);
        yield { at: new Date(atMs), actorId: meeting.body.secretaryId, command, facts: [facts(random, atMs)] };
      }
    },
  };
}

type Identified = Item & { readonly id: string };

type Deed = {
  readonly on: Day;
  /** Of the day's office hours. */
  readonly part: number;
  readonly command: string;
  readonly facts: (random: Random, atMs: number) => AnyFact;
};

function* deeds(meeting: MeetingPlan, items: readonly Identified[]): Generator<Deed> {
  const { calledOn, agendaOn, heldOn } = meeting;
  yield { on: calledOn, part: 0.5, command: callMeeting.commandName, facts: () => called(meeting) };
  for (const [at, item] of items.entries()) {
    const part = 0.1 + (0.6 * at) / items.length;
    const facts = (random: Random, atMs: number) => listed(meeting, { item, at, random, atMs });
    yield { on: agendaOn, part, command: listItem.commandName, facts };
  }
  if (items.length > 0) {
    const facts = (random: Random, atMs: number) => sent(meeting, items, random.id(atMs));
    yield { on: agendaOn, part: 0.8, command: publishAgenda.commandName, facts };
  }
  for (const [at, item] of items.entries()) {
    const part = 0.1 + (0.3 * at) / items.length;
    const { outcome } = item;
    if (outcome === null) continue;
    const facts = (random: Random, atMs: number) => decided(meeting, { item, outcome, random, atMs });
    yield { on: heldOn, part, command: recordDecision.commandName, facts };
  }
}

const called = ({ id, body, heldOn, calledOn: happenedOn }: MeetingPlan): AnyFact => ({
  ...{ type: "meeting.called", subject: { kind: "meeting", id, version: 1 }, happenedOn },
  data: { bodyId: body.id, heldOn, place: null, isDemonstration: true },
});

type At = { readonly item: Identified; readonly random: Random; readonly atMs: number };

/** The meeting's version counts: it was called in the first. */
function listed(
  { id: meetingId, agendaOn: happenedOn }: MeetingPlan,
  { item: { id, title, proposal, strategyId, subjects, isClosed }, at, random, atMs }: At & { readonly at: number },
): AnyFact {
  const meetingVersion = at + 2;
  return {
    ...{ type: "item.listed", subject: { kind: "item", id, version: meetingVersion }, happenedOn },
    data: {
      ...{ meetingId, meetingVersion, number: at + 1, title: written(title) },
      ...{ proposal: writtenOrNull(proposal), strategyId, phaseId: null },
      subjects: subjects.map((subject, index) => ({ id: random.id(atMs), number: index + 1, ...subject })),
      ...{ isClosed, isPublished: false },
    },
  };
}

function sent({ id: meetingId, agendaOn: happenedOn }: MeetingPlan, items: readonly Identified[], id: string): AnyFact {
  const meetingVersion = items.length + 2;
  return {
    ...{ type: "agenda.published", subject: { kind: "agenda", id, version: meetingVersion }, happenedOn },
    data: { meetingId, meetingVersion, number: 1, itemIds: items.map((item) => item.id) },
  };
}

function decided(
  { body: { id: bodyId, secretaryId: byId }, heldOn: happenedOn }: MeetingPlan,
  { item: { id: itemId, subjects }, outcome, random, atMs }: At & { readonly outcome: OrdinaryOutcome },
): AnyFact {
  const wording = written(wordingOf(outcome, random));
  return {
    ...{ type: "decision.recorded", subject: { kind: "decision", id: random.id(atMs), version: 1 }, happenedOn },
    data: {
      ...{ itemId, bodyId, outcome, wording, caseNumber: null, byId },
      ...{ concerns: null, absent: null, disqualified: null },
      subjects: subjects.map((subject) => ({ id: random.id(atMs), ...subject })),
    },
  };
}

import { sendComment } from "@/lib/comments/commands/send-comment";
import { recordDecision } from "@/lib/decisions/commands/record-decision";
import { draftText } from "@/lib/texts/commands/draft-text";
import { publishText } from "@/lib/texts/commands/publish-text";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { sendResponse } from "@/lib/hearings/commands/send-response";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { watchInitiative } from "@/lib/initiatives/commands/watch-initiative";
import { addDays, dayOf } from "@/lib/kernel/day";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishAgenda } from "@/lib/meetings/commands/publish-agenda";
import { makePaper } from "@/lib/papers/commands/make-paper";
import { database } from "@/lib/platform/db";
import { recordStatus } from "@/lib/status/commands/record-status";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { done } from "./commands";
import { aDecidingProcess, aDecision, aMeeting, anItem, publishFinal, type Council } from "./council";
import { anInitiative } from "./plots";
import type { Stage } from "./stage";

/** A word that stands in all that people wrote here, and in no name of anything. */
export const CANARY = "kragefugl";

export type Trail = {
  /** A published strategy to which Aarhus Kommune is a party, and one that is internal. */
  readonly published: Council;
  readonly internal: Council;
  /** Commented, heard, led, reported on. */
  readonly heard: string;
  /** Decided on in the open, and before that on a closed item; on an agenda that has not been sent, too. */
  readonly decided: string;
  /** The region's own, in the published strategy. */
  readonly kept: string;
  /** As the first, in the internal strategy. */
  readonly hidden: string;
};

/** Two strategies in which everything has happened that a trail tells of initiatives. */
export async function aTrail(stage: Stage): Promise<Trail> {
  const { actors, organisations } = stage;
  const parties = [{ organisationId: organisations.aarhus, role: "hoeres" }];
  const before = [{ kind: "input", isOpen: true, parties, plannedTo: "2040-12-31" }] as const;
  const published = await aDecidingProcess(stage, { before });
  const internal = await aDecidingProcess(stage, { before });
  await done(publishStrategy, actors.secretariat, { strategyId: published.strategy.id, expectedVersion: 1 });
  const heard = await anInitiative(stage, published.strategy, { title: "Hjemmebehandling" });
  const decided = await anInitiative(stage, published.strategy, { title: "Telemedicin" });
  const kept = await anInitiative(stage, published.strategy, { title: "Kun for regionen", audience: "internal" });
  const hidden = await anInitiative(stage, internal.strategy, { title: "Akutteam" });
  await goesThrough(stage, published, heard);
  await isDecided(stage, published, decided);
  await goesThrough(stage, internal, hidden);
  return { published, internal, heard, decided, kept, hidden };
}

export const reports = ({ actors }: Stage, initiativeId: string, expectedVersion: number): Promise<unknown> =>
  done(recordStatus, actors.secretariat, {
    ...{ initiativeId, expectedVersion, word: "i-gang", progress: 40, note: CANARY, nextStep: CANARY },
  });

async function goesThrough(stage: Stage, { process }: Council, initiativeId: string): Promise<void> {
  const { actors, emails, organisations } = stage;
  const { secretariat } = actors;
  const entry = { initiativeId, expectedVersion: 1, phaseId: process.phaseIds[0] };
  const { version } = await done(enterProcess, secretariat, entry);
  await done(assignLead, secretariat, { initiativeId, expectedVersion: version, email: emails.employee });
  await done(sendComment, secretariat, { initiativeId, kind: "notat", body: CANARY });
  await done(sendComment, secretariat, { initiativeId, kind: "kommentar", body: CANARY });
  const input = { processId: process.id, initiativeId, organisationId: organisations.aarhus, text: CANARY };
  const { subjectId: responseId } = await done(sendResponse, actors.partner, input);
  const reply = { responseId, processId: process.id, phaseId: process.phaseIds[0], initiativeId, reply: CANARY };
  await done(replyToResponse, secretariat, reply);
  await writes(stage, initiativeId);
  await reports(stage, initiativeId, 0);
  await done(watchInitiative, actors.politician, { initiativeId });
}

/** A debate text for the region alone, published, and a draft of the final one. */
async function writes({ actors: { secretariat } }: Stage, initiativeId: string): Promise<void> {
  const debate = { initiativeId, kind: "debat", body: CANARY, audience: "internal" };
  const { subjectId: textId } = await done(draftText, secretariat, debate);
  await done(publishText, secretariat, { initiativeId, textId, expectedVersion: 1 });
  await done(draftText, secretariat, { initiativeId, kind: "endelig", body: CANARY });
}

async function isDecided(stage: Stage, { phaseId }: Council, initiativeId: string): Promise<void> {
  const { secretariat, secretary } = stage.actors;
  await done(enterProcess, secretariat, { initiativeId, expectedVersion: 1, phaseId });
  await publishFinal(stage, initiativeId, { body: CANARY });
  const closed = await anItem(stage, [initiativeId], { wish: { title: CANARY, isClosed: true } });
  await done(recordDecision, secretary, aDecision(closed, [initiativeId], { outcome: "udsat", wording: CANARY }));
  const item = { title: "Det endelige forslag", initiativeIds: [initiativeId] };
  const meetingId = await aMeeting(stage);
  const { subjectId: itemId } = await done(listItem, secretary, { meetingId, expectedVersion: 1, ...item });
  for (const papered of [closed, itemId])
    await done(makePaper, secretary, { itemId: papered, expectedVersion: 0, resume: CANARY, account: CANARY });
  await done(publishAgenda, secretary, { meetingId, expectedVersion: 2 });
  await done(recordDecision, secretary, aDecision(itemId, [initiativeId], { wording: CANARY }));
  const toCome = { heldOn: addDays(dayOf(new Date()), 1) };
  await anItem(stage, [initiativeId], { wish: { title: CANARY }, meeting: toCome });
}

/** The newest stamp of the ledger. */
export async function newestStamp(): Promise<Date> {
  const [head] = await database().now.$queryRaw<{ stamp: Date }[]>`SELECT max(stamp) AS stamp FROM ledger.fact`;
  if (!head) throw new RangeError("An aggregate answers with one row");
  return head.stamp;
}

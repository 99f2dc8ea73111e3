import { establishBody } from "@/lib/bodies/commands/establish-body";
import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { vacateSeat } from "@/lib/bodies/commands/vacate-seat";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { registerLetter } from "@/lib/hearings/commands/register-letter";
import { replyToResponse } from "@/lib/hearings/commands/reply-to-response";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { publishMinutes } from "@/lib/minutes/commands/publish-minutes";
import { writeMinutes } from "@/lib/minutes/commands/write-minutes";
import { makePaper } from "@/lib/papers/commands/make-paper";
import { database } from "@/lib/platform/db";
import { doing, doingAsSystem } from "../support/doing";
import { employ, endPost, type Post } from "../support/employment";
import { bodyBy, organisationBy } from "../support/plots";
import { stageDocuments } from "./stage-documents";
import type { Elsewhere } from "./staged";

const REGION = "Region Midtjylland";
const STRATEGY = "rettigheder-midt";
const TITLE = "midt-offentlig i input";
const INTERNAL = "midt-intern i debatpapir";
/** Nothing of it is published or shared with all partners. */
const CLOSED_STRATEGY = "rettigheder-midt-lukket";
const CLOSED_BODY = "Lukket forum til prøve af rettigheder";

/** What the matrix's actions elsewhere are tried on: the demonstration's things where it has them, the rest is made here. */
export async function stageElsewhere(): Promise<Elsewhere> {
  const organisationId = await organisationBy(REGION);
  const [bodyId, askedId] = [
    await bodyBy("Regionsrådet", organisationId),
    await bodyBy("Patientinddragelsesudvalget", organisationId),
  ];
  const process = await processOf(bodyId);
  return {
    organisationId,
    bodyId,
    askedId,
    ...process,
    responseId: await answeredInput({ ...process, bodyId: askedId }),
    ...(await templateOf(organisationId)),
    ...(await agendaOf(bodyId)),
    ...(await decisionOf(bodyId)),
    ...(await formerPosts()),
    ...(await closedThings(organisationId)),
    ...(await stageDocuments(process.strategyId)),
    demonstrationPersonId: (await personBy("politiker@midt.example")).id,
    reformId: (await preparedReform()).id,
  };
}

const personBy = (email: string): Promise<{ id: string }> =>
  database().now.person.findUniqueOrThrow({ where: { email }, select: { id: true } });

/** The process of the strategy, its input, a party there and a milestone that is not held. */
async function processOf(bodyId: string) {
  const { now: db } = database();
  const initiative = await db.initiative.findFirstOrThrow({
    where: { title: TITLE, strategy: { slug: STRATEGY } },
    select: { id: true, strategyId: true },
  });
  const { id: processId } = await db.process.findFirstOrThrow({ where: { strategyId: initiative.strategyId } });
  const party = await db.participation.findFirstOrThrow({ where: { bodyId, phase: { processId, kind: "input" } } });
  const milestone = await db.milestone.findFirstOrThrow({ where: { heldOn: null, phase: { processId } } });
  const internal = await db.initiative.findFirstOrThrow({ where: { title: INTERNAL, strategy: { slug: STRATEGY } } });
  return {
    initiativeId: initiative.id,
    internalId: internal.id,
    strategyId: initiative.strategyId,
    processId,
    phaseId: party.phaseId,
    partyId: party.id,
    milestoneId: milestone.id,
  };
}

/** One that waits for its day. */
const preparedReform = (): Promise<{ id: string }> =>
  database().now.reform.findFirstOrThrow({ where: { carriedOutOn: null }, select: { id: true } });

type Asked = { processId: string; phaseId: string; initiativeId: string; bodyId: string };

/** An input that is replied to, so that nobody can do it again, and beside it a draft that others have gone on with. */
async function answeredInput({ processId, phaseId, initiativeId, bodyId }: Asked): Promise<string> {
  const known = await database().now.hearingResponse.findFirst({ where: { initiativeId, bodyId } });
  if (known) return known.id;
  const secretariat = await doing("strategi@midt.example");
  const on = { processId, initiativeId };
  const letter = { ...on, bodyId, text: "Et svar til prøve af rettigheder.", receivedOn: "2026-01-05" };
  const { subjectId: responseId } = await secretariat(registerLetter, letter);
  await secretariat(replyToResponse, { ...on, phaseId, responseId, reply: "Et svar på svaret." });
  const patients = await doing("patient@piu.example");
  await patients(saveDraft, { ...on, bodyId, text: "En kladde til prøve af rettigheder.", draftVersion: 0 });
  return responseId;
}

async function templateOf(organisationId: string) {
  const party = await database().now.templateParty.findFirstOrThrow({
    where: { phase: { template: { organisationId } } },
    select: { id: true, phase: { select: { id: true, templateId: true } } },
  });
  return { templateId: party.phase.templateId, templatePhaseId: party.phase.id, templatePartyId: party.id };
}

async function agendaOf(bodyId: string) {
  const item = await database().now.agendaItem.findFirstOrThrow({
    where: { meeting: { bodyId } },
    select: { id: true, meetingId: true },
  });
  return { itemId: item.id, meetingId: item.meetingId };
}

/** A decision that nobody has corrected, and a follow-up that the secretariat has closed. */
async function decisionOf(bodyId: string) {
  const { id, item } = await database().now.decision.findFirstOrThrow({
    where: { bodyId, correction: null },
    select: { id: true, item: { select: { id: true, meetingId: true } } },
  });
  const followUp = await database().now.followUp.findFirstOrThrow({
    where: { closedOn: { not: null } },
    select: { id: true },
  });
  return { decisionId: id, decidedItemId: item.id, decidedMeetingId: item.meetingId, followUpId: followUp.id };
}

/** A body that takes part in nothing, its meeting about nothing that others may see, and the input of a closed strategy. */
async function closedThings(organisationId: string) {
  const { now: db } = database();
  const { id: closedPhaseId } = await db.phase.findFirstOrThrow({
    where: { kind: "input", process: { strategy: { slug: CLOSED_STRATEGY } } },
    select: { id: true },
  });
  const known = await db.meeting.findFirst({
    where: { body: { name: CLOSED_BODY } },
    select: { id: true, bodyId: true },
  });
  if (known) {
    const paper = await db.paper.findFirstOrThrow({ where: { item: { meetingId: known.id } }, select: { id: true } });
    return { closedPhaseId, closedBodyId: known.bodyId, closedMeetingId: known.id, closedPaperId: paper.id };
  }
  const body = { organisationId, kind: "administrativt-forum", level: "administrativ", name: CLOSED_BODY };
  const { subjectId: bodyId } = await doingAsSystem(establishBody, { ...body, validFrom: SINCE });
  const { id: personId } = await personBy("sekretaer@midt.example");
  const { subjectId: seatId } = await doingAsSystem(takeSeat, {
    bodyId,
    personId,
    role: "sekretaer",
    validFrom: SINCE,
  });
  const secretary = await doing("sekretaer@midt.example");
  const { subjectId: meetingId, version } = await secretary(callMeeting, { bodyId, heldOn: "2025-03-04" });
  const { subjectId: itemId } = await secretary(listItem, {
    meetingId,
    expectedVersion: version,
    title: "Et lukket punkt",
  });
  const paper = { itemId, expectedVersion: 0, resume: "Et lukket resume.", account: "En lukket sag." };
  const { subjectId: closedPaperId } = await secretary(makePaper, paper);
  const minutes = { meetingId, expectedVersion: 0, texts: { [itemId]: "Et lukket referat." } };
  const { version: written } = await secretary(writeMinutes, minutes);
  await secretary(publishMinutes, { meetingId, expectedVersion: written });
  await doingAsSystem(vacateSeat, { seatId });
  return { closedPhaseId, closedBodyId: bodyId, closedMeetingId: meetingId, closedPaperId };
}

const SINCE = "2020-01-01";

/** Somebody who sat in a council and somebody who was employed, until yesterday: what has ended cannot be ended again. */
async function formerPosts() {
  const seat: Post = { body: "Regionsrådet", of: REGION, role: "medlem" };
  const membership: Post = { organisation: REGION, role: "medarbejder" };
  const [sat, employed] = [await employ(seat), await employ(membership)];
  await endPost(seat, sat.postId);
  await endPost(membership, employed.postId);
  const { id: personId } = await personBy(sat.email);
  return { personId, seatId: sat.postId, membershipId: employed.postId };
}

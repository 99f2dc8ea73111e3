import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { sendComment } from "@/lib/comments/commands/send-comment";
import { beginDocument } from "@/lib/documents/commands/begin-document";
import { rewriteParagraph } from "@/lib/documents/commands/rewrite-paragraph";
import { saveParagraphDraft } from "@/lib/documents/commands/save-paragraph-draft";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { draftText } from "@/lib/texts/commands/draft-text";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { watchInitiative } from "@/lib/initiatives/commands/watch-initiative";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { database } from "@/lib/platform/db";
import { recordStatus } from "@/lib/status/commands/record-status";
import { doing, doingAsSystem, type Doing } from "../support/doing";
import {
  anInitiative,
  anInitiativeIn,
  aProcess,
  aStrategy,
  bodyBy,
  END_OF_2040,
  organisationBy,
  type Plot,
} from "../support/plots";
import { CANARIES, wordsFor, type Canary } from "./canaries";
import { publishes } from "./stage-documents";
import { CANARY_STRATEGY } from "./staged";

const [MIDT, SYD] = [CANARY_STRATEGY, "kanarier-syd"];
const SINCE = "2020-01-01";

/** Plants the canaries, unless they are there. @returns the addresses of what they stand in */
export async function stageCanaries(): Promise<readonly string[]> {
  if ((await database().now.strategy.count({ where: { slug: SYD } })) === 0) {
    await stageMidtjylland();
    await stageSyddanmark();
  }
  return addresses();
}

async function stageMidtjylland(): Promise<void> {
  const plot = await aStrategy({
    ...{ secretariat: "strategi@midt.example", owner: "Region Midtjylland", slug: MIDT, title: "Fugle i midten" },
    ...{ isPublished: true, sharedWithPartners: true },
  });
  const { secretariat, ownerId: region } = plot;
  const asked = await bodyBy("Patientinddragelsesudvalget", region);
  const kommune = await organisationBy("Aarhus Kommune");
  const heard = [{ bodyId: asked }, { organisationId: kommune }].map((party) => ({ ...party, role: "hoeres" }));
  const { processId, phases } = await aProcess(plot, "Fuglenes proces", [
    { kind: "input", title: "Input om fugle", plannedTo: END_OF_2040, parties: heard },
  ]);
  const input = phases.get("input");
  const open = await anInitiativeIn(plot, input, { number: 1, title: "En fugl i det fri", audience: "public" });
  const closed = await anInitiativeIn(plot, input, { number: 2, title: wordsFor("internalTitle") });
  await leads(secretariat, { ...open, organisationId: region });
  await write(secretariat, open.initiativeId, { note: "secretariatsNote", text: "textDraft" });
  await write(secretariat, closed.initiativeId, { note: "internalNote", text: "internalTextDraft" });
  const hearing = { processId, initiativeId: open.initiativeId, draftVersion: 0 };
  const patients = await doing("patient@piu.example");
  await patients(saveDraft, { ...hearing, bodyId: asked, text: wordsFor("bodysDraft") });
  const aarhus = await doing("kommune@aarhus.example");
  await aarhus(saveDraft, { ...hearing, organisationId: kommune, text: wordsFor("municipalitysDraft") });
  await followed(secretariat, closed.initiativeId);
  await inADocument(plot);
  await onTheAgenda(await bodyBy("Regionsrådet", region), closed.initiativeId);
}

/** A strategy of the other region that nobody outside it sees. */
async function stageSyddanmark(): Promise<void> {
  const place = { secretariat: "strategi@syd.example", owner: "Region Syddanmark" };
  const plot = await aStrategy({ ...place, slug: SYD, title: "Fugle i syd" });
  await anInitiative(plot, { title: wordsFor("otherRegionsTitle") });
}

/** A note and a draft of the final text. */
async function write(
  secretariat: Doing,
  initiativeId: string,
  { note, text }: { note: Canary; text: Canary },
): Promise<void> {
  await secretariat(sendComment, { initiativeId, kind: "notat", body: wordsFor(note) });
  await secretariat(draftText, { initiativeId, kind: "endelig", body: wordsFor(text) });
}

/** An edition for the partners, what the region writes on in it, and what one of its writers has not saved. */
async function inADocument({ secretariat, strategyId }: Plot): Promise<void> {
  const notat = { strategyId, kind: "Notat", title: wordsFor("partnersEdition"), audience: "partner" };
  const { subjectId: documentId } = await secretariat(beginDocument, notat);
  const words = { level: 1, heading: null, body: wordsFor("partnersEdition") };
  const first = { documentId, afterId: null, ...words };
  const { subjectId: paragraphId, version: expectedVersion } = await secretariat(writeParagraph, first);
  await publishes(secretariat, documentId);
  const paragraph = { documentId, paragraphId, draftVersion: 0, ...words };
  const rewritten = { ...paragraph, expectedVersion, body: wordsFor("documentDraft") };
  const { version } = await secretariat(rewriteParagraph, rewritten);
  await secretariat(saveParagraphDraft, { ...paragraph, expectedVersion: version, body: wordsFor("writersDraft") });
}

/** Somebody follows it, and is told by mail that there is a new status. */
async function followed(secretariat: Doing, initiativeId: string): Promise<void> {
  const politician = await doing("politiker@midt.example");
  await politician(watchInitiative, { initiativeId });
  const report = { word: "i-gang", note: "En linje om fugle.", nextStep: "" };
  await secretariat(recordStatus, { initiativeId, expectedVersion: 0, ...report });
}

/** Two leads, one of them somebody new, who writes a note; and somebody new on a committee. */
async function leads(
  secretariat: Doing,
  { organisationId, ...on }: { initiativeId: string; expectedVersion: number; organisationId: string },
): Promise<void> {
  const lead = await registered("leadsEmail", "Abel Fuglekender");
  await doingAsSystem(admitMember, { personId: lead.id, organisationId, role: "medarbejder", validFrom: SINCE });
  const { version } = await secretariat(assignLead, { ...on, email: "tovholder@midt.example" });
  await secretariat(assignLead, { ...on, expectedVersion: version, email: lead.email });
  const writing = await doing(lead.email);
  await writing(sendComment, { initiativeId: on.initiativeId, kind: "notat", body: wordsFor("leadsNote") });
  const member = await registered("membersEmail", "Abelone Fuglekender");
  const bodyId = await bodyBy("Rådgivende udvalg på sundhedsområdet", organisationId);
  await doingAsSystem(takeSeat, { personId: member.id, bodyId, role: "medlem", validFrom: SINCE });
}

async function registered(canary: Canary, name: string): Promise<{ id: string; email: string }> {
  const email = `${CANARIES[canary].asked}@${CANARIES[canary].told}.example`;
  return { id: (await doingAsSystem(registerPerson, { email, name })).subjectId, email };
}

async function onTheAgenda(bodyId: string, initiativeId: string): Promise<void> {
  const secretary = await doing("sekretaer@midt.example");
  const { subjectId: meetingId, version } = await secretary(callMeeting, { bodyId, heldOn: "2025-02-04" });
  const item = { title: wordsFor("agendaItem"), initiativeIds: [initiativeId] };
  await secretary(listItem, { meetingId, expectedVersion: version, ...item });
}

async function addresses(): Promise<readonly string[]> {
  const { now: db } = database();
  const where = { strategy: { slug: { in: [MIDT, SYD] } } };
  const initiatives = await db.initiative.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  const meeting = await db.meeting.findFirstOrThrow({
    where: { items: { some: { title: wordsFor("agendaItem") } } },
    select: { id: true },
  });
  const document = await db.document.findFirstOrThrow({
    where,
    select: { id: true, paragraphs: { select: { id: true } }, editions: { select: { id: true } } },
  });
  const phase = await db.phase.findFirstOrThrow({ where: { process: where }, select: { id: true } });
  return [
    `/moeder/${meeting.id}`,
    `/hoeringer/${phase.id}`,
    ...addressesIn(document),
    ...[MIDT, SYD].flatMap((slug) => [
      `/strategier/${slug}`,
      `/strategier/${slug}/spor/1`,
      `/strategier/${slug}/siden-sidst?fradag=2010-01-01`,
      `/strategier/${slug}/tidslinje`,
      `/strategier/${slug}/dokumenter`,
      `/api/comparisons/${slug}.docx?fradag=2010-01-01`,
      `/api/v1/strategies/${slug}`,
      `/api/v1/strategies/${slug}/trail`,
    ]),
    ...initiatives.flatMap(({ id }) => [
      ...[`/initiativer/${id}`, `/initiativer/${id}/tidslinje`],
      ...[`/api/v1/initiatives/${id}`, `/api/v1/initiatives/${id}/trail`],
    ]),
  ];
}

type Rows = { id: string; paragraphs: readonly { id: string }[]; editions: readonly { id: string }[] };

function addressesIn({ id, paragraphs, editions }: Rows): readonly string[] {
  const page = `/strategier/${MIDT}/dokumenter/${id}`;
  return [
    ...[page, `${page}?vis=udkast`, `${page}?vis=1&mod=udkast`],
    ...paragraphs.map((paragraph) => `${page}/afsnit/${paragraph.id}`),
    ...editions.map((edition) => `/api/documents/${edition.id}.docx`),
  ];
}

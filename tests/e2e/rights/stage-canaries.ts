import { takeSeat } from "@/lib/bodies/commands/take-seat";
import { sendComment } from "@/lib/comments/commands/send-comment";
import { draftText } from "@/lib/documents/commands/draft-text";
import { saveDraft } from "@/lib/hearings/commands/save-draft";
import { assignLead } from "@/lib/initiatives/commands/assign-lead";
import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { callMeeting } from "@/lib/meetings/commands/call-meeting";
import { listItem } from "@/lib/meetings/commands/list-item";
import { admitMember } from "@/lib/people/commands/admit-member";
import { registerPerson } from "@/lib/people/commands/register-person";
import { database } from "@/lib/platform/db";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { doing, doingAsSystem, type Doing } from "../support/doing";
import { CANARIES, wordsFor, type Canary } from "./canaries";
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
  const region = await organisationBy("Region Midtjylland");
  const secretariat = await doing("strategi@midt.example");
  const place = await aStrategy(secretariat, { slug: MIDT, ownerId: region, isPublished: true });
  const [asked, kommune] = [
    await bodyBy("Patientinddragelsesudvalget", region),
    await organisationBy("Aarhus Kommune"),
  ];
  const parties = [
    { bodyId: asked, role: "hoeres" },
    { organisationId: kommune, role: "hoeres" },
  ];
  const input = await anOpenInput(secretariat, { strategyId: place.strategyId, parties });
  const open = await propose(secretariat, { ...place, number: 1, title: "En fugl i det fri", audience: "public" });
  const closed = await propose(secretariat, { ...place, number: 2, title: wordsFor("internalTitle") });
  const { version } = await secretariat(enterProcess, { ...open, phaseId: input.phaseId });
  await secretariat(enterProcess, { ...closed, phaseId: input.phaseId });
  await leads(secretariat, { initiativeId: open.initiativeId, expectedVersion: version, organisationId: region });
  await write(secretariat, open.initiativeId, { note: "secretariatsNote", text: "textDraft" });
  await write(secretariat, closed.initiativeId, { note: "internalNote", text: "internalTextDraft" });
  const hearing = { processId: input.processId, initiativeId: open.initiativeId, draftVersion: 0 };
  const patients = await doing("patient@piu.example");
  await patients(saveDraft, { ...hearing, bodyId: asked, text: wordsFor("bodysDraft") });
  const aarhus = await doing("kommune@aarhus.example");
  await aarhus(saveDraft, { ...hearing, organisationId: kommune, text: wordsFor("municipalitysDraft") });
  await onTheAgenda(await bodyBy("Regionsrådet", region), closed.initiativeId);
}

/** A strategy of the other region that nobody outside it sees. */
async function stageSyddanmark(): Promise<void> {
  const secretariat = await doing("strategi@syd.example");
  const ownerId = await organisationBy("Region Syddanmark");
  const place = await aStrategy(secretariat, { slug: SYD, ownerId, isPublished: false });
  await propose(secretariat, { ...place, number: 1, title: wordsFor("otherRegionsTitle") });
}

type Place = { strategyId: string; trackId: string; ownerId: string };

async function aStrategy(
  secretariat: Doing,
  { slug, ownerId, isPublished }: { slug: string; ownerId: string; isPublished: boolean },
): Promise<Place> {
  const strategy = { slug, title: `Fugle: ${slug}`, ownerId, sharedWithPartners: isPublished, isDemonstration: true };
  const { subjectId: strategyId, version } = await secretariat(foundStrategy, strategy);
  const track = { strategyId, number: 1, title: "Fuglenes spor", introduction: "" };
  const { subjectId: trackId } = await secretariat(addTrack, track);
  if (isPublished) await secretariat(publishStrategy, { strategyId, expectedVersion: version });
  return { strategyId, trackId, ownerId };
}

async function anOpenInput(
  secretariat: Doing,
  { strategyId, parties }: { strategyId: string; parties: readonly object[] },
): Promise<{ processId: string; phaseId: string }> {
  const time = { plannedText: "hele 2040", plannedFrom: "2040-01-01", plannedTo: "2040-12-31" };
  const phases = [{ kind: "input", title: "Input om fugle", ...time, parties }];
  const process = { strategyId, purpose: "governing", title: "Fuglenes proces", phases };
  const { subjectId: processId } = await secretariat(planProcess, process);
  const { id: phaseId } = await database().now.phase.findFirstOrThrow({ where: { processId }, select: { id: true } });
  await secretariat(openPhase, { processId, phaseId, expectedVersion: 1 });
  return { processId, phaseId };
}

/** @returns what a wish about it begins with */
async function propose(
  secretariat: Doing,
  { ownerId, ...wish }: Place & { number: number; title: string; audience?: string },
): Promise<{ initiativeId: string; expectedVersion: number }> {
  const owners = [{ organisationId: ownerId, role: "ansvarlig" }];
  const { subjectId: initiativeId, version } = await secretariat(proposeInitiative, {
    ...{ audience: "internal", owners, subPoints: [], isDemonstration: true },
    ...wish,
  });
  return { initiativeId, expectedVersion: version };
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
  const bodyId = await bodyBy("Sundhedskoordinationsudvalget", organisationId);
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

const organisationBy = async (name: string): Promise<string> =>
  (await database().now.organisation.findFirstOrThrow({ where: { name }, select: { id: true } })).id;

const bodyBy = async (name: string, organisationId: string): Promise<string> =>
  (await database().now.body.findFirstOrThrow({ where: { name, organisationId }, select: { id: true } })).id;

async function addresses(): Promise<readonly string[]> {
  const { now: db } = database();
  const where = { strategy: { slug: { in: [MIDT, SYD] } } };
  const initiatives = await db.initiative.findMany({ where, select: { id: true }, orderBy: { id: "asc" } });
  const meeting = await db.meeting.findFirstOrThrow({
    where: { items: { some: { title: wordsFor("agendaItem") } } },
    select: { id: true },
  });
  const phase = await db.phase.findFirstOrThrow({ where: { process: where }, select: { id: true } });
  return [
    `/moeder/${meeting.id}`,
    `/hoeringer/${phase.id}`,
    ...[MIDT, SYD].flatMap((slug) => [
      `/strategier/${slug}`,
      `/strategier/${slug}/spor/1`,
      `/api/v1/strategies/${slug}`,
    ]),
    ...initiatives.flatMap(({ id }) => [`/initiativer/${id}`, `/api/v1/initiatives/${id}`]),
  ];
}

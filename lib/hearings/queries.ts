import "server-only";
import { readSubject } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { dayOf, daysBetween, fromDate, type Day } from "@/lib/kernel/day";
import { partyValue } from "@/lib/kernel/party";
import { findDrafts, isDraftKept } from "@/lib/platform/drafts";
import type { Reader } from "@/lib/platform/readers";
import type { PhaseState } from "@/lib/processes/model";
import { Prisma } from "@/prisma/generated/client";
import {
  ANSWERED,
  awaitedOf,
  hearingsOf,
  loadAskedPhase,
  loadHeard,
  loadVoices,
  partiesOf,
  readable,
  refOf,
  responsesOf,
  type AskedPhase,
  type HearingParty,
  type Responses,
} from "./evidence";
import { INPUT_DRAFT, isHearingOpen, type Voice, type VoiceRef } from "./model";
import { canReadInput, canRegisterLetter } from "./policy";
import { isHeard } from "./rules";

export const HEARINGS_PER_PAGE = 20;
export const INITIATIVES_PER_PAGE = 50;

/** `by` null: somebody who is no longer there. `version` 0: nobody has begun. */
export type DraftView = { body: string; version: number; by: string | null; writtenOn: Day | null };
export type VoiceForm = VoiceRef & { name: string; draft: DraftView };

export type InitiativeInput = {
  initiativeId: string;
  /** null: the initiative is not where input is given. `daysLeft` null: there is no last day. */
  hearing: { processId: string; phaseId: string; title: string; planned: string; daysLeft: number | null } | null;
  /** One for each voice of the viewer's that is heard. */
  forms: VoiceForm[];
  /** Whose letters the viewer may enter; empty: none. */
  letters: { value: string; label: string }[];
  responses: Responses;
};

/** The formal input on an initiative, newest first, and the viewer's own way to give it. null: the viewer reads none there. */
export async function listInput(
  reader: Reader,
  viewer: Actor,
  { initiativeId, page }: { initiativeId: string; page: number },
): Promise<InitiativeInput | null> {
  const { db, isPast, today } = reader;
  const subject = await readSubject(reader, initiativeId);
  if (!subject || !canReadInput(viewer, subject)) return null;
  const phase = await loadAskedPhase(db, initiativeId);
  const voices = await loadVoices(db, viewer);
  const open = isHearingOpen(phase) ? phase : null;
  const mayRegister = open !== null && !isPast && canRegisterLetter(viewer, subject);
  return {
    initiativeId,
    hearing: open && hearingView(open, today),
    forms: open && !isPast ? await formsFor(reader, initiativeId, heardIn(open, voices)) : [],
    letters: mayRegister ? (await loadHeard(db, open.id)).map(asOption) : [],
    responses: await responsesOf(reader, viewer, {
      where: Prisma.sql`r."initiativeId" = ${initiativeId}::uuid`,
      order: Prisma.sql`r.number DESC, r.id`,
      page,
      own: voices.map(({ id }) => id),
    }),
  };
}

const heardIn = ({ parties }: AskedPhase, voices: readonly Voice[]): Voice[] =>
  voices.filter((voice) => isHeard(voice, parties));

const hearingView = ({ id, processId, title, plannedText, plannedTo }: AskedPhase, today: Day) => ({
  processId,
  phaseId: id,
  title,
  planned: plannedText,
  daysLeft: plannedTo && daysBetween(today, fromDate(plannedTo)),
});

const asOption = ({ id, isBody, name }: Omit<Voice, "within">) => ({
  value: partyValue({ id, isBody }),
  label: name,
});

const NO_DRAFT: DraftView = { body: "", version: 0, by: null, writtenOn: null };

async function formsFor({ db }: Reader, initiativeId: string, voices: readonly Voice[]): Promise<VoiceForm[]> {
  if (voices.length === 0) return [];
  const holderIds = voices.map(({ id }) => id);
  const drafts = await findDrafts(db, { holderIds, subjectId: initiativeId, kind: INPUT_DRAFT });
  return voices.map((voice) => {
    const kept = drafts.get(voice.id);
    const draft = kept
      ? { body: kept.body, version: kept.version, by: kept.by, writtenOn: dayOf(kept.writtenAt) }
      : NO_DRAFT;
    return { ...refOf(voice), name: voice.name, draft };
  });
}

export type HearingLine = {
  phaseId: string;
  title: string;
  strategy: { slug: string; title: string; caseNumber: string | null; owner: string };
  state: PhaseState;
  planned: string;
  /** null: there is no last day. */
  daysLeft: number | null;
  parties: number;
  answered: number;
  /** What the viewer may read of the input, and how much of it has had no reply. */
  responses: number;
  unreplied: number;
  /** The viewer's own that is heard there and has not answered; empty: nobody waits for the viewer. */
  awaited: string[];
  isRunByViewer: boolean;
};

export type HearingLines = { rows: HearingLine[]; total: number };

type HearingRow = Omit<HearingLine, "daysLeft"> & { plannedTo: Date | null; ownerId: string };

/** Where input is asked for, or was, as far as the viewer has to do with it: the open first, then the newest. */
export const listHearings = async (reader: Reader, viewer: Actor, { page }: { page: number }): Promise<HearingLines> =>
  hearingLines(reader, viewer, { page, isAwaited: false, voices: await loadVoices(reader.db, viewer) });

/** The hearings that wait for an answer of the viewer's organisations or bodies, the soonest over first. */
export const listToAnswer = async (reader: Reader, viewer: Actor, { page }: { page: number }): Promise<HearingLines> =>
  hearingLines(reader, viewer, { page, isAwaited: true, voices: await loadVoices(reader.db, viewer) });

async function hearingLines(
  { db, today }: Reader,
  viewer: Actor,
  {
    page,
    isAwaited,
    voices,
    phaseId,
  }: { page: number; isAwaited: boolean; voices: readonly Voice[]; phaseId?: string },
): Promise<HearingLines> {
  if (isAwaited && voices.length === 0) return { rows: [], total: 0 };
  const awaited = awaitedOf(voices);
  const from = Prisma.sql`FROM "Phase" ph JOIN "Process" pr ON pr.id = ph."processId" JOIN "Strategy" s ON s.id = pr."strategyId"
    WHERE ${hearingsOf(viewer, voices)} ${isAwaited ? Prisma.sql`AND cardinality(${awaited}) > 0` : Prisma.empty}
    ${phaseId === undefined ? Prisma.empty : Prisma.sql`AND ph.id = ${phaseId}::uuid`}`;
  const input = Prisma.sql`FROM "HearingResponse" r JOIN "Initiative" i ON i.id = r."initiativeId" WHERE r."phaseId" = ph.id AND ${readable(viewer)}`;
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`;
  const rows = await db.$queryRaw<HearingRow[]>`
    SELECT ph.id AS "phaseId", ph.title, s."ownerId", ph.state, ph."plannedText" AS planned, ph."plannedTo",
      json_build_object('slug', s.slug, 'title', s.title, 'caseNumber', coalesce(pr."caseNumber", s."caseNumber"),
        'owner', (SELECT o.name FROM "Organisation" o WHERE o.id = s."ownerId")) AS strategy,
      (SELECT count(*)::int FROM "Participation" p WHERE p."phaseId" = ph.id AND p.role = 'hoeres') AS parties,
      (SELECT count(*)::int FROM "Participation" p WHERE p."phaseId" = ph.id AND p.role = 'hoeres' AND p.state = ANY(${ANSWERED})) AS answered,
      (SELECT count(*)::int ${input}) AS responses, (SELECT count(*)::int ${input} AND r.reply IS NULL) AS unreplied,
      ${awaited} AS awaited
    ${from} ORDER BY ph.state DESC, ${isAwaited ? Prisma.sql`ph."plannedTo" NULLS LAST` : Prisma.sql`ph."plannedFrom" DESC`}, ph.id
    LIMIT ${HEARINGS_PER_PAGE} OFFSET ${(page - 1) * HEARINGS_PER_PAGE}`;
  return { rows: rows.map((row) => lineFrom(row, viewer, today)), total: count?.total ?? 0 };
}

const lineFrom = ({ plannedTo, ownerId, ...row }: HearingRow, viewer: Actor, today: Day): HearingLine => ({
  ...row,
  daysLeft: plannedTo && daysBetween(today, fromDate(plannedTo)),
  isRunByViewer: canRegisterLetter(viewer, { strategy: { ownerId } }),
});

export type UnrepliedHearing = { phaseId: string; title: string; strategy: string; unreplied: number };
export type UnrepliedHearings = { rows: UnrepliedHearing[]; total: number };

/** The hearings whose input waits for a reply of the viewer's secretariats, what has waited longest first, with how much. */
export async function listUnreplied({ db }: Reader, viewer: Actor, size: number): Promise<UnrepliedHearings> {
  const own = viewer.memberships.filter(({ role }) => role === "sekretariat").map((one) => one.organisationId);
  const rows = await db.$queryRaw<(UnrepliedHearing & { total: number })[]>`
    SELECT ph.id AS "phaseId", ph.title, s.title AS strategy, count(*)::int AS unreplied, count(*) OVER ()::int AS total
    FROM "HearingResponse" r JOIN "Phase" ph ON ph.id = r."phaseId" JOIN "Process" pr ON pr.id = ph."processId" JOIN "Strategy" s ON s.id = pr."strategyId"
    WHERE r.reply IS NULL AND s."ownerId" = ANY(${own}::uuid[])
    GROUP BY ph.id, ph.title, s.title ORDER BY min(r."sentOn"), ph.id LIMIT ${size}`;
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type HearingPage = Omit<HearingLine, "parties" | "responses"> & {
  parties: HearingParty[];
  initiatives: { rows: AskedInitiative[]; total: number };
  responses: Responses;
  /** Whether the viewer gives input there, and not only reads it. */
  isHeard: boolean;
};
/** `own`: how much input the viewer's organisations and bodies have sent. */
export type AskedInitiative = {
  id: string;
  label: string;
  title: string;
  hasDraft: boolean;
  own: number;
  responses: number;
  unreplied: number;
};
/** From 1. */
export type HearingPages = { initiatives: number; responses: number };

/** A hearing with its parties, initiatives and input. null: there is none that the viewer has to do with. */
export async function getHearing(
  reader: Reader,
  viewer: Actor,
  { phaseId, pages, isUnrepliedOnly }: { phaseId: string; pages: HearingPages; isUnrepliedOnly: boolean },
): Promise<HearingPage | null> {
  const voices = await loadVoices(reader.db, viewer);
  const { rows } = await hearingLines(reader, viewer, { page: 1, isAwaited: false, voices, phaseId });
  const [line] = rows;
  if (!line) return null;
  const parties = await partiesOf(reader, phaseId, new Set(voices.flatMap(({ within }) => within)));
  const own = voices.map(({ id }) => id);
  const unreplied = Prisma.sql`(r.reply IS NULL) DESC`;
  return {
    ...line,
    parties,
    isHeard: parties.some(({ isOwn }) => isOwn),
    initiatives: await initiativesAsked(reader, viewer, { phaseId, own, page: pages.initiatives }),
    responses: await responsesOf(reader, viewer, {
      where: Prisma.sql`r."phaseId" = ${phaseId}::uuid ${isUnrepliedOnly ? Prisma.sql`AND r.reply IS NULL` : Prisma.empty}`,
      order: Prisma.sql`${line.isRunByViewer ? unreplied : Prisma.sql`"isOwn" DESC`}, r.number DESC, r.id`,
      page: pages.responses,
      own,
    }),
  };
}

async function initiativesAsked(
  { db, isPast }: Reader,
  viewer: Actor,
  { phaseId, own, page }: { phaseId: string; own: readonly string[]; page: number },
): Promise<HearingPage["initiatives"]> {
  const input = Prisma.sql`FROM "HearingResponse" r WHERE r."initiativeId" = i.id AND r."phaseId" = ${phaseId}::uuid`;
  const holders = Prisma.sql`ANY(${[...own]}::uuid[])`;
  const from = Prisma.sql`FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
    WHERE EXISTS (SELECT FROM "Passage" pg WHERE pg."initiativeId" = i.id AND pg."phaseId" = ${phaseId}::uuid) AND ${readable(viewer)}`;
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${from}`;
  const rows = await db.$queryRaw<AskedInitiative[]>`
    SELECT i.id, t.number || '.' || i.number AS label, i.title,
      ${!isPast} AND ${isDraftKept(Prisma.sql`i.id`, { holderIds: own, kind: INPUT_DRAFT })} AS "hasDraft",
      (SELECT count(*)::int ${input} AND coalesce(r."organisationId", r."bodyId") = ${holders}) AS own,
      (SELECT count(*)::int ${input}) AS responses, (SELECT count(*)::int ${input} AND r.reply IS NULL) AS unreplied
    ${from} ORDER BY t.number, i.number, i.id LIMIT ${INITIATIVES_PER_PAGE} OFFSET ${(page - 1) * INITIATIVES_PER_PAGE}`;
  return { rows, total: count?.total ?? 0 };
}

import "server-only";
import { initiativeReadInside, loadSubject, type LoadedSubject } from "@/lib/initiatives/evidence";
import { isAuditor, regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOrNull } from "@/lib/kernel/vocabulary";
import type { Tx } from "@/lib/platform/db";
import { renderMarkdown } from "@/lib/platform/markdown";
import type { Reader } from "@/lib/platform/readers";
import { HAS_ANSWERED, HEARING_KINDS, PARTY_STATES, type PartyState } from "@/lib/processes/model";
import { Prisma } from "@/prisma/generated/client";
import {
  RESPONSES_PER_PAGE,
  receiptNumber,
  type HeardParty,
  type HearingPhase,
  type Voice,
  type VoiceRef,
} from "./model";
import { canReply, organisationsRepresented } from "./policy";
import type { Hearing } from "./rules";

type Row = {
  version: number;
  phase: HearingPhase | null;
  parties: HeardParty[];
  nextNumber: number;
  within: string[];
};

type Wish = VoiceRef & { processId: string; initiativeId: string };

/** What formal input on the initiative is held against. null: there is no such initiative in the process. */
export async function loadHearing(
  tx: Tx,
  { processId, initiativeId, organisationId, bodyId }: Wish,
): Promise<{ subject: LoadedSubject; version: number; hearing: Hearing } | null> {
  const subject = await loadSubject(tx, initiativeId);
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT pr.version,
      (SELECT json_build_object('id', ph.id, 'kind', ph.kind, 'state', ph.state) FROM "Phase" ph
        WHERE ph.id = i."phaseId" AND ph."processId" = pr.id) AS phase,
      coalesce((SELECT json_agg(json_build_object('id', pa.id, 'partyId', coalesce(pa."bodyId", pa."organisationId"), 'state', pa.state))
        FROM "Participation" pa WHERE pa."phaseId" = i."phaseId" AND pa.role = 'hoeres'), '[]') AS parties,
      (SELECT coalesce(max(r.number), 0) + 1 FROM "HearingResponse" r WHERE r."processId" = pr.id)::int AS "nextNumber",
      ARRAY(
        WITH RECURSIVE within AS (
          SELECT o.id, o."partOfId", 0 AS depth FROM "Organisation" o WHERE o.id = ${organisationId}::uuid
          UNION SELECT o.id, o."partOfId", w.depth + 1 FROM within w JOIN "Organisation" o ON o.id = w."partOfId" WHERE w.depth < 4)
        SELECT w.id::text FROM within w UNION SELECT b.id::text FROM "Body" b WHERE b.id = ${bodyId}::uuid) AS within
    FROM "Process" pr JOIN "Initiative" i ON i."strategyId" = pr."strategyId"
    WHERE pr.id = ${processId}::uuid AND i.id = ${initiativeId}::uuid`;
  if (!subject || !row) return null;
  const { within, ...rest } = row;
  const hearing = { processId, initiativeId, ...rest, voice: { organisationId, bodyId, within } };
  return { subject, version: row.version, hearing };
}

/** Those the viewer may speak for: organisations first, each by name. One query; none for who speaks for nobody. */
export async function loadVoices(tx: Tx, viewer: Actor): Promise<Voice[]> {
  const organisations = [...organisationsRepresented(viewer)];
  const bodies = viewer.seats.map(({ bodyId }) => bodyId);
  if (organisations.length + bodies.length === 0) return [];
  return tx.$queryRaw<Voice[]>`
    WITH RECURSIVE within AS (
      SELECT o.id AS voice, o.id, o."partOfId", 0 AS depth FROM "Organisation" o WHERE o.id = ANY(${organisations}::uuid[])
      UNION SELECT w.voice, o.id, o."partOfId", w.depth + 1 FROM within w JOIN "Organisation" o ON o.id = w."partOfId" WHERE w.depth < 4)
    SELECT v.id::text, false AS "isBody", v.name, ARRAY(SELECT w.id::text FROM within w WHERE w.voice = v.id) AS within
    FROM "Organisation" v WHERE v.id = ANY(${organisations}::uuid[])
    UNION ALL
    SELECT b.id::text, true, b.name, ARRAY[b.id::text] FROM "Body" b WHERE b.id = ANY(${bodies}::uuid[])
    ORDER BY 2, 3, 1`;
}

/** A body's or an organisation's voice, as commands and drafts name it. */
export const refOf = ({ id, isBody }: Pick<Voice, "id" | "isBody">): VoiceRef =>
  isBody ? { organisationId: null, bodyId: id } : { organisationId: id, bodyId: null };

/** The phase an initiative stands in, with what a hearing there is shown by. */
export type AskedPhase = HearingPhase & {
  processId: string;
  title: string;
  plannedText: string;
  plannedTo: Date | null;
  parties: HeardParty[];
};

/** null: the initiative stands in no phase. */
export async function loadAskedPhase(tx: Tx, initiativeId: string): Promise<AskedPhase | null> {
  const [phase] = await tx.$queryRaw<AskedPhase[]>`
    SELECT ph.id, ph.kind, ph.state, ph."processId", ph.title, ph."plannedText", ph."plannedTo",
      coalesce((SELECT json_agg(json_build_object('id', pa.id, 'partyId', coalesce(pa."bodyId", pa."organisationId"), 'state', pa.state))
        FROM "Participation" pa WHERE pa."phaseId" = ph.id AND pa.role = 'hoeres'), '[]') AS parties
    FROM "Initiative" i JOIN "Phase" ph ON ph.id = i."phaseId" WHERE i.id = ${initiativeId}::uuid`;
  return phase ?? null;
}

/** Whose letters may be entered in a phase: the parties that are heard, and the members of the collectives among them. */
export const loadHeard = (tx: Tx, phaseId: string): Promise<{ id: string; isBody: boolean; name: string }[]> =>
  tx.$queryRaw`
    WITH heard AS (SELECT pa."bodyId", pa."organisationId" FROM "Participation" pa WHERE pa."phaseId" = ${phaseId}::uuid AND pa.role = 'hoeres')
    SELECT b.id::text, true AS "isBody", b.name FROM "Body" b WHERE b.id IN (SELECT h."bodyId" FROM heard h)
    UNION SELECT o.id::text, false, o.name FROM "Organisation" o
      WHERE o.id IN (SELECT h."organisationId" FROM heard h) OR o."partOfId" IN (SELECT h."organisationId" FROM heard h)
    ORDER BY 3, 1`;

/** Whose voices the viewer has, beside the parties each counts among; as the two columns of `unnest`. */
const columnsOf = (voices: readonly Voice[]): { voices: string[]; parties: string[] } => {
  const pairs = voices.flatMap(({ id, within }) => within.map((party) => ({ id, party })));
  return { voices: pairs.map(({ id }) => id), parties: pairs.map(({ party }) => party) };
};

export type ResponseView = {
  id: string;
  receipt: string;
  processId: string;
  phaseId: string;
  initiative: { id: string; label: string; title: string };
  /** Who said it. */
  voice: string;
  isOwn: boolean;
  isByLetter: boolean;
  sentOn: Day;
  html: string;
  reply: { html: string; on: Day } | null;
  canReply: boolean;
};
export type Responses = { rows: ResponseView[]; total: number };

type ResponseRow = Pick<ResponseView, "id" | "processId" | "phaseId" | "voice" | "isOwn" | "isByLetter"> & {
  number: number;
  sentOn: Date;
  text: string;
  reply: string | null;
  repliedOn: Date | null;
  initiativeId: string;
  label: string;
  title: string;
  ownerId: string;
};

/** `canReadInput` in SQL, over an Initiative `i` and its Strategy `s`. */
export const readable = initiativeReadInside;

/** What `where` and `order` are said over: the response `r`, its Initiative `i` and Strategy `s`. */
const RESPONSES = Prisma.sql`FROM "HearingResponse" r JOIN "Initiative" i ON i.id = r."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"`;

type Wanted = { where: Prisma.Sql; order: Prisma.Sql; page: number; own: readonly string[] };

/** Sent input as far as the viewer may read it. `page` from 1; `own`: whose the viewer's is. Two queries. */
export async function responsesOf({ db, isPast }: Reader, viewer: Actor, wanted: Wanted): Promise<Responses> {
  const where = Prisma.sql`${wanted.where} AND ${readable(viewer)}`;
  const [count] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total ${RESPONSES} WHERE ${where}`;
  const rows = await db.$queryRaw<ResponseRow[]>`
    SELECT r.id, r.number, r."processId", r."phaseId", r."sentOn", r.text, r.reply, r."repliedOn", r."isByLetter", s."ownerId",
      i.id AS "initiativeId", t.number || '.' || i.number AS label, i.title, coalesce(o.name, b.name) AS voice,
      coalesce(r."organisationId", r."bodyId") = ANY(${[...wanted.own]}::uuid[]) AS "isOwn"
    ${RESPONSES} JOIN "Track" t ON t.id = i."trackId"
      LEFT JOIN "Organisation" o ON o.id = r."organisationId" LEFT JOIN "Body" b ON b.id = r."bodyId"
    WHERE ${where} ORDER BY ${wanted.order}
    LIMIT ${RESPONSES_PER_PAGE} OFFSET ${(wanted.page - 1) * RESPONSES_PER_PAGE}`;
  return { rows: rows.map((row) => responseFrom(row, viewer, isPast)), total: count?.total ?? 0 };
}

function responseFrom(row: ResponseRow, viewer: Actor, isPast: boolean): ResponseView {
  const { number, text, reply, repliedOn, initiativeId, label, title, ownerId, ...rest } = row;
  const sentOn = fromDate(row.sentOn);
  return {
    ...rest,
    sentOn,
    receipt: receiptNumber({ number, sentOn }),
    initiative: { id: initiativeId, label, title },
    html: renderMarkdown(text),
    reply: reply !== null && repliedOn ? { html: renderMarkdown(reply), on: fromDate(repliedOn) } : null,
    canReply: !isPast && reply === null && canReply(viewer, { strategy: { ownerId } }),
  };
}

/** What the database is asked with. */
export const ANSWERED = [...HAS_ANSWERED];

/** Over a Phase `ph`, its Process `pr` and Strategy `s`: what the viewer has to do with. */
export function hearingsOf(viewer: Actor, voices: readonly Voice[]): Prisma.Sql {
  const asked = Prisma.sql`ph.kind = ANY(${[...HEARING_KINDS]}) AND ph.state <> 'planned'`;
  if (isAuditor(viewer)) return asked;
  const parties = columnsOf(voices).parties;
  return Prisma.sql`${asked} AND (s."ownerId" = ANY(${[...regionsReadInFull(viewer)]}::uuid[])
    OR EXISTS (SELECT FROM "Participation" pa WHERE pa."phaseId" = ph.id AND pa.role = 'hoeres'
               AND coalesce(pa."bodyId", pa."organisationId") = ANY(${parties}::uuid[])))`;
}

/** The names of the viewer's voices that an open phase `ph` still waits for: one answered for as a party, or by input of its own, is not. */
export function awaitedOf(voices: readonly Voice[]): Prisma.Sql {
  const columns = columnsOf(voices);
  return Prisma.sql`ARRAY(SELECT DISTINCT coalesce(vo.name, vb.name)
    FROM unnest(${columns.voices}::uuid[], ${columns.parties}::uuid[]) AS own(voice, party)
    JOIN "Participation" pa ON pa."phaseId" = ph.id AND pa.role = 'hoeres' AND coalesce(pa."bodyId", pa."organisationId") = own.party
    LEFT JOIN "Organisation" vo ON vo.id = own.voice LEFT JOIN "Body" vb ON vb.id = own.voice
    WHERE ph.state = 'open' AND NOT pa.state = ANY(${ANSWERED})
      AND NOT EXISTS (SELECT FROM "HearingResponse" x WHERE x."phaseId" = ph.id AND coalesce(x."organisationId", x."bodyId") = own.voice))`;
}

export type HearingParty = {
  id: string;
  name: string;
  state: PartyState | null;
  settledOn: Day | null;
  isOwn: boolean;
};

/** The parties that are heard in a phase, in the process' order. `own`: the bodies and organisations the viewer speaks among. */
export async function partiesOf({ db }: Reader, phaseId: string, own: ReadonlySet<string>): Promise<HearingParty[]> {
  const rows = await db.participation.findMany({
    where: { phaseId, role: "hoeres" },
    orderBy: { number: "asc" },
    select: {
      id: true,
      state: true,
      settledOn: true,
      body: { select: { id: true, name: true } },
      organisation: { select: { id: true, name: true } },
    },
  });
  return rows.map(({ id, state, settledOn, body, organisation }) => ({
    id,
    name: (body ?? organisation)?.name ?? "",
    state: wordOrNull(PARTY_STATES, state),
    settledOn: settledOn && fromDate(settledOn),
    isOwn: own.has((body ?? organisation)?.id ?? ""),
  }));
}

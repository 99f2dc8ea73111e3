import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import { readsEdition } from "@/lib/documents/evidence";
import { visibleInitiative } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { pageOf } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";
import { newestFinalText, visibleItem, visibleMeeting } from "./evidence";
import { canKeepMeetings } from "./policy";

/** Rows on a page of a list. */
export const PAGE_SIZE = 50;

export type MeetingLine = {
  id: string;
  heldOn: Day;
  place: string | null;
  /** `name`: the one it had on the day. */
  body: { id: string; name: string };
  /** How many items the viewer can see. */
  items: number;
  isDemonstration: boolean;
};

type MeetingRow = Omit<MeetingLine, "heldOn" | "body"> & { heldOn: Date; bodyId: string; body: string };

/** `coming`: from today on, the next first; else those before today, the latest first. `bodyId` null: of all bodies. */
export type MeetingsWanted = { isComing: boolean; bodyId: string | null; page: number; size?: number };

/** Meetings of the bodies whose agendas the viewer sees, and those with something on them that the viewer sees. */
export async function listMeetings(
  { db, today }: Reader,
  viewer: Actor,
  { isComing, bodyId, page, size = PAGE_SIZE }: MeetingsWanted,
): Promise<{ rows: MeetingLine[]; total: number }> {
  const day = isComing ? Prisma.sql`m."heldOn" >= ${today}::date` : Prisma.sql`m."heldOn" < ${today}::date`;
  const body = bodyId === null ? Prisma.sql`true` : Prisma.sql`m."bodyId" = ${bodyId}::uuid`;
  const direction = isComing ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const { rows, total } = await pageOf<MeetingRow>(db, {
    select: Prisma.sql`m.id, m."heldOn", m.place, m."isDemonstration", b.id AS "bodyId", ${nameOn(HELD_ON)} AS body`,
    from: Prisma.sql`FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" WHERE ${day} AND ${body} AND ${visibleMeeting(viewer)}`,
    order: Prisma.sql`m."heldOn" ${direction}, b.name, m.id`,
    page,
    size,
    beside: Prisma.sql`(SELECT count(*)::int FROM "AgendaItem" it JOIN "Body" b ON b.id = page."bodyId"
      WHERE it."meetingId" = page.id AND ${visibleItem(viewer)}) AS items`,
  });
  return { total, rows: rows.map(lineFrom) };
}

const HELD_ON = Prisma.sql`m."heldOn"`;

const lineFrom = ({ heldOn, bodyId, body, ...row }: MeetingRow): MeetingLine => ({
  ...row,
  heldOn: fromDate(heldOn),
  body: { id: bodyId, name: body },
});

export type BodyChoice = { id: string; name: string; canCall: boolean };

/** The bodies to choose among: those with a meeting that the viewer sees, and those whose meetings the viewer calls. */
export async function listMeetingBodies({ db, isPast }: Reader, viewer: Actor): Promise<BodyChoice[]> {
  const own = isPast ? [] : viewer.seats.filter(({ role }) => role === "sekretaer").map(({ bodyId }) => bodyId);
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT b.id, b.name FROM "Body" b
    WHERE b.id = ANY(${own}::uuid[]) OR EXISTS (SELECT 1 FROM "Meeting" m WHERE m."bodyId" = b.id AND ${visibleMeeting(viewer)})
    ORDER BY b.name, b.id`;
  return rows.map((body) => ({ ...body, canCall: own.some((id) => id === body.id) }));
}

export type AgendaSubjectView = {
  initiativeId: string;
  title: string;
  track: number;
  number: number;
  /** The number of the final text that stands on the agenda; null: none was published. */
  textNumber: number | null;
  /** A later version has been published since. */
  isOutdated: boolean;
};

/** An edition of a document, as an item takes it. */
export type AgendaEditionView = {
  documentId: string;
  title: string;
  number: number;
  publishedOn: Day;
  /** A later one has been published since. */
  isOutdated: boolean;
};

export type AgendaItemView = {
  id: string;
  number: number;
  title: string;
  proposal: string | null;
  strategy: { slug: string; title: string; caseNumber: string | null } | null;
  phase: string | null;
  /** null: it takes none that the viewer reads. */
  edition: AgendaEditionView | null;
  isClosed: boolean;
  isPublished: boolean;
  subjects: AgendaSubjectView[];
};

export type MeetingPage = {
  id: string;
  version: number;
  heldOn: Day;
  place: string | null;
  /** `name`: the one it had on the day; `nameNow`: null where that is the one it has. */
  body: { id: string; name: string; nameNow: string | null; organisation: string };
  isDemonstration: boolean;
  isHeld: boolean;
  /** When the agenda was sent to the members: the first time, and with what came to it, in their order. */
  publishedAt: Date[];
  items: AgendaItemView[];
  can: { keep: boolean };
};

type PageRow = Omit<MeetingPage, "heldOn" | "body" | "items" | "can" | "isHeld"> & {
  heldOn: Date;
  bodyId: string;
  name: string;
  nameNow: string;
  organisation: string;
};

/** A meeting with the items of its agenda that the viewer can see. null: there is none that the viewer can see. */
export async function getMeetingPage(reader: Reader, viewer: Actor, id: string): Promise<MeetingPage | null> {
  const { db, today } = reader;
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<PageRow[]>`
    SELECT m.id, m.version, m."heldOn", m.place, m."isDemonstration", b.id AS "bodyId", b.name AS "nameNow",
      ${nameOn(HELD_ON)} AS name, o.name AS organisation,
      ARRAY(SELECT p."recordedFrom" FROM "AgendaPublication" p WHERE p."meetingId" = m.id ORDER BY p.number) AS "publishedAt"
    FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" JOIN "Organisation" o ON o.id = b."organisationId"
    WHERE m.id = ${id}::uuid AND ${visibleMeeting(viewer)}`;
  if (!row) return null;
  const { bodyId, name, nameNow, organisation, ...meeting } = row;
  const heldOn = fromDate(row.heldOn);
  return {
    ...meeting,
    heldOn,
    isHeld: heldOn <= today,
    body: { id: bodyId, name, nameNow: name === nameNow ? null : nameNow, organisation },
    items: await listItems(reader, viewer, id),
    can: { keep: !reader.isPast && canKeepMeetings(viewer, { bodyId }) },
  };
}

type ItemRow = Omit<AgendaItemView, "strategy"> & {
  slug: string | null;
  strategyTitle: string | null;
  caseNumber: string | null;
};

async function listItems({ db }: Reader, viewer: Actor, meetingId: string): Promise<AgendaItemView[]> {
  const rows = await db.$queryRaw<ItemRow[]>`
    SELECT it.id, it.number, it.title, it.proposal, it."isClosed", it."isPublished", st.slug, st.title AS "strategyTitle", st."caseNumber", ph.title AS phase,
      coalesce((SELECT json_agg(json_build_object('initiativeId', i.id, 'title', i.title, 'track', t.number, 'number', i.number,
          'textNumber', v.number, 'isOutdated', x."textId" IS DISTINCT FROM (${newestFinalText})) ORDER BY x.number)
        FROM "AgendaSubject" x JOIN "Initiative" i ON i.id = x."initiativeId" JOIN "Track" t ON t.id = i."trackId"
        JOIN "Strategy" s ON s.id = i."strategyId" LEFT JOIN "TextVersion" v ON v.id = x."textId"
        WHERE x."itemId" = it.id AND ${visibleInitiative(viewer)}), '[]') AS subjects,
      (SELECT json_build_object('documentId', d.id, 'title', d.title, 'number', e.number, 'publishedOn', e."publishedOn",
          'isOutdated', EXISTS (SELECT FROM "Edition" n WHERE n."documentId" = d.id AND n.number > e.number))
        FROM "Edition" e JOIN "Document" d ON d.id = e."documentId" JOIN "Strategy" s ON s.id = d."strategyId"
        WHERE e.id = it."editionId" AND ${readsEdition(viewer)}) AS edition
    FROM "AgendaItem" it JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
    LEFT JOIN "Strategy" st ON st.id = it."strategyId" LEFT JOIN "Phase" ph ON ph.id = it."phaseId"
    WHERE it."meetingId" = ${meetingId}::uuid AND ${visibleItem(viewer)} ORDER BY it.number`;
  return rows.map(({ slug, strategyTitle, caseNumber, ...item }) => ({
    ...item,
    strategy: slug !== null && strategyTitle !== null ? { slug, title: strategyTitle, caseNumber } : null,
  }));
}

export type ProposablePhase = { id: string; title: string; strategyId: string; strategy: string };
export type ProposableEdition = { id: string; title: string; number: number; strategy: string };
export type Proposable = { id: string; title: string; track: number; number: number; textNumber: number | null };

/** How many initiatives can be chosen among for one item. */
const MOST = 500;

/** The open phases in which a body takes part, of strategies the viewer can see: what its agenda may be about. */
export const listProposablePhases = ({ db }: Reader, viewer: Actor, bodyId: string): Promise<ProposablePhase[]> =>
  db.$queryRaw<ProposablePhase[]>`
    SELECT ph.id, ph.title, s.id AS "strategyId", s.title AS strategy
    FROM "Phase" ph JOIN "Process" p ON p.id = ph."processId" JOIN "Strategy" s ON s.id = p."strategyId"
    WHERE ph.state = 'open' AND EXISTS (SELECT 1 FROM "Participation" pa WHERE pa."phaseId" = ph.id AND pa."bodyId" = ${bodyId}::uuid)
      AND ${visibleStrategy(viewer)}
    ORDER BY s.title, s.id, ph.number`;

/** The newest edition of each document that the viewer reads of a strategy, or with null of all of the body's region. */
export const listProposableEditions = (
  { db }: Reader,
  viewer: Actor,
  { bodyId, strategyId }: { bodyId: string; strategyId: string | null },
): Promise<ProposableEdition[]> =>
  db.$queryRaw<ProposableEdition[]>`
    SELECT e.id, d.title, e.number, s.title AS strategy
    FROM "Document" d JOIN "Strategy" s ON s.id = d."strategyId" JOIN LATERAL (
      SELECT x.id, x.number FROM "Edition" x WHERE x."documentId" = d.id ORDER BY x.number DESC LIMIT 1) e ON true
    WHERE ${readsEdition(viewer)} AND ${
      strategyId === null
        ? Prisma.sql`s."ownerId" = (SELECT b."organisationId" FROM "Body" b WHERE b.id = ${bodyId}::uuid)`
        : Prisma.sql`s.id = ${strategyId}::uuid`
    } ORDER BY s.title, s.id, d.title, d.id LIMIT ${MOST}`;

/** The initiatives that stand in a phase and that the viewer can see, by track and number. */
export const listProposable = ({ db }: Reader, viewer: Actor, phaseId: string): Promise<Proposable[]> =>
  db.$queryRaw<Proposable[]>`
    SELECT i.id, i.title, t.number AS track, i.number, (SELECT v.number FROM "TextVersion" v WHERE v.id = (${newestFinalText})) AS "textNumber"
    FROM "Initiative" i JOIN "Track" t ON t.id = i."trackId" JOIN "Strategy" s ON s.id = i."strategyId"
    WHERE i."phaseId" = ${phaseId}::uuid AND ${visibleInitiative(viewer)} ORDER BY t.number, i.number LIMIT ${MOST}`;

import "server-only";
import { loadStanding } from "@/lib/gates/evidence";
import { asDate, fromDate, type Day } from "@/lib/kernel/day";
import { isAuditor, regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import type { OrganisationKind } from "@/lib/organisations/model";
import type { Tx } from "@/lib/platform/db";
import { isOnPage } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import type { PhaseKind } from "@/lib/processes/model";
import { statusFrom, statusWordOn } from "@/lib/status/evidence";
import { COUNTED_STATUSES, ENDED, type CountedStatus, type StatusWord } from "@/lib/status/model";
import type { StatusOnDay } from "@/lib/status/rules";
import type { Audience } from "@/lib/strategies/model";
import { Prisma } from "@/prisma/generated/client";
import type { OwnerRole } from "./model";
import type { InitiativeSubject } from "./policy";
import type { Standing } from "./rules";

type SubjectRow = {
  version: number;
  audience: Audience;
  strategyId: string;
  ownerId: string;
  strategyAudience: Audience;
  sharedWithPartners: boolean;
  organisationIds: string[];
  bodyIds: string[];
  phaseKind: PhaseKind | null;
};

/** `phaseKind` null: it stands in no phase. */
export type LoadedSubject = InitiativeSubject & { version: number; strategyId: string; phaseKind: PhaseKind | null };

/** What decides who sees an initiative and who may change it. null: there is none. */
export async function loadSubject(tx: Tx, initiativeId: string): Promise<LoadedSubject | null> {
  const [row] = await tx.$queryRaw<SubjectRow[]>`
    WITH party AS (
      SELECT pa."organisationId", pa."bodyId" FROM "Participation" pa
      JOIN "Phase" ph ON ph.id = pa."phaseId" JOIN "Process" pr ON pr.id = ph."processId"
      WHERE pr."strategyId" = (SELECT x."strategyId" FROM "Initiative" x WHERE x.id = ${initiativeId}::uuid))
    SELECT i.version, i.audience, i."strategyId", s."ownerId", s.audience AS "strategyAudience", s."sharedWithPartners",
      ARRAY(SELECT o."organisationId"::text FROM "InitiativeOwner" o WHERE o."initiativeId" = i.id
            UNION SELECT p."organisationId"::text FROM party p WHERE p."organisationId" IS NOT NULL) AS "organisationIds",
      ARRAY(SELECT DISTINCT p."bodyId"::text FROM party p WHERE p."bodyId" IS NOT NULL) AS "bodyIds",
      (SELECT ph.kind FROM "Phase" ph WHERE ph.id = i."phaseId") AS "phaseKind"
    FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" WHERE i.id = ${initiativeId}::uuid`;
  if (!row) return null;
  const { strategyAudience, ownerId, sharedWithPartners, ...rest } = row;
  return { id: initiativeId, ...rest, strategy: { ownerId, audience: strategyAudience, sharedWithPartners } };
}

const subjectsRead = new WeakMap<Reader, Map<string, Promise<LoadedSubject | null>>>();

/** The same, asked for once however many parts of a screen want to know: what a reader reads does not change. */
export function readSubject(reader: Reader, initiativeId: string): Promise<LoadedSubject | null> {
  const known = subjectsRead.get(reader) ?? new Map<string, Promise<LoadedSubject | null>>();
  subjectsRead.set(reader, known);
  const subject = known.get(initiativeId) ?? loadSubject(reader.db, initiativeId);
  known.set(initiativeId, subject);
  return subject;
}

/** The same, with where it stands and what leaving that depends on. */
export async function loadStandingSubject(
  tx: Tx,
  { initiativeId }: { initiativeId: string },
  { today }: { today: Day },
): Promise<(LoadedSubject & { standing: Standing | null }) | null> {
  const subject = await loadSubject(tx, initiativeId);
  return subject && { ...subject, standing: await loadStanding(tx, initiativeId, today) };
}

/**
 * `canSeeInitiative` in SQL, over an Initiative `i` and its Strategy `s`, for lists and sums. A property test holds the two
 * against each other.
 */
export const visibleInitiative = (viewer: Actor): Prisma.Sql =>
  isAuditor(viewer)
    ? Prisma.sql`true`
    : Prisma.sql`((i.audience = 'public' AND s.audience = 'public') OR ${initiativeReadInside(viewer)})`;

/** `readsInitiativeInside` in SQL, over the same. */
export const initiativeReadInside = (viewer: Actor): Prisma.Sql =>
  isAuditor(viewer)
    ? Prisma.sql`true`
    : Prisma.sql`(${initiativeReadInFull(viewer)} OR ${initiativeReadAsPartner(viewer)})`;

/** `readsInitiativeInFull` in SQL, over the same. */
export const initiativeReadInFull = (viewer: Actor): Prisma.Sql =>
  isAuditor(viewer)
    ? Prisma.sql`true`
    : Prisma.sql`(s."ownerId" = ANY(${uuids(regionsReadInFull(viewer))}::uuid[]) OR i.id = ANY(${uuids(viewer.leads)}::uuid[]))`;

/** `readsInitiativeAsPartner` in SQL, over the same. */
function initiativeReadAsPartner(viewer: Actor): Prisma.Sql {
  const own = uuids(viewer.organisationIds);
  const bodies = uuids(viewer.seats.map(({ bodyId }) => bodyId));
  return Prisma.sql`(i.audience <> 'internal' AND (
      (s."sharedWithPartners" AND s."ownerId" = ANY(${uuids(viewer.partnerOf)}::uuid[]))
      OR EXISTS (SELECT 1 FROM "InitiativeOwner" vo WHERE vo."initiativeId" = i.id AND vo."organisationId" = ANY(${own}::uuid[]))
      OR EXISTS (SELECT 1 FROM "Participation" va JOIN "Phase" vp ON vp.id = va."phaseId" JOIN "Process" vr ON vr.id = vp."processId"
                 WHERE vr."strategyId" = s.id AND (va."organisationId" = ANY(${own}::uuid[]) OR va."bodyId" = ANY(${bodies}::uuid[])))))`;
}

const uuids = (ids: readonly string[]): string[] => [...ids];

/** `isLate` in SQL, over an Initiative `i` and its InitiativeStatus `st`, which may be missing. */
export const isLateOn = (today: Day): Prisma.Sql =>
  Prisma.sql`(i."lateAfter" < ${asDate(today)}::date AND (st.word IS NULL OR st.word <> ALL(${[...ENDED]})))`;

/** How many initiatives have which status; `ukendt` counts those nobody has kept up to date, `late` those over time. */
export type StatusCounts = Record<CountedStatus, number> & { late: number; total: number };

/** The counts as columns, by the rules of `statusOn` and `isLate`; over an Initiative `i` and its InitiativeStatus `st`, either may be missing. */
export function statusCounts(today: Day): Prisma.Sql {
  const counted = COUNTED_STATUSES.map(
    (word) =>
      Prisma.sql`count(i.id) FILTER (WHERE ${statusWordOn(today)} = ${word})::int AS ${Prisma.raw(`"${word}"`)}`,
  );
  return Prisma.sql`${Prisma.join(counted)}, count(i.id) FILTER (WHERE ${isLateOn(today)})::int AS late, count(i.id)::int AS total`;
}

/**
 * Over what `statusCounts` counts, as items of a WITH: `i`, the initiatives of these strategies that the viewer sees, and `st`,
 * what was last reported on them. Both are gathered by id, so that no more is read than is counted.
 * @param strategyIds an array
 * @param beside columns of `i` of one's own
 */
export const countedItems = (viewer: Actor, strategyIds: Prisma.Sql, beside = Prisma.empty): Prisma.Sql => Prisma.sql`
    i AS MATERIALIZED (SELECT i.id, i."strategyId", i."trackId", i."lateAfter" ${beside}
      FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" WHERE i."strategyId" = ANY(${strategyIds}) AND ${visibleInitiative(viewer)}),
    st AS MATERIALIZED (SELECT st.id, st.word, st."staleAfter" FROM "InitiativeStatus" st WHERE st.id = ANY(ARRAY(SELECT i.id FROM i)))`;

/** The viewer's watch on an initiative. null: there is none. */
export async function loadWatch(tx: Tx, initiativeId: string, viewer: Actor): Promise<string | null> {
  if (viewer.personId === null) return null;
  const watch = await tx.watch.findFirst({ where: { initiativeId, personId: viewer.personId }, select: { id: true } });
  return watch?.id ?? null;
}

/** An initiative with the actor's watch on it. null: there is no such initiative. */
export async function loadWatchedSubject(
  tx: Tx,
  { initiativeId }: { initiativeId: string },
  { actor }: { actor: Actor },
): Promise<(LoadedSubject & { watchId: string | null }) | null> {
  const subject = await loadSubject(tx, initiativeId);
  return subject && { ...subject, watchId: await loadWatch(tx, initiativeId, actor) };
}

/** Whether an initiative is withdrawn, and the phase it stands in or stood in last. null: it never was in one. */
export async function loadOutside(
  tx: Tx,
  initiativeId: string,
): Promise<{ isWithdrawn: boolean; reached: string | null }> {
  const row = await tx.initiative.findUnique({
    where: { id: initiativeId },
    select: { withdrawnOn: true, passages: { orderBy: { recordedFrom: "desc" }, take: 1, select: { phaseId: true } } },
  });
  return { isWithdrawn: row ? row.withdrawnOn !== null : false, reached: row?.passages[0]?.phaseId ?? null };
}

/** The owners of the initiatives in `page`, as an item of a WITH: one row of json for each that has any. */
export const ownedOfPage = Prisma.sql`owned AS MATERIALIZED (
      SELECT io."initiativeId" AS id, json_agg(json_build_object('organisation', o.name, 'kind', o.kind, 'role', io.role) ORDER BY io.number) AS owners
      FROM "InitiativeOwner" io JOIN "Organisation" o ON o.id = io."organisationId"
      WHERE ${isOnPage(Prisma.sql`io."initiativeId"`)} GROUP BY 1
    )`;

/** An initiative as a list shows it. */
export type InitiativeLine = {
  id: string;
  number: number;
  title: string;
  phase: { kind: PhaseKind; title: string } | null;
  status: StatusOnDay;
  lateAfter: Day | null;
  owners: { organisation: string; kind: OrganisationKind; role: OwnerRole }[];
  subPoints: { title: string }[];
};

type InitiativeRow = Omit<InitiativeLine, "status" | "lateAfter" | "phase"> & {
  track: number;
  phaseKind: PhaseKind | null;
  phaseTitle: string | null;
  lateAfter: Date | null;
  word: StatusWord | null;
  progress: number | null;
  updatedOn: Date | null;
  staleAfter: Date | null;
};

/** A strategy's initiatives by track and number, one query; `limit` null: all of them. */
export async function loadInitiatives(
  { db, today }: Reader,
  viewer: Actor,
  where: Prisma.Sql,
  window: { limit: number | null; offset: number },
): Promise<(InitiativeLine & { track: number })[]> {
  const rows = await db.$queryRaw<InitiativeRow[]>`
    WITH page AS MATERIALIZED (
      SELECT i.id, i.number, i.title, t.number AS track, ph.kind AS "phaseKind", ph.title AS "phaseTitle", i."lateAfter",
        st.word, st.progress, st."updatedOn", st."staleAfter"
      FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
      LEFT JOIN "Phase" ph ON ph.id = i."phaseId" LEFT JOIN "InitiativeStatus" st ON st.id = i.id
      WHERE ${where} AND ${visibleInitiative(viewer)} ORDER BY t.number, i.number LIMIT ${window.limit} OFFSET ${window.offset}
    ), ${ownedOfPage}, parts AS (
      SELECT sp."initiativeId" AS id, json_agg(json_build_object('title', sp.title) ORDER BY sp.number) AS "subPoints"
      FROM "SubPoint" sp WHERE ${isOnPage(Prisma.sql`sp."initiativeId"`)} GROUP BY 1
    )
    SELECT page.*, coalesce(owned.owners, '[]') AS owners, coalesce(parts."subPoints", '[]') AS "subPoints"
    FROM page LEFT JOIN owned USING (id) LEFT JOIN parts USING (id) ORDER BY page.track, page.number`;
  return rows.map((row) => asLine(row, today));
}

function asLine(
  { phaseKind, phaseTitle, lateAfter, word, progress, updatedOn, staleAfter, ...row }: InitiativeRow,
  today: Day,
): InitiativeLine & { track: number } {
  return {
    ...row,
    phase: phaseKind && phaseTitle ? { kind: phaseKind, title: phaseTitle } : null,
    status: statusFrom(word && { word, progress, updatedOn, staleAfter }, today),
    lateAfter: lateAfter && fromDate(lateAfter),
  };
}

import "server-only";
import { loadStandings } from "@/lib/gates/evidence";
import { receiptNumber } from "@/lib/hearings/model";
import { countedItems, statusCounts, visibleInitiative, type StatusCounts } from "@/lib/initiatives/evidence";
import { advance } from "@/lib/initiatives/rules";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { PLACES, type Place } from "@/lib/lists/model";
import { deviates } from "@/lib/passages/evidence";
import { pageItems, pageOf } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { IMPLEMENTING_KINDS } from "@/lib/processes/model";
import { statusFrom } from "@/lib/status/evidence";
import { ENDED, type StatusWord } from "@/lib/status/model";
import type { StatusOnDay } from "@/lib/status/rules";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";

export type MyInitiative = {
  id: string;
  title: string;
  track: number;
  number: number;
  strategy: string;
  status: StatusOnDay;
};

type MineRow = Omit<MyInitiative, "status"> & {
  word: StatusWord | null;
  progress: number | null;
  updatedOn: Date | null;
  staleAfter: Date | null;
};

/**
 * The initiatives the viewer leads: what nobody has reported on or is too old first, then by when the report grows too old;
 * last the ended, and those out of their process. `page` counts from 1.
 */
export async function listMyInitiatives(
  { db, today }: Reader,
  viewer: Actor,
  { page, size }: { page: number; size: number },
): Promise<{ rows: MyInitiative[]; total: number }> {
  const { rows, total } = await pageOf<MineRow>(db, {
    select: Prisma.sql`i.id, i.title, i.number, t.number AS track, s.title AS strategy, st.word, st.progress, st."updatedOn", st."staleAfter"`,
    from: Prisma.sql`FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
      LEFT JOIN "InitiativeStatus" st ON st.id = i.id WHERE i.id = ANY(${[...viewer.leads]}::uuid[])`,
    order: Prisma.sql`i."withdrawnOn" IS NOT NULL, coalesce(st.word = ANY(${[...ENDED]}), false), st."staleAfter" NULLS FIRST, i.title, i.id`,
    page,
    size,
  });
  return {
    total,
    rows: rows.map(({ word, progress, updatedOn, staleAfter, ...row }) => ({
      ...row,
      status: statusFrom(word && { word, progress, updatedOn, staleAfter }, today),
    })),
  };
}

/** Strategies on a page of the overview. */
export const STRATEGIES_PER_PAGE = 20;

export type StrategyStanding = {
  slug: string;
  title: string;
  owner: string;
  isDemonstration: boolean;
  counts: StatusCounts;
};

type StandingRow = Omit<StrategyStanding, "counts"> & StatusCounts & { at: bigint | null; strategies: number };

/** The strategies the viewer can see, those of `ownerIds` first, with how many of their initiatives stand how. `page` counts from 1. */
export async function listStandings(
  { db, today }: Reader,
  viewer: Actor,
  { ownerIds, page }: { ownerIds: readonly string[]; page: number },
): Promise<{ rows: StrategyStanding[]; total: number }> {
  const rows = await db.$queryRaw<StandingRow[]>`
    WITH ${pageItems({
      select: Prisma.sql`s.id, s.slug, s.title, o.name AS owner, s."isDemonstration"`,
      from: Prisma.sql`FROM "Strategy" s JOIN "Organisation" o ON o.id = s."ownerId" WHERE ${visibleStrategy(viewer)}`,
      order: Prisma.sql`(s."ownerId" = ANY(${[...ownerIds]}::uuid[])) DESC, s.title, s.slug`,
      page,
      size: STRATEGIES_PER_PAGE,
    })}, ${countedItems(viewer, Prisma.sql`ARRAY(SELECT page.id FROM page)`)}
    SELECT page.at, page.slug, page.title, page.owner, page."isDemonstration", page.total AS strategies, ${statusCounts(today)}
    FROM page LEFT JOIN i ON i."strategyId" = page.id LEFT JOIN st ON st.id = i.id
    GROUP BY page.at, page.slug, page.title, page.owner, page."isDemonstration", page.total ORDER BY page.at`;
  return {
    total: rows[0]?.strategies ?? 0,
    rows: rows.flatMap(({ at, slug, title, owner, isDemonstration, strategies: _, ...counts }) =>
      at === null ? [] : [{ slug, title, owner, isDemonstration, counts }],
    ),
  };
}

/** How a region's initiatives stand, as far as the viewer sees them; `deviations`: how many are known to them to have deviated from a demand. */
export async function getRegionStanding(
  { db, today }: Reader,
  viewer: Actor,
  ownerId: string,
): Promise<{ name: string; counts: StatusCounts; deviations: number } | null> {
  const [row] = await db.$queryRaw<(StatusCounts & { name: string; deviations: number })[]>`
    WITH ${countedItems(viewer, Prisma.sql`ARRAY(SELECT s.id FROM "Strategy" s WHERE s."ownerId" = ${ownerId}::uuid)`, Prisma.sql`, ${deviates(viewer)} AS deviates`)}
    SELECT o.name, ${statusCounts(today)}, count(i.id) FILTER (WHERE i.deviates)::int AS deviations
    FROM "Organisation" o LEFT JOIN i ON true LEFT JOIN st ON st.id = i.id WHERE o.id = ${ownerId}::uuid GROUP BY o.id, o.name`;
  if (!row) return null;
  const { name, deviations, ...counts } = row;
  return { name, counts, deviations };
}

export type PlaceCount = { place: Place; initiatives: number };

/** How many of a strategy's initiatives stand in which kind of phase, in the order of the kinds; those in none last. */
export async function countPlaces({ db }: Reader, viewer: Actor, slug: string): Promise<PlaceCount[]> {
  const rows = await db.$queryRaw<PlaceCount[]>`
    SELECT x.place, count(*)::int AS initiatives
    FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" LEFT JOIN "Phase" ph ON ph.id = i."phaseId",
      LATERAL (SELECT CASE WHEN i."withdrawnOn" IS NOT NULL THEN 'trukket' ELSE coalesce(ph.kind, 'ingen') END AS place) x
    WHERE i."strategyId" = ANY(ARRAY(SELECT x.id FROM "Strategy" x WHERE x.slug = ${slug})) AND ${visibleInitiative(viewer)} GROUP BY 1 ORDER BY array_position(${[...PLACES]}::text[], x.place)`;
  return rows;
}

/** How many that have stood longest are looked through for what is ready. */
const LOOKED_THROUGH = 100;

export type ReadyInitiative = { id: string; number: string; title: string; phase: string; since: Day };

/**
 * Initiatives of a region that stand before their approval with everything met to go on, those that have stood longest
 * first; of the hundred that have. What a gate asks for is the rules' to say, not SQL's.
 */
export async function listReady({ db, today }: Reader, ownerId: string): Promise<ReadyInitiative[]> {
  const rows = await db.$queryRaw<(Omit<ReadyInitiative, "since"> & { since: Date })[]>`
    SELECT i.id, t.number || '.' || i.number AS number, i.title, ph.title AS phase, p."enteredOn" AS since
    FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
    JOIN "Phase" ph ON ph.id = i."phaseId" JOIN "Passage" p ON p."initiativeId" = i.id AND p."leftOn" IS NULL
    WHERE s."ownerId" = ${ownerId}::uuid AND ph.kind <> ALL(${[...IMPLEMENTING_KINDS]})
    ORDER BY p."enteredOn", s.title, t.number, i.number, i.id LIMIT ${LOOKED_THROUGH}`;
  const standings = await loadStandings(
    db,
    rows.map(({ id }) => id),
    today,
  );
  return rows.flatMap(({ since, ...row }) => {
    const standing = standings.get(row.id);
    return standing && advance(standing, { toPhaseId: null, reason: null }, today).ok
      ? [{ ...row, since: fromDate(since) }]
      : [];
  });
}

/** The day of the last meeting of any of the bodies before today; null: none has met. */
export async function lastMeetingOf({ db, today }: Reader, bodyIds: readonly string[]): Promise<Day | null> {
  const [row] = await db.$queryRaw<{ heldOn: Date | null }[]>`
    SELECT max(m."heldOn") AS "heldOn" FROM "Meeting" m WHERE m."bodyId" = ANY(${[...bodyIds]}::uuid[]) AND m."heldOn" < ${today}::date`;
  return row?.heldOn ? fromDate(row.heldOn) : null;
}

/** How many initiatives the viewer's organisations have a part in, and how many they follow; of those they can see. */
export async function countOwn({ db }: Reader, viewer: Actor): Promise<{ ours: number; watched: number }> {
  const [row] = await db.$queryRaw<{ ours: number; watched: number }[]>`
    SELECT count(*) FILTER (WHERE EXISTS (SELECT FROM "InitiativeOwner" io
        WHERE io."initiativeId" = i.id AND io."organisationId" = ANY(${[...viewer.organisationIds]}::uuid[])))::int AS ours,
      count(*) FILTER (WHERE EXISTS (SELECT FROM "Watch" w WHERE w."initiativeId" = i.id AND w."personId" = ${viewer.personId}::uuid))::int AS watched
    FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" WHERE ${visibleInitiative(viewer)}`;
  return row ?? { ours: 0, watched: 0 };
}

export type OwnResponse = {
  id: string;
  /** The receipt's number, as the sender was given it. */
  receipt: string;
  initiative: { id: string; title: string };
  sentOn: Day;
  /** null: nobody has replied yet. */
  repliedOn: Day | null;
};

/** The formal input of the viewer's organisations and bodies, the newest reply first, then what is not replied to. */
export async function listOwnResponses({ db }: Reader, viewer: Actor, size: number): Promise<OwnResponse[]> {
  const bodies = viewer.seats.map(({ bodyId }) => bodyId);
  const rows = await db.$queryRaw<
    { id: string; number: number; initiativeId: string; title: string; sentOn: Date; repliedOn: Date | null }[]
  >`
    SELECT r.id, r.number, i.id AS "initiativeId", i.title, r."sentOn", r."repliedOn"
    FROM "HearingResponse" r JOIN "Initiative" i ON i.id = r."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
    WHERE (r."organisationId" = ANY(${viewer.memberships.map(({ organisationId }) => organisationId)}::uuid[]) OR r."bodyId" = ANY(${bodies}::uuid[]))
      AND ${visibleInitiative(viewer)}
    ORDER BY r."repliedOn" DESC NULLS LAST, r."sentOn" DESC, r.id LIMIT ${size}`;
  return rows.map(({ id, number, initiativeId, title, repliedOn, ...row }) => {
    const sentOn = fromDate(row.sentOn);
    return {
      id,
      receipt: receiptNumber({ number, sentOn }),
      initiative: { id: initiativeId, title },
      sentOn,
      repliedOn: repliedOn && fromDate(repliedOn),
    };
  });
}

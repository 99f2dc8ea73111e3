import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import type { Outcome } from "@/lib/decisions/model";
import { isPublishedTo } from "@/lib/texts/evidence";
import type { TextKind } from "@/lib/texts/model";
import { initiativeReadInFull, initiativeReadInside, visibleInitiative } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, asDate, endOfDay, fromDate, type Day } from "@/lib/kernel/day";
import { notClosedTo } from "@/lib/meetings/evidence";
import type { Reader } from "@/lib/platform/readers";
import type { StatusWord } from "@/lib/status/model";
import { Prisma } from "@/prisma/generated/client";
import type { ChangeDetails } from "./labels";
import { CHANGE_TYPES, type ChangeScope, type ChangeType } from "./model";

export type Change = {
  /** The fact's place in the ledger. */
  position: number;
  type: ChangeType;
  on: Day;
  details: ChangeDetails;
  initiative: { id: string; number: string; title: string };
};

type Row = {
  position: bigint;
  type: ChangeType;
  happenedOn: Date;
  id: string;
  number: string;
  title: string;
  word: StatusWord | null;
  phase: string | null;
  textKind: TextKind | null;
  outcome: Outcome | null;
  isCorrection: boolean;
  body: string | null;
};

type Wish = { scope: ChangeScope; since?: Day | null; size: number };

/**
 * What happened on initiatives the viewer can see, by when it was recorded, the newest first; from the ledger, as far as it
 * was known at the reader's moment. `since`: only what happened from that day on. A text is news for those who may read it.
 */
export async function listChanges(reader: Reader, viewer: Actor, wish: Wish): Promise<Change[]> {
  // A region has thousands of initiatives, and its news are nearly always among the newest facts of all.
  const recent = "ownerId" in wish.scope ? await listRecent(reader, viewer, wish) : null;
  return recent ?? (await listAll(reader, viewer, wish));
}

/** Over a fact `f`: stamps grow with positions, so that what was known is a stretch of the ledger, found by its end. */
const knownBy = (stamp: Date, since: Day | null = null): Prisma.Sql =>
  Prisma.sql`f.type = ANY(${[...CHANGE_TYPES]}) AND f.position <= (
      SELECT e.position FROM ledger.fact e WHERE e.stamp <= ${stamp}::timestamptz ORDER BY e.stamp DESC, e.position DESC LIMIT 1)
    AND ${since === null ? Prisma.sql`true` : happenedSince(since)}`;

/** Nothing that is news is recorded before it happens: what is older is not looked through for what is new. */
const happenedSince = (since: Day): Prisma.Sql => Prisma.sql`f.happened_on >= ${asDate(since)}::date AND f.position >= (
      SELECT e.position FROM ledger.fact e WHERE e.stamp > ${endOfDay(addDays(since, -1))}::timestamptz ORDER BY e.stamp, e.position LIMIT 1)`;

/** Over what is known of an initiative `n`, its number and the fact `n` tells: a row of news. */
const NEWS = Prisma.sql`n.position, n.type, n.happened_on AS "happenedOn", n.id, n.number, n.title, n."textKind",
      CASE WHEN n.type = 'status.recorded' THEN n.data->>'word' END AS word, ph.title AS phase,
      CASE WHEN n.type = 'decision.recorded' THEN n.data->>'outcome' END AS outcome, n.data->>'correctsId' IS NOT NULL AS "isCorrection", ${nameOn(Prisma.sql`n.happened_on`)} AS body`;
const WITH_NAMES = Prisma.sql`LEFT JOIN "Body" b ON b.id = n."bodyId"
    LEFT JOIN "Phase" ph ON ph.id = coalesce(n.data->>'toPhaseId', n.data->>'phaseId')::uuid`;

/** How many of the newest facts are looked through before all of history is. */
const LOOKED_THROUGH = 500;

/** The news among the newest facts. null: there may be more of them further back. */
async function listRecent(
  { db, stamp }: Reader,
  viewer: Actor,
  { scope, since, size }: Wish,
): Promise<Change[] | null> {
  const who = { isFull: initiativeReadInFull(viewer), isInside: initiativeReadInside(viewer) };
  const subjects = (type: ChangeType): Prisma.Sql =>
    Prisma.sql`ANY(ARRAY(SELECT r.subject_id FROM recent r WHERE r.type = ${type}))`;
  const rows = await db.$queryRaw<((Row | { position: null }) & { looked: number })[]>`
    WITH recent AS MATERIALIZED (
      SELECT f.position, f.type, f.subject_id, f.happened_on, f.data FROM ledger.fact f WHERE ${knownBy(stamp, since)}
      ORDER BY f.position DESC LIMIT ${LOOKED_THROUGH}
    ), texts AS MATERIALIZED (
      SELECT v.* FROM "TextVersion" v WHERE v.id = ${subjects("text.published")}
    ), decisions AS MATERIALIZED (
      SELECT d.id, d."bodyId", ds."initiativeId" FROM "DecisionSubject" ds JOIN "Decision" d ON d.id = ds."decisionId"
      JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId"
      WHERE d.id = ${subjects("decision.recorded")} AND ds."decisionId" = ${subjects("decision.recorded")} AND ${notClosedTo(viewer)}
    ), about AS MATERIALIZED (
      SELECT r.*, coalesce(v."initiativeId", d."initiativeId", r.subject_id) AS "initiativeId", d."bodyId"
      FROM recent r LEFT JOIN texts v ON v.id = r.subject_id LEFT JOIN decisions d ON d.id = r.subject_id
    ), news AS (
      SELECT a.position, a.type, a.happened_on, a.data, a."bodyId", v.kind AS "textKind", i.id, i.title, t.number || '.' || i.number AS number
      FROM about a JOIN "Initiative" i ON i.id = a."initiativeId" AND i.id = ANY(ARRAY(SELECT a."initiativeId" FROM about a))
      JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId" LEFT JOIN texts v ON v.id = a.subject_id
      WHERE ${within(scope, viewer)} AND ${visibleInitiative(viewer)} AND (v.id IS NULL OR ${isPublishedTo(who)})
      ORDER BY a.position DESC, i.id LIMIT ${size}
    )
    SELECT (SELECT count(*)::int FROM recent) AS looked, ${NEWS}
    FROM (SELECT) always LEFT JOIN news n ON true ${WITH_NAMES} ORDER BY n.position DESC, n.id`;
  const found = rows.flatMap((row) => (row.position === null ? [] : [row]));
  const isAll = found.length === size || (rows[0]?.looked ?? 0) < LOOKED_THROUGH;
  return isAll ? found.map(asChange) : null;
}

async function listAll({ db, stamp }: Reader, viewer: Actor, { scope, since, size }: Wish): Promise<Change[]> {
  const who = { isFull: Prisma.sql`seen."isFull"`, isInside: Prisma.sql`seen."isInside"` };
  // What the newest `size` facts are about are the `size` subjects whose newest fact is newest: no other is looked into.
  const newestOf = (count: number): Prisma.Sql => Prisma.sql`LATERAL (
    SELECT f.position, f.type, f.happened_on, f.data FROM ledger.fact f WHERE f.subject_id = su.subject AND ${knownBy(stamp, since)}
    ORDER BY f.position DESC LIMIT ${count})`;
  const rows = await db.$queryRaw<Row[]>`
    WITH seen AS MATERIALIZED (
      SELECT i.id, i.title, t.number || '.' || i.number AS number, (${initiativeReadInFull(viewer)}) AS "isFull",
        (${initiativeReadInside(viewer)}) AS "isInside"
      FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
      WHERE ${within(scope, viewer)} AND ${visibleInitiative(viewer)}
    ), subject AS MATERIALIZED (
      SELECT seen.id, seen.id AS subject, NULL::text AS "textKind", NULL::uuid AS "bodyId" FROM seen
      UNION ALL
      SELECT seen.id, v.id, v.kind, NULL FROM seen JOIN "TextVersion" v ON v."initiativeId" = seen.id AND ${isPublishedTo(who)}
        AND v."initiativeId" = ANY(ARRAY(SELECT seen.id FROM seen))
      UNION ALL
      SELECT seen.id, d.id, NULL, d."bodyId"
      FROM seen JOIN "DecisionSubject" ds ON ds."initiativeId" = seen.id JOIN "Decision" d ON d.id = ds."decisionId"
      JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId" WHERE ${notClosedTo(viewer)}
    ), latest AS (
      SELECT su.* FROM subject su, ${newestOf(1)} last ORDER BY last.position DESC, su.id LIMIT ${size}
    ), newest AS (
      SELECT su.*, f.position, f.type, f.happened_on, f.data FROM latest su, ${newestOf(size)} f ORDER BY f.position DESC, su.id LIMIT ${size}
    )
    SELECT ${NEWS} FROM (SELECT newest.*, seen.number, seen.title FROM newest JOIN seen USING (id)) n ${WITH_NAMES}
    ORDER BY n.position DESC, n.id`;
  return rows.map(asChange);
}

const asChange = ({
  position,
  type,
  happenedOn,
  id,
  number,
  title,
  word,
  phase,
  textKind,
  outcome,
  isCorrection,
  body,
}: Row): Change => ({
  position: Number(position),
  type,
  on: fromDate(happenedOn),
  details: { word, phase, textKind, outcome, isCorrection, body },
  initiative: { id, number, title },
});

function within(scope: ChangeScope, viewer: Actor): Prisma.Sql {
  if ("strategy" in scope) return Prisma.sql`s.slug = ${scope.strategy}`;
  if ("ownerId" in scope) return Prisma.sql`s."ownerId" = ${scope.ownerId}::uuid`;
  if ("initiativeId" in scope) return Prisma.sql`i.id = ${scope.initiativeId}::uuid`;
  return Prisma.sql`i.id IN (SELECT w."initiativeId" FROM "Watch" w WHERE w."personId" = ${viewer.personId}::uuid)`;
}

import "server-only";
import type { Outcome } from "@/lib/decisions/model";
import type { TextKind } from "@/lib/documents/model";
import { initiativeReadInFull, initiativeReadInside, visibleInitiative } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { asDate, fromDate, type Day } from "@/lib/kernel/day";
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
  body: string | null;
};

/**
 * What happened on initiatives the viewer can see, by when it was recorded, the newest first; from the ledger, as far as it
 * was known at the reader's moment. `since`: only what happened from that day on. A text is news for those who may read it.
 */
export async function listChanges(
  { db, stamp }: Reader,
  viewer: Actor,
  { scope, since = null, size }: { scope: ChangeScope; since?: Day | null; size: number },
): Promise<Change[]> {
  const known = Prisma.sql`f.stamp <= ${stamp}::timestamptz AND ${since === null ? Prisma.sql`true` : Prisma.sql`f.happened_on >= ${asDate(since)}::date`}`;
  // What the newest `size` facts are about are the `size` subjects whose newest fact is newest: no other is looked into.
  const ofSubject = Prisma.sql`f.subject_id = su.subject AND f.type = ANY(${[...CHANGE_TYPES]}) AND ${known}`;
  const newestOf = (count: number): Prisma.Sql => Prisma.sql`LATERAL (
    SELECT f.position, f.type, f.happened_on, f.data FROM ledger.fact f WHERE ${ofSubject} ORDER BY f.position DESC LIMIT ${count})`;
  const rows = await db.$queryRaw<Row[]>`
    WITH seen AS MATERIALIZED (
      SELECT i.id, i.title, t.number || '.' || i.number AS number, (${initiativeReadInFull(viewer)}) AS "isFull",
        (${initiativeReadInside(viewer)}) AS "isInside"
      FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
      WHERE ${within(scope, viewer)} AND ${visibleInitiative(viewer)}
    ), subject AS MATERIALIZED (
      SELECT seen.id, seen.id AS subject, NULL::text AS "textKind", NULL::uuid AS "bodyId" FROM seen
      UNION ALL
      SELECT seen.id, v.id, v.kind, NULL FROM seen JOIN "TextVersion" v ON v."initiativeId" = seen.id AND v."publishedOn" IS NOT NULL
        AND (seen."isFull" OR (v.audience <> 'internal' AND (seen."isInside" OR (v.kind = 'vedtaget' AND v.audience = 'public'))))
      UNION ALL
      SELECT seen.id, d.id, NULL, d."bodyId"
      FROM seen JOIN "DecisionSubject" ds ON ds."initiativeId" = seen.id JOIN "Decision" d ON d.id = ds."decisionId"
    ), latest AS (
      SELECT su.* FROM subject su, ${newestOf(1)} last ORDER BY last.position DESC, su.id LIMIT ${size}
    ), newest AS (
      SELECT su.*, f.position, f.type, f.happened_on, f.data FROM latest su, ${newestOf(size)} f ORDER BY f.position DESC, su.id LIMIT ${size}
    )
    SELECT n.position, n.type, n.happened_on AS "happenedOn", seen.id, seen.number, seen.title, n."textKind",
      CASE WHEN n.type = 'status.recorded' THEN n.data->>'word' END AS word, ph.title AS phase,
      CASE WHEN n.type = 'decision.recorded' THEN n.data->>'outcome' END AS outcome, b.name AS body
    FROM newest n JOIN seen ON seen.id = n.id LEFT JOIN "Body" b ON b.id = n."bodyId"
    LEFT JOIN "Phase" ph ON ph.id = coalesce(n.data->>'toPhaseId', n.data->>'phaseId')::uuid ORDER BY n.position DESC, n.id`;
  return rows.map(({ position, type, happenedOn, id, number, title, ...details }) => ({
    position: Number(position),
    type,
    on: fromDate(happenedOn),
    details,
    initiative: { id, number, title },
  }));
}

function within(scope: ChangeScope, viewer: Actor): Prisma.Sql {
  if ("strategy" in scope) return Prisma.sql`s.slug = ${scope.strategy}`;
  if ("ownerId" in scope) return Prisma.sql`s."ownerId" = ${scope.ownerId}::uuid`;
  if ("initiativeId" in scope) return Prisma.sql`i.id = ${scope.initiativeId}::uuid`;
  return Prisma.sql`i.id IN (SELECT w."initiativeId" FROM "Watch" w WHERE w."personId" = ${viewer.personId}::uuid)`;
}

import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import {
  initiativeReadInFull,
  initiativeReadInside,
  loadInitiatives,
  visibleInitiative,
} from "@/lib/initiatives/evidence";
import { ownerRoleLabel } from "@/lib/initiatives/labels";
import { isLate } from "@/lib/initiatives/rules";
import type { Actor } from "@/lib/kernel/actor";
import type { Stretch } from "@/lib/kernel/stretch";
import { isCounting } from "@/lib/gates/evidence";
import { notClosedTo } from "@/lib/meetings/evidence";
import type { Reader } from "@/lib/platform/readers";
import { wordsChanged } from "@/lib/platform/text-changes";
import { findStrategyHead, type StrategyHead } from "@/lib/strategies/evidence";
import { isPublishedTo } from "@/lib/texts/evidence";
import { Prisma } from "@/prisma/generated/client";
import type { Meanwhile, PublishedText, Snapshot, Standing } from "./model";
import type { TextPair } from "./rules";

type Beside = {
  id: string;
  isWithdrawn: boolean;
  phaseId: string | null;
  texts: PublishedText[] | null;
  decisions: Standing["decisions"] | null;
  deviations: { id: string; reason: string }[] | null;
  answered: number;
};

/** A strategy's initiatives at the reader's moment, as far as the viewer saw them; a strategy that was not there had none. */
export async function getSnapshot(reader: Reader, viewer: Actor, strategyId: string): Promise<Snapshot> {
  const lines = await loadInitiatives(reader, viewer, Prisma.sql`i."strategyId" = ${strategyId}::uuid`, {
    limit: null,
    offset: 0,
  });
  const beside = new Map((await listBeside(reader, viewer, strategyId)).map((row) => [row.id, row]));
  const standingOf = ({
    id,
    track,
    number,
    title,
    phase,
    status,
    lateAfter,
    owners,
  }: (typeof lines)[number]): Standing => {
    const { isWithdrawn = false, phaseId = null, ...row }: Partial<Beside> = beside.get(id) ?? {};
    return {
      id,
      number: `${String(track)}.${String(number)}`,
      title,
      isWithdrawn,
      phase: phase && phaseId !== null ? { id: phaseId, title: phase.title } : null,
      status,
      lateAfter,
      isLate: isLate({ lateAfter, word: status.word }, reader.today),
      owners: owners.map(({ organisation, role }) => `${organisation} (${ownerRoleLabel[role].toLowerCase()})`),
      texts: row.texts ?? [],
      decisions: row.decisions ?? [],
      deviations: row.deviations ?? [],
      answered: row.answered ?? 0,
    };
  };
  return lines.map(standingOf);
}

/** What a list of initiatives does not show. Deviations and answered input are for who reads it inside. */
function listBeside({ db }: Reader, viewer: Actor, strategyId: string): Promise<Beside[]> {
  const texts = isPublishedTo({ isFull: Prisma.sql`seen."isFull"`, isInside: Prisma.sql`seen."isInside"` });
  const those = Prisma.sql`ANY(ARRAY(SELECT seen.id FROM seen))`;
  return db.$queryRaw<Beside[]>`
    WITH seen AS MATERIALIZED (
      SELECT i.id, i."phaseId", i."withdrawnOn" IS NOT NULL AS "isWithdrawn", (${initiativeReadInFull(viewer)}) AS "isFull",
        (${initiativeReadInside(viewer)}) AS "isInside"
      FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" WHERE i."strategyId" = ${strategyId}::uuid AND ${visibleInitiative(viewer)}
    ), newest AS (
      SELECT DISTINCT ON (v."initiativeId", v.kind) v.id, v."initiativeId", v.kind, v.number
      FROM "TextVersion" v JOIN seen ON seen.id = v."initiativeId" WHERE v."initiativeId" = ${those} AND ${texts}
      ORDER BY v."initiativeId", v.kind, v.number DESC
    ), texts AS (
      SELECT "initiativeId" AS id, json_agg(json_build_object('id', newest.id, 'kind', kind, 'number', number) ORDER BY kind) AS texts FROM newest GROUP BY 1
    ), decided AS MATERIALIZED (
      SELECT ds."decisionId", ds."initiativeId" FROM "DecisionSubject" ds WHERE ds."initiativeId" = ${those}
    ), made AS MATERIALIZED (
      SELECT d.* FROM "Decision" d WHERE d.id = ANY(ARRAY(SELECT decided."decisionId" FROM decided))
    ), decisions AS (
      SELECT decided."initiativeId" AS id, json_agg(json_build_object('id', d.id, 'body', ${nameOn(Prisma.sql`d."decidedOn"`)}, 'outcome', d.outcome, 'isCorrection', d."correctsId" IS NOT NULL) ORDER BY d."decidedOn", d.id) AS decisions
      FROM decided JOIN made d ON d.id = decided."decisionId" JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId"
      WHERE it.id = ANY(ARRAY(SELECT made."itemId" FROM made)) AND ${isCounting} AND ${notClosedTo(viewer)} GROUP BY 1
    ), deviations AS (
      SELECT de."initiativeId" AS id, json_agg(json_build_object('id', de.id, 'reason', de.reason) ORDER BY de.id) AS deviations
      FROM "Deviation" de WHERE de."initiativeId" = ${those} GROUP BY 1
    ), answers AS (
      SELECT r."initiativeId" AS id, count(*)::int AS answered FROM "HearingResponse" r
      WHERE r."initiativeId" = ${those} AND r."repliedOn" IS NOT NULL GROUP BY 1
    )
    SELECT seen.id, seen."phaseId", seen."isWithdrawn", texts.texts, decisions.decisions,
      CASE WHEN seen."isInside" THEN deviations.deviations END AS deviations,
      CASE WHEN seen."isInside" THEN coalesce(answers.answered, 0) ELSE 0 END AS answered
    FROM seen LEFT JOIN texts USING (id) LEFT JOIN decisions USING (id) LEFT JOIN deviations USING (id) LEFT JOIN answers USING (id)`;
}

/** What was reported on initiatives, and where they went, after one moment and up to the reader's. */
export async function listMeanwhile(
  { db, stamp }: Reader,
  initiativeIds: readonly string[],
  after: Date,
): Promise<Map<string, Meanwhile>> {
  const rows = await db.$queryRaw<({ id: string } & Meanwhile)[]>`
    SELECT f.subject_id AS id,
      coalesce(json_agg(f.data->>'word' ORDER BY f.position) FILTER (WHERE f.type = 'status.recorded'), '[]') AS words,
      coalesce(json_agg(json_build_object('id', ph.id, 'title', ph.title) ORDER BY f.position) FILTER (WHERE ph.id IS NOT NULL), '[]') AS phases
    FROM ledger.fact f LEFT JOIN "Phase" ph ON ph.id = coalesce(f.data->>'toPhaseId', f.data->>'phaseId')::uuid AND f.type LIKE 'initiative.%'
    WHERE f.subject_id = ANY(${[...initiativeIds]}::uuid[]) AND f.stamp > ${after}::timestamptz AND f.stamp <= ${stamp}::timestamptz
      AND (f.type = 'status.recorded' OR f.type LIKE 'initiative.%')
    GROUP BY 1`;
  return new Map(rows.map(({ id, words, phases }) => [id, { words, phases }]));
}

/**
 * What became of the words of published texts that the viewer has just been told of, by the new one's id; of one without a
 * version before, its words. Published texts are frozen: every moment has the same.
 */
export async function listTextChanges(
  { db }: Reader,
  pairs: readonly TextPair[],
): Promise<ReadonlyMap<string, Stretch[]>> {
  const ids = pairs.flatMap(({ id, beforeId }) => (beforeId === null ? [id] : [id, beforeId]));
  const rows = await db.$queryRaw<{ id: string; body: string }[]>`
    SELECT v.id, v.body FROM "TextVersion" v WHERE v.id = ANY(${ids}::uuid[]) AND v."publishedOn" IS NOT NULL`;
  const bodies = new Map(rows.map(({ id, body }) => [id, body]));
  const changeOf = ({ id, beforeId }: TextPair): Stretch[] => {
    const after = bodies.get(id) ?? "";
    return beforeId === null ? [{ text: after, is: "kept" }] : wordsChanged(bodies.get(beforeId) ?? "", after);
  };
  return new Map(pairs.map((pair) => [pair.id, changeOf(pair)]));
}

/** null: there is no strategy at the address that the viewer can see. */
export const getComparedStrategy = ({ db }: Reader, viewer: Actor, slug: string): Promise<StrategyHead | null> =>
  findStrategyHead(db, viewer, slug);

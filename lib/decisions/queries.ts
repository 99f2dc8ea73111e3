import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import { isCounting } from "@/lib/gates/evidence";
import { newestFinalText, notClosedTo, readsAgendas, visibleItem } from "@/lib/meetings/evidence";
import { visibleInitiative } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isOnPage, pageFrom, pageItems, pageOf, type Placed } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { Prisma } from "@/prisma/generated/client";
import {
  corrected,
  correcting,
  type Correcting,
  isOpenWhole,
  type Narrowing,
  ofBodies,
  ofStrategy,
  openItems,
  openSubjects,
  visibleDecision,
} from "./evidence";
import type { Outcome } from "./model";
import { canRecordDecision } from "./policy";
import { isFreshSignIn, isVoided } from "./rules";

/** How many of the newest decisions the page of an initiative shows. */
const NEWEST = 20;

export type DecisionOnInitiative = Correcting & {
  id: string;
  body: { id: string; name: string };
  meetingId: string;
  outcome: Outcome;
  decidedOn: Day;
  wording: string;
  caseNumber: string | null;
  /** The number of the final text it was made on; null: none was published. */
  textNumber: number | null;
  /** A later version of the text has been published, so that the decision no longer counts for it. */
  isVoided: boolean;
};

type OnInitiativeRow = Omit<DecisionOnInitiative, "body" | "decidedOn" | "isVoided"> &
  By & { textId: string | null; newestTextId: string | null };

/** `body`: the name it had when it decided. */
type By = { bodyId: string; body: string; decidedOn: Date };

const BY = Prisma.sql`b.id AS "bodyId", ${nameOn(Prisma.sql`d."decidedOn"`)} AS body, d."decidedOn"`;

/** What bodies have decided on an initiative, the newest first; nothing where the viewer cannot see it. */
export async function listDecisionsOn(
  { db }: Reader,
  viewer: Actor,
  initiativeId: string,
): Promise<{ rows: DecisionOnInitiative[]; total: number }> {
  const { rows, total } = await pageOf<OnInitiativeRow>(db, {
    select: Prisma.sql`d.id, ${BY}, it."meetingId", d.outcome, d.wording, d."caseNumber",
      v.number AS "textNumber", ${correcting} AS corrects, ${corrected} AS correction, ds."textId", (${newestFinalText}) AS "newestTextId"`,
    from: Prisma.sql`FROM "DecisionSubject" ds JOIN "Decision" d ON d.id = ds."decisionId" JOIN "AgendaItem" it ON it.id = d."itemId"
      JOIN "Body" b ON b.id = d."bodyId" JOIN "Initiative" i ON i.id = ds."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
      LEFT JOIN "TextVersion" v ON v.id = ds."textId" WHERE ds."initiativeId" = ${initiativeId}::uuid AND ${visibleInitiative(viewer)} AND ${notClosedTo(viewer)}`,
    order: Prisma.sql`d."decidedOn" DESC, d."recordedFrom" DESC, d.id DESC`,
    page: 1,
    size: NEWEST,
  });
  return {
    total,
    rows: rows.map(({ bodyId, body, decidedOn, textId, newestTextId, ...row }) => ({
      ...row,
      body: { id: bodyId, name: body },
      decidedOn: fromDate(decidedOn),
      isVoided: row.correction === null && isVoided({ outcome: row.outcome, textId }, newestTextId),
    })),
  };
}

export type ComingItem = {
  id: string;
  meetingId: string;
  title: string;
  heldOn: Day;
  body: { id: string; name: string };
  strategy: { slug: string; title: string } | null;
  /** How many of its initiatives the viewer can see; 0: it names none. */
  initiatives: number;
};

/**
 * Items of agendas that the viewer can see and nobody has decided, the next first. `when` "coming": on meetings from today
 * on; "held": on meetings held before today, so that the decision is still to be recorded.
 */
export async function listComing(
  { db, today }: Reader,
  viewer: Actor,
  {
    when = "coming",
    page = 1,
    size,
    ...narrowing
  }: Narrowing & { when?: "coming" | "held"; page?: number; size: number },
): Promise<{ rows: ComingItem[]; total: number }> {
  const day = when === "coming" ? Prisma.sql`m."heldOn" >= ${today}::date` : Prisma.sql`m."heldOn" < ${today}::date`;
  const placed = await db.$queryRaw<Placed<ComingRow>[]>`
    WITH ${openItems(day, narrowing)}, ${pageItems({
      select: Prisma.sql`it.id, it."meetingId", it.title, it."heldOn", b.id AS "bodyId", ${nameOn(Prisma.sql`it."heldOn"`)} AS body, st.slug, st.title AS "strategyTitle"`,
      from: Prisma.sql`FROM open it JOIN "Body" b ON b.id = it."bodyId" LEFT JOIN "Strategy" st ON st.id = it."strategyId"
        WHERE ${visibleItem(viewer)}`,
      order: Prisma.sql`it."heldOn", b.name, it.number, it.id`,
      page,
      size,
    })}, seen AS (
      SELECT x."itemId" AS id, count(*)::int AS initiatives
      FROM listed x JOIN "Initiative" i ON i.id = x."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
      WHERE i.id = ANY(ARRAY(SELECT listed."initiativeId" FROM listed WHERE ${isOnPage(Prisma.sql`listed."itemId"`)})) AND ${visibleInitiative(viewer)}
      GROUP BY 1
    )
    SELECT page.*, coalesce(seen.initiatives, 0) AS initiatives FROM page LEFT JOIN seen USING (id) ORDER BY page.at`;
  const { rows, total } = pageFrom(placed);
  return { total, rows: rows.map(comingFrom) };
}

type ComingRow = Omit<ComingItem, "heldOn" | "body" | "strategy"> & {
  heldOn: Date;
  bodyId: string;
  body: string;
  slug: string | null;
  strategyTitle: string | null;
};

const comingFrom = ({ heldOn, bodyId, body, slug, strategyTitle, ...row }: ComingRow): ComingItem => ({
  ...row,
  heldOn: fromDate(heldOn),
  body: { id: bodyId, name: body },
  strategy: slug !== null && strategyTitle !== null ? { slug, title: strategyTitle } : null,
});

export type DecisionLine = {
  id: string;
  itemId: string;
  meetingId: string;
  title: string;
  body: { id: string; name: string };
  outcome: Outcome;
  decidedOn: Day;
  caseNumber: string | null;
  /** How many initiatives it counts for that the viewer can see; 0: it names none. */
  initiatives: number;
};

/** The newest decisions that count and the viewer can see: those on what is visible to them. `since` left out: all. */
export async function listLatestDecisions(
  { db }: Reader,
  viewer: Actor,
  { since, page = 1, size, ...narrowing }: Narrowing & { since?: Day; page?: number; size: number },
): Promise<{ rows: DecisionLine[]; total: number }> {
  const after = since ? Prisma.sql`d."decidedOn" >= ${since}::date` : Prisma.sql`true`;
  const { rows, total } = await pageOf<DecisionRow>(db, {
    select: Prisma.sql`d.id, d."itemId", it."meetingId", it.title, ${BY}, d.outcome, d."caseNumber"`,
    from: Prisma.sql`FROM "Decision" d JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId"
      WHERE ${after} AND ${ofBodies(narrowing)} AND ${ofStrategy(narrowing)} AND ${isCounting} AND ${visibleDecision(viewer)}`,
    order: Prisma.sql`d."decidedOn" DESC, d.id DESC`,
    page,
    size,
    beside: Prisma.sql`(SELECT count(*)::int FROM "DecisionSubject" ds JOIN "Initiative" i ON i.id = ds."initiativeId"
      JOIN "Strategy" s ON s.id = i."strategyId" WHERE ds."decisionId" = page.id AND ${visibleInitiative(viewer)}) AS initiatives`,
  });
  return {
    total,
    rows: rows.map(({ bodyId, body, decidedOn, ...row }) => ({
      ...row,
      body: { id: bodyId, name: body },
      decidedOn: fromDate(decidedOn),
    })),
  };
}

type DecisionRow = Omit<DecisionLine, "body" | "decidedOn"> & By;

export type DecisionOnItem = Correcting & {
  id: string;
  outcome: Outcome;
  decidedOn: Day;
  wording: string;
  caseNumber: string | null;
  /** What a remark is about, and who was not there or took no part: for who reads the body's agendas; null: nothing said. */
  concerns: string | null;
  absent: string | null;
  disqualified: string | null;
  /** Those it counts for that the viewer can see; empty: it counts for the item as a whole. */
  initiativeIds: string[];
};

export type ItemDecisions = {
  itemId: string;
  decisions: DecisionOnItem[];
  /** For the body's secretary, while something is open: `openIds` are the initiatives nobody has decided on; empty: it names none. */
  recording: Recording | null;
  /** For the body's secretary: what a correction is recorded with. */
  correcting: Recording | null;
};

export type Recording = { expectedVersion: number; openIds: string[]; needsSignIn: boolean };

type ItemRow = {
  itemId: string;
  bodyId: string;
  heldOn: Date;
  recorded: number;
  isOpenWhole: boolean;
  openIds: string[];
  decisions: DecisionOnItem[];
};

/** What has been decided on the items of a meeting that the viewer can see, in the order it was recorded. */
export async function listDecisionsAt(
  { db, today, isPast }: Reader,
  viewer: Actor,
  meetingId: string,
): Promise<ItemDecisions[]> {
  const rows = await db.$queryRaw<ItemRow[]>`
    SELECT it.id AS "itemId", m."bodyId", m."heldOn", (SELECT count(*)::int FROM "Decision" d WHERE d."itemId" = it.id) AS recorded,
      ${isOpenWhole} AS "isOpenWhole", ARRAY(SELECT x."initiativeId"::text ${openSubjects}
        AND EXISTS (SELECT FROM "Strategy" s WHERE s.id = i."strategyId" AND ${visibleInitiative(viewer)}) ORDER BY x.number) AS "openIds",
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'outcome', d.outcome, 'decidedOn', d."decidedOn", 'wording', d.wording,
          'caseNumber', d."caseNumber", 'concerns', CASE WHEN ${readsAgendas(viewer)} THEN d.concerns END,
          'absent', CASE WHEN ${readsAgendas(viewer)} THEN d.absent END,
          'disqualified', CASE WHEN ${readsAgendas(viewer)} THEN d.disqualified END, 'corrects', ${correcting}, 'correction', ${corrected}, 'initiativeIds', ARRAY(SELECT ds."initiativeId" FROM "DecisionSubject" ds
            JOIN "Initiative" i ON i.id = ds."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
            WHERE ds."decisionId" = d.id AND ${visibleInitiative(viewer)})) ORDER BY d."recordedFrom", d.id)
        FROM "Decision" d WHERE d."itemId" = it.id AND ${visibleDecision(viewer)}), '[]') AS decisions
    FROM "AgendaItem" it JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
    WHERE it."meetingId" = ${meetingId}::uuid AND ${visibleItem(viewer)} ORDER BY it.number`;
  return rows.map((row) => {
    const mayRecord = !isPast && fromDate(row.heldOn) <= today && canRecordDecision(viewer, row);
    const keeping = mayRecord ? recordingOf(row, viewer) : null;
    const recording = row.isOpenWhole || row.openIds.length > 0 ? keeping : null;
    return { itemId: row.itemId, decisions: row.decisions, recording, correcting: keeping };
  });
}

const recordingOf = ({ recorded, openIds }: ItemRow, viewer: Actor): Recording => ({
  expectedVersion: recorded,
  openIds,
  needsSignIn: !isFreshSignIn(viewer.signedInAt, new Date()),
});

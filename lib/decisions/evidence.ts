import "server-only";
import { approvableOf, approvableSelect, loadDecidedStrategy } from "@/lib/approvals/evidence";
import { loadCircle, namesSelect, nameThen } from "@/lib/bodies/evidence";
import { ownerValue } from "@/lib/follow-ups/model";
import { isCounting, loadStandings } from "@/lib/gates/evidence";
import { visibleInitiative } from "@/lib/initiatives/evidence";
import { BODY_KINDS, type Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import { notClosedTo, visibleItem } from "@/lib/meetings/evidence";
import type { Tx } from "@/lib/platform/db";
import { DECIDING_KINDS } from "@/lib/processes/model";
import { Prisma } from "@/prisma/generated/client";
import { OUTCOMES } from "./model";
import type { ItemEvidence, ItemSubject, OldDecision } from "./rules";

const itemSelect = {
  phaseId: true,
  strategyId: true,
  meeting: {
    select: { heldOn: true, body: { select: { id: true, kind: true, organisationId: true, ...namesSelect } } },
  },
  decisions: {
    where: { correction: null },
    orderBy: [{ recordedFrom: "asc" }, { id: "asc" }],
    select: { id: true, outcome: true, subjects: { select: { initiativeId: true } } },
  },
  _count: { select: { decisions: true } },
  subjects: {
    orderBy: { number: "asc" },
    select: {
      initiativeId: true,
      textId: true,
      initiative: {
        select: {
          version: true,
          title: true,
          ...approvableSelect,
          passages: {
            where: { leftOn: null },
            select: { enteredOn: true, enteredById: true, phase: { select: { kind: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.AgendaItemSelect;

type ItemRow = Prisma.AgendaItemGetPayload<{ select: typeof itemSelect }>;
type SubjectRow = ItemRow["subjects"][number];

type ItemWish = { itemId: string; meetingId: string | null; decidedOn: Day };

/**
 * An item of an agenda with all that a decision on it depends on, and its body by the name of the day of the decision;
 * `version` is the number of decisions so far. null: there is none.
 */
export async function loadItem(
  tx: Tx,
  { itemId, meetingId, decidedOn }: ItemWish,
  today: Day,
): Promise<(ItemEvidence & { bodyId: string }) | null> {
  const row = await tx.agendaItem.findFirst({
    where: { id: itemId, ...(meetingId === null ? {} : { meetingId }) },
    select: itemSelect,
  });
  if (!row) return null;
  const ids = row.subjects.map(({ initiativeId }) => initiativeId);
  const standings = await loadStandings(tx, ids, today);
  const { body, heldOn } = row.meeting;
  const { id: bodyId, kind, organisationId } = body;
  return {
    version: row._count.decisions,
    owners: (await loadCircle(tx, bodyId, today)).map(ownerValue),
    bodyId,
    body: { id: bodyId, name: nameThen(body, decidedOn), kind: wordOf(BODY_KINDS, kind), organisationId },
    phaseId: row.phaseId,
    heldOn: fromDate(heldOn),
    strategy: row.strategyId === null ? null : await loadDecidedStrategy(tx, row.strategyId),
    subjects: row.subjects.map((subject) => ({
      ...subjectOf(subject),
      standing: standings.get(subject.initiativeId) ?? null,
    })),
    decisions: row.decisions.map(({ id, outcome, subjects }) => ({
      id,
      outcome: wordOf(OUTCOMES, outcome),
      initiativeIds: subjects.map(({ initiativeId }) => initiativeId),
    })),
  };
}

function subjectOf({ initiativeId, textId, initiative }: SubjectRow): Omit<ItemSubject, "standing"> {
  const { version, title, texts, passages } = initiative;
  const [passage] = passages;
  const movedById = passage && DECIDING_KINDS.some((kind) => kind === passage.phase.kind) ? passage.enteredById : null;
  const listed = texts.find(({ id }) => id === textId);
  return {
    id: initiativeId,
    version,
    title,
    ...approvableOf(initiative),
    textId,
    enteredOn: passage ? fromDate(passage.enteredOn) : null,
    proposerIds: [movedById, listed?.authorId ?? null].flatMap((id) => id ?? []),
  };
}

/** A decision on the item as it was recorded, with what the item's other decisions depend on. null: there is none such. */
export async function loadDecision(
  tx: Tx,
  { decisionId, ...wish }: ItemWish & { decisionId: string },
  today: Day,
): Promise<(ItemEvidence & { bodyId: string; old: OldDecision }) | null> {
  const item = await loadItem(tx, wish, today);
  const row =
    item && (await tx.decision.findFirst({ where: { id: decisionId, itemId: wish.itemId }, select: oldSelect }));
  const [fact] = await tx.$queryRaw<{ position: bigint }[]>`
    SELECT f.position FROM ledger.fact f WHERE f.subject_id = ${decisionId}::uuid AND f.type = 'decision.recorded'`;
  if (!item || !row || !fact) return null;
  const { outcome, decidedOn, subjects, correction, ...said } = row;
  const old = {
    ...said,
    outcome: wordOf(OUTCOMES, outcome),
    decidedOn: fromDate(decidedOn),
    initiativeIds: subjects.map(({ initiativeId }) => initiativeId),
    position: Number(fact.position),
    isCorrected: correction !== null,
  };
  return { ...item, old };
}

const oldSelect = {
  ...{ id: true, originalId: true, outcome: true, wording: true, caseNumber: true, decidedOn: true },
  ...{ concerns: true, absent: true, disqualified: true },
  subjects: { select: { initiativeId: true } },
  followUps: { orderBy: { number: "asc" }, select: { id: true, version: true } },
  correction: { select: { id: true } },
} as const satisfies Prisma.DecisionSelect;

/** A Decision `d` on an item `it` of a Body `b`: with an initiative it counts for, or else with the item; on a closed item with the body's agendas. */
export const visibleDecision = (viewer: Actor): Prisma.Sql => Prisma.sql`(
  ${notClosedTo(viewer)} AND (EXISTS (SELECT 1 FROM "DecisionSubject" ds JOIN "Initiative" i ON i.id = ds."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
          WHERE ds."decisionId" = d.id AND ${visibleInitiative(viewer)})
  OR (NOT EXISTS (SELECT 1 FROM "DecisionSubject" ds WHERE ds."decisionId" = d.id) AND ${visibleItem(viewer)})))`;

/** What to narrow a list to; left out: everything the viewer may see. */
export type Narrowing = { bodyIds?: readonly string[]; strategyId?: string };

export const ofBodies = ({ bodyIds }: Narrowing): Prisma.Sql =>
  bodyIds ? Prisma.sql`b.id = ANY(${[...bodyIds]}::uuid[])` : Prisma.sql`true`;
export const ofStrategy = ({ strategyId }: Narrowing): Prisma.Sql =>
  strategyId ? Prisma.sql`it."strategyId" = ${strategyId}::uuid` : Prisma.sql`true`;

/**
 * `open`, as items of a WITH: the AgendaItems of meetings on which something is to be decided, and in `listed` what they are
 * about. Gathered for all of them together: in the past a look for each item would read the views whole each time.
 */
export const openItems = (day: Prisma.Sql, narrowing: Narrowing): Prisma.Sql => Prisma.sql`
    met AS MATERIALIZED (
      SELECT m.id, m."heldOn", m."bodyId" FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" WHERE ${day} AND ${ofBodies(narrowing)}
    ), items AS MATERIALIZED (
      SELECT it.*, met."heldOn", met."bodyId" FROM "AgendaItem" it JOIN met ON met.id = it."meetingId"
      WHERE it."meetingId" = ANY(ARRAY(SELECT met.id FROM met)) AND ${ofStrategy(narrowing)}
    ), listed AS MATERIALIZED (
      SELECT x."itemId", x."initiativeId" FROM "AgendaSubject" x WHERE x."itemId" = ANY(ARRAY(SELECT items.id FROM items))
    ), settled AS MATERIALIZED (
      SELECT d.id, d."itemId" FROM "Decision" d WHERE d."itemId" = ANY(ARRAY(SELECT items.id FROM items)) AND d.outcome <> 'udsat' AND ${isCounting}
    ), decided AS MATERIALIZED (
      SELECT settled."itemId", ds."initiativeId" FROM settled JOIN "DecisionSubject" ds ON ds."decisionId" = settled.id
      WHERE ds."decisionId" = ANY(ARRAY(SELECT settled.id FROM settled))
    ), undecided AS MATERIALIZED (
      SELECT "itemId", "initiativeId" FROM listed EXCEPT SELECT "itemId", "initiativeId" FROM decided
    ), open AS MATERIALIZED (
      SELECT it.* FROM items it WHERE it.id IN (
          SELECT u."itemId" FROM undecided u JOIN "Initiative" i ON i.id = u."initiativeId" AND i."withdrawnOn" IS NULL
          WHERE i.id = ANY(ARRAY(SELECT undecided."initiativeId" FROM undecided)))
        OR (it.id NOT IN (SELECT listed."itemId" FROM listed) AND it.id NOT IN (SELECT settled."itemId" FROM settled))
    )`;

/** The AgendaSubjects `x` of an AgendaItem `it` nobody has decided on, of initiatives that are in their process: put off leaves them open. */
export const openSubjects = Prisma.sql`
  FROM "AgendaSubject" x JOIN "Initiative" i ON i.id = x."initiativeId" AND i."withdrawnOn" IS NULL WHERE x."itemId" = it.id AND NOT EXISTS (
    SELECT 1 FROM "Decision" d JOIN "DecisionSubject" ds ON ds."decisionId" = d.id
    WHERE d."itemId" = it.id AND d.outcome <> 'udsat' AND ${isCounting} AND ds."initiativeId" = x."initiativeId")`;

/** An AgendaItem `it` without initiatives that nobody has decided on: put off leaves it open. */
export const isOpenWhole = Prisma.sql`NOT (EXISTS (SELECT 1 FROM "AgendaSubject" x WHERE x."itemId" = it.id)
  OR EXISTS (SELECT 1 FROM "Decision" d WHERE d."itemId" = it.id AND d.outcome <> 'udsat' AND ${isCounting}))`;

/** A decision that names another: when that was made, and when it was recorded. */
export type Named = { decidedOn: Day; recordedOn: Day };

/** `corrects`: the one it stands in the place of. `correction`: the one that stands in its place, so that it no longer counts. */
export type Correcting = { corrects: Named | null; correction: Named | null };

const NAMED = Prisma.sql`json_build_object('decidedOn', other."decidedOn",
  'recordedOn', (other."recordedFrom" AT TIME ZONE 'Europe/Copenhagen')::date)`;

/** Which other decision a Decision `d` corrects, and which corrects it, as json: when it was made, and when it was recorded. */
export const correcting = Prisma.sql`
  (SELECT ${NAMED} FROM "Decision" other WHERE other.id = d."correctsId")`;
export const corrected = Prisma.sql`
  (SELECT ${NAMED} FROM "Decision" other WHERE other."correctsId" = d.id)`;

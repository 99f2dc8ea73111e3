import "server-only";
import { approvableOf, approvableSelect, loadDecidedStrategy } from "@/lib/approvals/evidence";
import { loadStandings } from "@/lib/gates/evidence";
import { visibleInitiative } from "@/lib/initiatives/evidence";
import { BODY_KINDS, type Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import { notClosedTo, visibleItem } from "@/lib/meetings/evidence";
import type { Tx } from "@/lib/platform/db";
import { DECIDING_KINDS } from "@/lib/processes/model";
import { Prisma } from "@/prisma/generated/client";
import { OUTCOMES } from "./model";
import type { ItemEvidence, ItemSubject } from "./rules";

const itemSelect = {
  phaseId: true,
  strategyId: true,
  meeting: {
    select: { heldOn: true, body: { select: { id: true, name: true, kind: true, organisationId: true } } },
  },
  decisions: {
    orderBy: [{ recordedFrom: "asc" }, { id: "asc" }],
    select: { outcome: true, subjects: { select: { initiativeId: true } } },
  },
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

/** An item of an agenda with all that a decision on it depends on; `version` is the number of decisions so far. null: there is none. */
export async function loadItem(
  tx: Tx,
  { itemId, meetingId }: { itemId: string; meetingId: string | null },
  today: Day,
): Promise<(ItemEvidence & { version: number; bodyId: string }) | null> {
  const row = await tx.agendaItem.findFirst({
    where: { id: itemId, ...(meetingId === null ? {} : { meetingId }) },
    select: itemSelect,
  });
  if (!row) return null;
  const ids = row.subjects.map(({ initiativeId }) => initiativeId);
  const standings = await loadStandings(tx, ids, today);
  const { body, heldOn } = row.meeting;
  return {
    version: row.decisions.length,
    bodyId: body.id,
    body: { ...body, kind: wordOf(BODY_KINDS, body.kind) },
    phaseId: row.phaseId,
    heldOn: fromDate(heldOn),
    strategy: row.strategyId === null ? null : await loadDecidedStrategy(tx, row.strategyId),
    subjects: row.subjects.map((subject) => ({
      ...subjectOf(subject),
      standing: standings.get(subject.initiativeId) ?? null,
    })),
    decisions: row.decisions.map(({ outcome, subjects }) => ({
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

/** A Decision `d` on an item `it` of a Body `b`: with an initiative it counts for, or else with the item; on a closed item with the body's agendas. */
export const visibleDecision = (viewer: Actor): Prisma.Sql => Prisma.sql`(
  ${notClosedTo(viewer)} AND (EXISTS (SELECT 1 FROM "DecisionSubject" ds JOIN "Initiative" i ON i.id = ds."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
          WHERE ds."decisionId" = d.id AND ${visibleInitiative(viewer)})
  OR (NOT EXISTS (SELECT 1 FROM "DecisionSubject" ds WHERE ds."decisionId" = d.id) AND ${visibleItem(viewer)})))`;

import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import { initiativeReadInside } from "@/lib/initiatives/evidence";
import type { Outcome } from "@/lib/decisions/model";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import { isCounting } from "@/lib/gates/evidence";
import { newestFinalText, readsAgendas, visibleItem } from "@/lib/meetings/evidence";
import { deviationFrom, deviationSelect } from "@/lib/passages/evidence";
import type { Tx } from "@/lib/platform/db";
import { statusFrom } from "@/lib/status/evidence";
import type { StatusWord } from "@/lib/status/model";
import { Prisma } from "@/prisma/generated/client";
import { USUAL_ORDER } from "./labels";
import { PAPER_SECTIONS, type PaperOrder } from "./model";
import type { PaperDecision, PaperDeviation, PaperEvidence, PaperSubject } from "./rules";

/**
 * Whether the viewer reads the papers of an AgendaItem `it` of a Body `b`. They tell of deviations and of every initiative on
 * the item: who sees the item reads them only when all of these are theirs to read inside; about none, with the body's agendas.
 */
export const readsPapers = (viewer: Actor): Prisma.Sql => Prisma.sql`(${visibleItem(viewer)}
  AND NOT EXISTS (SELECT FROM "AgendaSubject" x JOIN "Initiative" i ON i.id = x."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
    WHERE x."itemId" = it.id AND NOT ${initiativeReadInside(viewer)})
  AND (${readsAgendas(viewer)} OR EXISTS (SELECT FROM "AgendaSubject" x WHERE x."itemId" = it.id)))`;

/** The case a Strategy `st` is kept under: its own, or else its process's. */
export const caseNumberOf = Prisma.sql`coalesce(st."caseNumber", (SELECT p."caseNumber" FROM "Process" p
  WHERE p."strategyId" = st.id AND p."caseNumber" IS NOT NULL ORDER BY p.purpose LIMIT 1))`;

type ItemRow = {
  number: number;
  title: string;
  proposal: string | null;
  strategyId: string | null;
  editionId: string | null;
  heldOn: Date;
  isDemonstration: boolean;
  bodyId: string;
  body: string;
  organisationId: string;
  organisation: string;
  strategy: string | null;
  caseNumber: string | null;
  papers: number;
  isRead: boolean;
};

/** What a paper is made of, but for what is written for it. `version`: how many papers the item has. */
export type PaperBasis = Omit<PaperEvidence, "written" | "number" | "madeOn"> & {
  version: number;
  bodyId: string;
  organisationId: string;
  /** Everything on the item is the actor's to read inside. */
  isRead: boolean;
  order: PaperOrder;
};

/** What a paper on the item would be made of today. null: there is no such item. */
export async function loadBasis(
  tx: Tx,
  { actor, itemId, today }: { actor: Actor; itemId: string; today: Day },
): Promise<PaperBasis | null> {
  const [row] = await tx.$queryRaw<ItemRow[]>`
    SELECT it.number, it.title, it.proposal, it."strategyId", it."editionId", m."heldOn", m."isDemonstration", b.id AS "bodyId",
      ${nameOn(Prisma.sql`m."heldOn"`)} AS body,
      b."organisationId", o.name AS organisation, st.title AS strategy, ${caseNumberOf} AS "caseNumber",
      (SELECT count(*)::int FROM "Paper" p WHERE p."itemId" = it.id) AS papers, ${readsPapers(actor)} AS "isRead"
    FROM "AgendaItem" it JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
    JOIN "Organisation" o ON o.id = b."organisationId" LEFT JOIN "Strategy" st ON st.id = it."strategyId" WHERE it.id = ${itemId}::uuid`;
  if (!row) return null;
  const subjects = await loadSubjects(tx, itemId, today);
  return {
    version: row.papers,
    bodyId: row.bodyId,
    organisationId: row.organisationId,
    isRead: row.isRead,
    item: { number: row.number, title: row.title, proposal: row.proposal },
    meeting: {
      body: row.body,
      authority: row.organisation,
      heldOn: fromDate(row.heldOn),
      isDemonstration: row.isDemonstration,
    },
    strategy: row.strategy,
    caseNumber: row.caseNumber,
    edition: await loadEdition(tx, row.editionId),
    subjects,
    deviations: await loadDeviations(tx, subjects),
    decisions: await loadDecisions(tx, { itemId, strategyId: row.strategyId, subjects }),
    order: await loadOrder(tx, row.organisationId),
  };
}

/** An edition that all who read an item's papers read: partners do. null: none. */
async function loadEdition(tx: Tx, editionId: string | null): Promise<PaperBasis["edition"]> {
  const row = await tx.edition.findFirst({
    where: { id: { in: editionId === null ? [] : [editionId] }, document: { audience: { not: "internal" } } },
    select: { number: true, publishedOn: true, document: { select: { title: true } } },
  });
  return row && { title: row.document.title, number: row.number, publishedOn: fromDate(row.publishedOn) };
}

type SubjectRow = {
  id: string;
  label: string;
  title: string;
  phase: string | null;
  word: StatusWord | null;
  progress: number | null;
  updatedOn: Date | null;
  staleAfter: Date | null;
  textNumber: number | null;
  publishedOn: Date | null;
  isOutdated: boolean;
};

async function loadSubjects(tx: Tx, itemId: string, today: Day): Promise<PaperSubject[]> {
  const rows = await tx.$queryRaw<SubjectRow[]>`
    SELECT i.id, t.number || '.' || i.number AS label, i.title, ph.title AS phase, st.word, st.progress, st."updatedOn", st."staleAfter",
      v.number AS "textNumber", v."publishedOn", x."textId" IS DISTINCT FROM (${newestFinalText}) AS "isOutdated"
    FROM "AgendaSubject" x JOIN "Initiative" i ON i.id = x."initiativeId" JOIN "Track" t ON t.id = i."trackId"
    LEFT JOIN "Phase" ph ON ph.id = i."phaseId" LEFT JOIN "InitiativeStatus" st ON st.id = i.id
    LEFT JOIN "TextVersion" v ON v.id = x."textId" WHERE x."itemId" = ${itemId}::uuid ORDER BY x.number`;
  return rows.map(({ id, label, title, phase, word, textNumber, publishedOn, isOutdated, ...reported }) => ({
    ...{ id, label, title, phase },
    status: statusFrom(word && { word, ...reported }, today),
    text:
      textNumber === null
        ? null
        : { number: textNumber, publishedOn: publishedOn && fromDate(publishedOn), isOutdated },
  }));
}

async function loadDeviations(tx: Tx, subjects: readonly PaperSubject[]): Promise<PaperDeviation[]> {
  const labels = new Map(subjects.map(({ id, label }) => [id, label]));
  const rows = await tx.deviation.findMany({
    where: { initiativeId: { in: [...labels.keys()] } },
    orderBy: [{ madeOn: "asc" }, { id: "asc" }],
    select: { ...deviationSelect, initiativeId: true },
  });
  return rows.map(({ initiativeId, ...row }) => {
    const { condition, phase, reason, madeOn } = deviationFrom(row);
    return { label: labels.get(initiativeId) ?? "", phase, condition, reason, madeOn };
  });
}

type About = { itemId: string; strategyId: string | null; subjects: readonly PaperSubject[] };
type DecisionRow = Omit<PaperDecision, "decidedOn" | "about"> & {
  decidedOn: Date;
  outcome: Outcome;
  about: { initiativeId: string; textNumber: number | null }[];
};

/**
 * What bodies have decided on the item's initiatives, the newest first; where it names none, what they decided on the strategy
 * as a whole. Of a decision's initiatives only the item's own are named; what was decided on other closed items is left out,
 * since not all who read this paper may know of it.
 */
async function loadDecisions(tx: Tx, { itemId, strategyId, subjects }: About): Promise<PaperDecision[]> {
  const ids = subjects.map(({ id }) => id);
  const labels = new Map(subjects.map(({ id, label }) => [id, label]));
  const concerned =
    ids.length > 0
      ? Prisma.sql`EXISTS (SELECT FROM "DecisionSubject" ds WHERE ds."decisionId" = d.id AND ds."initiativeId" = ANY(${ids}::uuid[]))`
      : Prisma.sql`NOT EXISTS (SELECT FROM "DecisionSubject" ds WHERE ds."decisionId" = d.id)
          AND (it.id = ${itemId}::uuid OR it."strategyId" = ${strategyId}::uuid)`;
  const rows = await tx.$queryRaw<DecisionRow[]>`
    SELECT it.id = ${itemId}::uuid AS "isOwn", ${nameOn(Prisma.sql`d."decidedOn"`)} AS body, d.outcome, d.wording, d."caseNumber", d."decidedOn",
      coalesce((SELECT json_agg(json_build_object('initiativeId', ds."initiativeId", 'textNumber', v.number)) FROM "DecisionSubject" ds
        LEFT JOIN "TextVersion" v ON v.id = ds."textId"
        WHERE ds."decisionId" = d.id AND ds."initiativeId" = ANY(${ids}::uuid[])), '[]') AS about
    FROM "Decision" d JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId"
    WHERE ${isCounting} AND ${concerned} AND (it.id = ${itemId}::uuid OR NOT it."isClosed") ORDER BY d."decidedOn" DESC, d."recordedFrom" DESC, d.id DESC`;
  return rows.map(({ decidedOn, about, ...decision }) => ({
    ...decision,
    decidedOn: fromDate(decidedOn),
    about: subjects.flatMap(({ id }) =>
      about
        .filter(({ initiativeId }) => initiativeId === id)
        .map(({ textNumber }) => ({ label: labels.get(id) ?? "", textNumber })),
    ),
  }));
}

/** The region's own order, or the usual one. */
async function loadOrder(tx: Tx, organisationId: string): Promise<PaperOrder> {
  const rows = await loadSections(tx, organisationId);
  return rows.length === 0
    ? USUAL_ORDER
    : rows.map(({ section, heading }) => ({ section: wordOf(PAPER_SECTIONS, section), heading }));
}

/** The rows of a region's order; none where it has arranged none. */
export const loadSections = (
  tx: Tx,
  organisationId: string,
): Promise<{ id: string; section: string; heading: string }[]> =>
  tx.paperSection.findMany({
    where: { organisationId },
    orderBy: { number: "asc" },
    select: { id: true, section: true, heading: true },
  });

/** The listed final texts of an item's initiatives that whoever reads the paper may read too, by initiative. */
export async function loadListedTexts(tx: Tx, itemId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; body: string }[]>`
    SELECT x."initiativeId" AS id, v.body FROM "AgendaSubject" x JOIN "TextVersion" v ON v.id = x."textId"
    WHERE x."itemId" = ${itemId}::uuid AND v.audience <> 'internal' AND v."publishedOn" IS NOT NULL`;
  return new Map(rows.map(({ id, body }) => [id, body]));
}

import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { FileFormat } from "@/lib/kernel/formats";
import { isUuid } from "@/lib/kernel/ids";
import type { Sheet } from "@/lib/kernel/sheet";
import { visibleItem } from "@/lib/meetings/evidence";
import { formatsOf, frozenFile, isAsFrozen, type Frozen, type FrozenFile } from "@/lib/platform/printing";
import type { Reader } from "@/lib/platform/readers";
import { sheetHtml } from "@/lib/platform/sheet-html";
import { Prisma } from "@/prisma/generated/client";
import { caseNumberOf, loadBasis, loadListedTexts, readsPapers } from "./evidence";
import { canMakePaper } from "./policy";
import { suggestion } from "./rules";

export type PaperView = {
  id: string;
  number: number;
  madeOn: Day;
  /** SHA-256 of what it says. */
  contentHash: string;
  /** What it says, as HTML; null: it is not what was frozen, and is not shown. */
  html: string | null;
  formats: readonly FileFormat[];
};

export type PaperTexts = { resume: string; account: string; consequences: string };

export type PaperPage = {
  item: { id: string; number: number; title: string };
  meeting: { id: string; heldOn: Day; body: string; bodyId: string; organisation: string };
  isDemonstration: boolean;
  caseNumber: string | null;
  /** The one that was asked for, or the newest; null: there is none that the viewer reads. */
  paper: PaperView | null;
  /** All that the viewer reads, the newest first. */
  papers: readonly { number: number; madeOn: Day }[];
  /** For whoever makes it: what was last written, or what to begin with. null: the viewer makes none. */
  making: (PaperTexts & { expectedVersion: number }) | null;
};

type ItemRow = {
  id: string;
  number: number;
  title: string;
  meetingId: string;
  heldOn: Date;
  isDemonstration: boolean;
  bodyId: string;
  body: string;
  organisationId: string;
  organisation: string;
  caseNumber: string | null;
  isRead: boolean;
};

type Asked = { meetingId: string; number: number; paper: number | null };

/** An item of an agenda with its sagsfremstilling. null: there is none that the viewer can see, or no such paper on it. */
export async function getPaperPage(reader: Reader, viewer: Actor, asked: Asked): Promise<PaperPage | null> {
  const { db } = reader;
  if (!isUuid(asked.meetingId)) return null;
  const [row] = await db.$queryRaw<ItemRow[]>`
    SELECT it.id, it.number, it.title, m.id AS "meetingId", m."heldOn", m."isDemonstration", b.id AS "bodyId", ${nameOn(Prisma.sql`m."heldOn"`)} AS body,
      b."organisationId", o.name AS organisation, ${caseNumberOf} AS "caseNumber", ${readsPapers(viewer)} AS "isRead"
    FROM "AgendaItem" it JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
    JOIN "Organisation" o ON o.id = b."organisationId" LEFT JOIN "Strategy" st ON st.id = it."strategyId"
    WHERE it."meetingId" = ${asked.meetingId}::uuid AND it.number = ${asked.number} AND ${visibleItem(viewer)}`;
  if (!row) return null;
  const papers = row.isRead ? await listPapers(reader, row.id) : [];
  const [newest] = papers;
  const chosen = asked.paper === null ? newest : papers.find(({ number }) => number === asked.paper);
  if (asked.paper !== null && !chosen) return null;
  const { id, number, title, isDemonstration, caseNumber } = row;
  return {
    item: { id, number, title },
    meeting: {
      ...{ id: row.meetingId, body: row.body, bodyId: row.bodyId, organisation: row.organisation },
      heldOn: fromDate(row.heldOn),
    },
    isDemonstration,
    caseNumber,
    paper: chosen ? await viewOf(reader, chosen.id) : null,
    papers: papers.map(({ number: nr, madeOn }) => ({ number: nr, madeOn })),
    making: !reader.isPast && row.isRead && canMakePaper(viewer, row) ? await makingOf(reader, viewer, row.id) : null,
  };
}

/** Of an item: the number of its newest paper, null where none was made that the viewer reads; and whether the viewer makes them. */
export type ItemPaper = { meetingId: string; number: number | null; canMake: boolean };

/** The papers of a meeting's items, by item; only those the viewer can see. */
export async function findPapersAt(
  { db, isPast }: Reader,
  viewer: Actor,
  meetingId: string,
): Promise<ReadonlyMap<string, ItemPaper>> {
  const rows = await db.$queryRaw<{ itemId: string; number: number | null; bodyId: string; organisationId: string }[]>`
    SELECT it.id AS "itemId", b.id AS "bodyId", b."organisationId",
      (SELECT max(p.number) FROM "Paper" p WHERE p."itemId" = it.id AND ${readsPapers(viewer)}) AS number
    FROM "AgendaItem" it JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
    WHERE it."meetingId" = ${meetingId}::uuid AND ${visibleItem(viewer)}`;
  return new Map(
    rows.map(({ itemId, number, ...body }) => [
      itemId,
      { meetingId, number, canMake: !isPast && canMakePaper(viewer, body) },
    ]),
  );
}

async function listPapers({ db }: Reader, itemId: string): Promise<{ id: string; number: number; madeOn: Day }[]> {
  const rows = await db.paper.findMany({
    where: { itemId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, madeOn: true },
  });
  return rows.map(({ madeOn, ...paper }) => ({ ...paper, madeOn: fromDate(madeOn) }));
}

async function viewOf({ db }: Reader, id: string): Promise<PaperView> {
  const { content, madeOn, pdfHash, ...paper } = await db.paper.findUniqueOrThrow({
    where: { id },
    select: { id: true, number: true, madeOn: true, content: true, contentHash: true, pdfHash: true },
  });
  const isIntact = isAsFrozen({ content, contentHash: paper.contentHash });
  return {
    ...paper,
    madeOn: fromDate(madeOn),
    // Its hash says that it is what `compose` made.
    html: isIntact ? sheetHtml(JSON.parse(content) as Sheet) : null,
    formats: isIntact ? formatsOf({ pdfHash }) : [],
  };
}

/** What was written last time is gone on with; the first time, the proposals' own words are. */
async function makingOf({ db, today }: Reader, viewer: Actor, itemId: string): Promise<PaperPage["making"]> {
  const last = await db.paper.findFirst({
    where: { itemId },
    orderBy: { number: "desc" },
    select: { number: true, resume: true, account: true, consequences: true },
  });
  if (last) {
    const { number, resume, account, consequences } = last;
    return { resume, account, consequences: consequences ?? "", expectedVersion: number };
  }
  const basis = await loadBasis(db, { actor: viewer, itemId, today });
  if (!basis) return null;
  return { ...suggestion(basis, await loadListedTexts(db, itemId)), consequences: "", expectedVersion: 0 };
}

/** A paper as Word or PDF. null: there is none that the viewer reads, or it was not made in that format. */
export async function getPaperFile(
  { db }: Reader,
  viewer: Actor,
  { id, format }: { id: string; format: FileFormat },
): Promise<FrozenFile | null> {
  const [paper] = await db.$queryRaw<(Frozen & { number: number; item: number; heldOn: Date; body: string })[]>`
    SELECT p.content, p."contentHash", p."wordHash", p."pdfHash", p.number,
      it.number AS item, m."heldOn", ${nameOn(Prisma.sql`m."heldOn"`)} AS body
    FROM "Paper" p JOIN "AgendaItem" it ON it.id = p."itemId" JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
    WHERE p.id = ${id}::uuid AND ${readsPapers(viewer)}`;
  if (!paper) return null;
  const { item, heldOn, body, number, ...frozen } = paper;
  const name = `Sagsfremstilling ${body} ${fromDate(heldOn)} punkt ${String(item)} nr. ${String(number)}`;
  return frozenFile(db, { ...frozen, name }, format);
}

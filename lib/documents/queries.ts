import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { splitPoints } from "@/lib/kernel/splitting";
import { dayOf } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import { findDraft } from "@/lib/platform/drafts";
import { pageOf } from "@/lib/platform/listing";
import { renderMarkdown } from "@/lib/platform/markdown";
import type { Reader } from "@/lib/platform/readers";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { AUDIENCES, isSlug, type Audience } from "@/lib/strategies/model";
import { Prisma } from "@/prisma/generated/client";
import { draftPlace, loadParagraph, seesDrafts, seesEditions } from "./evidence";
import { excerpt, paragraphLabel } from "./labels";
import { subjectValue, type Paragraph } from "./model";
import { canSeeDraft, canWriteDocument } from "./policy";

/** Rows on a page of a list. */
export const PAGE_SIZE = 50;

export type DocumentLine = {
  id: string;
  title: string;
  kind: string;
  audience: Audience;
  caseNumber: string | null;
  isDemonstration: boolean;
  /** The newest edition; null: it is being written. */
  number: number | null;
  publishedOn: Day | null;
};

export type DocumentList = {
  strategy: { id: string; slug: string; title: string; owner: string; caseNumber: string | null };
  rows: DocumentLine[];
  total: number;
  /** For who begins documents: the kinds there are. null: the viewer begins none. */
  kinds: readonly string[] | null;
};

type LineRow = Omit<DocumentLine, "audience" | "publishedOn"> & { audience: string; publishedOn: Date | null };

/** A strategy's documents that the viewer reads, by kind and title. null: there is no such strategy. `page` counts from 1. */
export async function listDocuments(
  { db, isPast }: Reader,
  viewer: Actor,
  { slug, page }: { slug: string; page: number },
): Promise<DocumentList | null> {
  if (!isSlug(slug)) return null;
  const [strategy] = await db.$queryRaw<(DocumentList["strategy"] & { ownerId: string })[]>`
    SELECT s.id, s.slug, s.title, s."caseNumber", s."ownerId", o.name AS owner
    FROM "Strategy" s JOIN "Organisation" o ON o.id = s."ownerId" WHERE s.slug = ${slug} AND ${visibleStrategy(viewer)}`;
  if (!strategy) return null;
  const { rows, total } = await pageOf<LineRow>(db, {
    select: Prisma.sql`d.id, d.title, k.name AS kind, d.audience, d."caseNumber", d."isDemonstration", e.number, e."publishedOn"`,
    from: Prisma.sql`FROM "Document" d JOIN "Strategy" s ON s.id = d."strategyId" JOIN "DocumentKind" k ON k.id = d."kindId"
      LEFT JOIN LATERAL (SELECT x.number, x."publishedOn" FROM "Edition" x WHERE x."documentId" = d.id ORDER BY x.number DESC LIMIT 1) e ON true
      WHERE s.id = ${strategy.id}::uuid AND (${seesDrafts(viewer)} OR (e.number IS NOT NULL AND ${seesEditions(viewer)}))`,
    order: Prisma.sql`k.name, d.title, d.id`,
    page,
    size: PAGE_SIZE,
  });
  const kinds = await db.documentKind.findMany({ orderBy: { name: "asc" }, take: 100, select: { name: true } });
  const { ownerId, ...head } = strategy;
  return {
    strategy: head,
    rows: rows.map(({ audience, publishedOn, ...row }) => ({
      ...row,
      audience: wordOf(AUDIENCES, audience),
      publishedOn: publishedOn && fromDate(publishedOn),
    })),
    total,
    kinds: !isPast && canWriteDocument(viewer, { ownerId }) ? kinds.map(({ name }) => name) : null,
  };
}

export type Choice = { value: string; label: string };

/** What a person has begun to write and not saved. */
export type DraftView = { body: string; version: number; writtenOn: Day };

export type ParagraphPage = {
  strategy: { slug: string; title: string; owner: string };
  document: { id: string; title: string; caseNumber: string | null };
  paragraph: Pick<
    Paragraph,
    "id" | "label" | "level" | "heading" | "body" | "version" | "textKind" | "initiativeId"
  > & {
    html: string;
    about: string;
    writtenBy: string | null;
    writtenOn: Day;
  };
  isStanding: boolean;
  /** Those before and after it; null: it is the first, the last, or stands no more. */
  before: Choice | null;
  after: Choice | null;
  /** Where else it could stand: after which. */
  places: readonly Choice[];
  /** Where it can be split: how many characters stay, and the words that come after. */
  splits: readonly Choice[];
  /** What it can be about. */
  subjects: readonly Choice[];
  draft: DraftView | null;
};

/** A paragraph to be edited. null: there is none, or the viewer writes no documents here. */
export async function getParagraphPage(
  { db, isPast }: Reader,
  viewer: Actor,
  { slug, documentId, paragraphId }: { slug: string; documentId: string; paragraphId: string },
): Promise<ParagraphPage | null> {
  if (isPast || !isUuid(documentId) || !isUuid(paragraphId)) return null;
  const found = await loadParagraph(db, { documentId, paragraphId });
  if (!found || !canSeeDraft(viewer, found) || !canWriteDocument(viewer, found)) return null;
  const head = await db.document.findUniqueOrThrow({ where: { id: documentId }, select: headSelect });
  if (head.strategy.slug !== slug) return null;
  const writing = await db.paragraph.findUniqueOrThrow({ where: { id: paragraphId }, select: writingSelect });
  const draft = await findDraft(db, draftPlace({ paragraphId }, viewer));
  const { paragraph, standing, isStanding } = found;
  const at = standing.findIndex(({ id }) => id === paragraphId);
  const { owner, tracks, ...strategy } = head.strategy;
  return {
    strategy: { slug: strategy.slug, title: strategy.title, owner: owner.name },
    document: { id: documentId, title: head.title, caseNumber: head.caseNumber },
    paragraph: {
      ...paragraph,
      html: renderMarkdown(paragraph.body, { under: 2 }),
      about: subjectValue(paragraph),
      writtenBy: writing.writtenBy?.name ?? null,
      writtenOn: fromDate(writing.writtenOn),
    },
    isStanding,
    before: choiceOf(standing[at - 1]),
    after: at < 0 ? null : choiceOf(standing[at + 1]),
    places: standing.flatMap((other) => (other.id === paragraphId ? [] : [named(other)])),
    splits: splitPoints(paragraph.body).map((point) => ({
      value: String(point),
      label: excerpt(paragraph.body.slice(point)),
    })),
    subjects: tracks.flatMap(subjectsOf),
    draft: draft && { body: draft.body, version: draft.version, writtenOn: dayOf(draft.writtenAt) },
  };
}

const headSelect = {
  title: true,
  caseNumber: true,
  strategy: {
    select: {
      slug: true,
      title: true,
      owner: { select: { name: true } },
      tracks: {
        orderBy: { number: "asc" },
        select: {
          id: true,
          number: true,
          title: true,
          initiatives: { orderBy: { number: "asc" }, select: { id: true, number: true, title: true } },
        },
      },
    },
  },
} as const satisfies Prisma.DocumentSelect;

const writingSelect = {
  writtenOn: true,
  writtenBy: { select: { name: true } },
} as const satisfies Prisma.ParagraphSelect;

type TrackRow = Prisma.DocumentGetPayload<{ select: typeof headSelect }>["strategy"]["tracks"][number];

const subjectsOf = ({ id, number, title, initiatives }: TrackRow): Choice[] => [
  { value: subjectValue({ trackId: id, initiativeId: null }), label: `Spor ${String(number)}: ${title}` },
  ...initiatives.map((initiative) => ({
    value: subjectValue({ trackId: null, initiativeId: initiative.id }),
    label: `${String(number)}.${String(initiative.number)} ${initiative.title}`,
  })),
];

const named = (paragraph: Paragraph): Choice => ({ value: paragraph.id, label: paragraphLabel(paragraph) });

const choiceOf = (paragraph: Paragraph | undefined): Choice | null => (paragraph ? named(paragraph) : null);

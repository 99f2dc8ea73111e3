import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { levelOf } from "@/lib/kernel/paragraphs";
import { wordOf, wordOrNull } from "@/lib/kernel/vocabulary";
import type { Tx } from "@/lib/platform/db";
import type { DraftPlace } from "@/lib/platform/drafts";
import { strategyReadInFull, strategyReadInside, visibleStrategy } from "@/lib/strategies/evidence";
import { AUDIENCES, type Audience } from "@/lib/strategies/model";
import { TEXT_KINDS, type TextKind } from "@/lib/texts/model";
import { Prisma } from "@/prisma/generated/client";
import type { Paragraph } from "./model";

export type LoadedDocument = {
  id: string;
  version: number;
  strategyId: string;
  ownerId: string;
  audience: Audience;
  textKind: TextKind | null;
  /** The paragraphs that stand, in their order. */
  standing: Paragraph[];
};

const paragraphSelect = {
  id: true,
  place: true,
  label: true,
  level: true,
  heading: true,
  body: true,
  trackId: true,
  initiativeId: true,
  textKind: true,
  version: true,
} as const satisfies Prisma.ParagraphSelect;

/** What a document is loaded by, to be widened by who needs more of it. */
export const documentSelect = {
  id: true,
  version: true,
  strategyId: true,
  audience: true,
  textKind: true,
  strategy: { select: { ownerId: true } },
  paragraphs: { where: { endedOn: null }, orderBy: { place: "asc" }, select: paragraphSelect },
} as const satisfies Prisma.DocumentSelect;

/** A document with what it says now. null: there is none. */
export async function loadDocument(tx: Tx, documentId: string): Promise<LoadedDocument | null> {
  const row = await tx.document.findUnique({ where: { id: documentId }, select: documentSelect });
  return row && documentOf(row);
}

export const documentOf = (row: Prisma.DocumentGetPayload<{ select: typeof documentSelect }>): LoadedDocument => {
  const { id, version, strategyId, strategy, audience, textKind, paragraphs } = row;
  return {
    ...{ id, version, strategyId },
    ownerId: strategy.ownerId,
    audience: wordOf(AUDIENCES, audience),
    textKind: wordOrNull(TEXT_KINDS, textKind),
    standing: paragraphs.map(paragraphOf),
  };
};

type ParagraphRow = Prisma.ParagraphGetPayload<{ select: typeof paragraphSelect }>;

const paragraphOf = ({ level, textKind, ...row }: ParagraphRow): Paragraph => ({
  ...row,
  level: levelOf(level),
  textKind: wordOrNull(TEXT_KINDS, textKind),
});

export type LoadedParagraph = LoadedDocument & { documentId: string; paragraph: Paragraph; isStanding: boolean };

/** The same, and one paragraph of it, also one that has ended. `version`: the paragraph's. null: there is none in it. */
export async function loadParagraph(
  tx: Tx,
  { documentId, paragraphId }: { documentId: string; paragraphId: string },
): Promise<LoadedParagraph | null> {
  const document = await loadDocument(tx, documentId);
  const standing = document?.standing.find(({ id }) => id === paragraphId);
  const row = standing
    ? null
    : await tx.paragraph.findFirst({ where: { id: paragraphId, documentId }, select: paragraphSelect });
  const paragraph = standing ?? (row && paragraphOf(row));
  if (!document || !paragraph) return null;
  return { ...document, documentId, version: paragraph.version, paragraph, isStanding: standing !== undefined };
}

/** Whether what a paragraph is said to be about belongs to the strategy. */
export async function isOfStrategy(
  tx: Tx,
  { strategyId, trackId, initiativeId }: { strategyId: string; trackId: string | null; initiativeId: string | null },
): Promise<boolean> {
  const found =
    trackId !== null
      ? await tx.track.count({ where: { id: trackId, strategyId } })
      : initiativeId !== null
        ? await tx.initiative.count({ where: { id: initiativeId, strategyId } })
        : 1;
  return found > 0;
}

/** What somebody has begun to write in a paragraph is their own: two people who write at once keep both. */
export const draftPlace = ({ paragraphId }: { paragraphId: string }, { personId }: Actor): DraftPlace => ({
  holderId: personId ?? NOBODY,
  subjectId: paragraphId,
  kind: "afsnit",
});

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What is being written, in SQL, over a Strategy `s`: `canSeeDraft`. */
export const seesDrafts = strategyReadInFull;

/** `canSeeEdition` in SQL, over a Document `d` and its Strategy `s`; a property test holds the two against each other. */
export const seesEditions = (viewer: Actor): Prisma.Sql =>
  readsEditions({
    isFull: strategyReadInFull(viewer),
    isInside: strategyReadInside(viewer),
    isSeen: visibleStrategy(viewer),
  });

/** An edition of a Document `d` of a Strategy `s` is the viewer's to read: as whom it is for, or as who reads the drafts. */
export const readsEdition = (viewer: Actor): Prisma.Sql =>
  Prisma.sql`(${seesDrafts(viewer)} OR ${seesEditions(viewer)})`;

/** The same, by what somebody reads of the strategy. */
export const readsEditions = (who: { isFull: Prisma.Sql; isInside: Prisma.Sql; isSeen: Prisma.Sql }): Prisma.Sql =>
  Prisma.sql`(CASE d.audience WHEN 'internal' THEN ${who.isFull} WHEN 'partner' THEN ${who.isInside} ELSE ${who.isSeen} END)`;

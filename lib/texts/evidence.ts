import "server-only";
import { loadSubject, type LoadedSubject } from "@/lib/initiatives/evidence";
import { readsInitiativeInside, type InitiativeSubject } from "@/lib/initiatives/policy";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import type { Tx } from "@/lib/platform/db";
import { renderMarkdown } from "@/lib/platform/markdown";
import { AUDIENCES } from "@/lib/strategies/model";
import { Prisma } from "@/prisma/generated/client";
import { TEXT_KINDS, type TextKind } from "./model";
import { canSeeText, type Version } from "./policy";

export type TextEvidence = LoadedSubject & { text: Version };

/** A text version of the initiative; its version, not the initiative's. */
export async function loadText(
  tx: Tx,
  { initiativeId, textId }: { initiativeId: string; textId: string },
): Promise<TextEvidence | null> {
  const subject = await loadSubject(tx, initiativeId);
  const row = await tx.textVersion.findFirst({
    where: { id: textId, initiativeId },
    select: { version: true, kind: true, audience: true, publishedOn: true },
  });
  if (!subject || !row) return null;
  return {
    ...subject,
    version: row.version,
    text: {
      kind: wordOf(TEXT_KINDS, row.kind),
      audience: wordOf(AUDIENCES, row.audience),
      isPublished: row.publishedOn !== null,
    },
  };
}

export const textSelect = {
  id: true,
  kind: true,
  number: true,
  body: true,
  audience: true,
  writtenOn: true,
  publishedOn: true,
  version: true,
  author: { select: { name: true } },
} as const satisfies Prisma.TextVersionSelect;

type TextRow = Prisma.TextVersionGetPayload<{ select: typeof textSelect }>;

export type TextView = {
  id: string;
  kind: TextKind;
  number: number;
  body: string;
  /** The body's Markdown, rendered. */
  html: string;
  author: string | null;
  writtenOn: Day;
  publishedOn: Day | null;
  version: number;
  canWrite: boolean;
};

/** The versions the viewer may see. Who wrote them is for the region and its partners: the public reads no names of people. */
export function visibleTexts(
  rows: readonly TextRow[],
  { viewer, subject, canWrite }: { viewer: Actor; subject: InitiativeSubject; canWrite: boolean },
): TextView[] {
  const mayKnowPeople = readsInitiativeInside(viewer, subject);
  return rows.flatMap(({ kind, audience, author, writtenOn, publishedOn, ...text }) => {
    const version = {
      kind: wordOf(TEXT_KINDS, kind),
      audience: wordOf(AUDIENCES, audience),
      isPublished: publishedOn !== null,
    };
    if (!canSeeText(viewer, subject, version)) return [];
    return {
      ...text,
      kind: version.kind,
      html: renderMarkdown(text.body),
      author: mayKnowPeople ? (author?.name ?? null) : null,
      writtenOn: fromDate(writtenOn),
      publishedOn: publishedOn && fromDate(publishedOn),
      canWrite: canWrite && !version.isPublished,
    };
  });
}

/** `canSeeText` of a published TextVersion `v` in SQL, by what somebody reads of its initiative. */
export const isPublishedTo = (who: { isFull: Prisma.Sql; isInside: Prisma.Sql }): Prisma.Sql =>
  Prisma.sql`(v."publishedOn" IS NOT NULL AND (${who.isFull}
    OR (v.audience <> 'internal' AND (${who.isInside} OR (v.kind = 'vedtaget' AND v.audience = 'public')))))`;

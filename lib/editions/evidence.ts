import "server-only";
import { documentOf, documentSelect, type LoadedDocument } from "@/lib/documents/evidence";
import type { Paragraph } from "@/lib/documents/model";
import type { Sheet } from "@/lib/kernel/sheet";
import { wordOf } from "@/lib/kernel/vocabulary";
import type { Tx } from "@/lib/platform/db";
import { digestOf } from "@/lib/platform/digest";
import { blocksOf } from "@/lib/platform/markdown";
import { asWideAs, AUDIENCES, type Audience } from "@/lib/strategies/model";
import type { EditionContent, ReadParagraph } from "./model";
import { sheetOf } from "./rules";

/** The newest text of an initiative in the kind a document is composed of. */
type StandingText = { id: string; body: string; version: number; isPublished: boolean; audience: Audience };
type Standing = { title: string; audience: Audience; text: StandingText | null };

/** What would be published of a document. `version`: how many editions it has. */
export type EditionBasis = Omit<LoadedDocument, "version"> &
  Pick<EditionContent, "authority" | "strategy" | "kind" | "title" | "caseNumber"> & {
    version: number;
    paragraphs: readonly ReadParagraph[];
    /** What the newest edition says; null: there is none. */
    newest: string | null;
    /** The initiatives it tells of. */
    initiatives: ReadonlyMap<string, Standing>;
  };

/** A document as it would be published now. null: there is none. */
export async function loadEditionBasis(tx: Tx, documentId: string): Promise<EditionBasis | null> {
  const row = await tx.document.findUnique({
    where: { id: documentId },
    select: {
      ...documentSelect,
      title: true,
      caseNumber: true,
      kind: { select: { name: true } },
      strategy: { select: { ownerId: true, title: true, owner: { select: { name: true } } } },
      editions: { orderBy: { number: "desc" }, take: 1, select: { number: true, content: true } },
    },
  });
  if (!row) return null;
  const document = documentOf(row);
  const initiatives = await loadStandings(tx, document);
  const [newest] = row.editions;
  return {
    ...document,
    title: row.title,
    caseNumber: row.caseNumber,
    kind: row.kind.name,
    strategy: row.strategy.title,
    authority: row.strategy.owner.name,
    version: newest?.number ?? 0,
    newest: newest?.content ?? null,
    initiatives,
    paragraphs: document.standing.map((paragraph) => readParagraph(paragraph, initiatives)),
  };
}

/** An edition, or what would be one, as a paper. */
export const paperOf = (content: EditionContent): Sheet =>
  sheetOf(
    content,
    content.paragraphs.map(({ body }) => blocksOf(body, { under: "paragraph" })),
  );

/** What a document said to whoever read it. */
export const digestOfDraft = ({ paragraphs }: Pick<EditionBasis, "paragraphs">): string =>
  digestOf(JSON.stringify(paragraphs));

const readParagraph = (
  { place: _place, textKind, ...paragraph }: Paragraph,
  initiatives: ReadonlyMap<string, Standing>,
): ReadParagraph => {
  const text = textKind === null ? null : (initiatives.get(paragraph.initiativeId ?? "")?.text ?? null);
  return { ...paragraph, body: text?.body ?? paragraph.body, textId: text?.id ?? null };
};

async function loadStandings(
  tx: Tx,
  { standing, textKind }: Pick<LoadedDocument, "standing" | "textKind">,
): Promise<ReadonlyMap<string, Standing>> {
  const ids = standing.flatMap(({ initiativeId }) => (initiativeId === null ? [] : [initiativeId]));
  const rows = await tx.initiative.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      title: true,
      audience: true,
      texts: {
        where: { kind: textKind ?? "" },
        orderBy: { number: "desc" },
        take: 1,
        select: { id: true, body: true, version: true, publishedOn: true, audience: true },
      },
    },
  });
  return new Map(
    rows.map(({ id, title, audience, texts: [text] }) => [
      id,
      { title, audience: wordOf(AUDIENCES, audience), text: text ? standingText(text) : null },
    ]),
  );
}

const standingText = ({
  publishedOn,
  audience,
  ...text
}: {
  id: string;
  body: string;
  version: number;
  publishedOn: Date | null;
  audience: string;
}): StandingText => ({ ...text, isPublished: publishedOn !== null, audience: wordOf(AUDIENCES, audience) });

/** Titles of the initiatives that a document's editions tell of, where fewer may read them or their text than an audience. */
export async function loadNarrower(
  tx: Tx,
  { documentId, audience }: { documentId: string; audience: Audience },
): Promise<string[]> {
  const editions = await tx.edition.findMany({ where: { documentId }, select: { content: true } });
  // What was frozen is what was published: its hash, and the audit, say so.
  const told = editions.flatMap(({ content }) => (JSON.parse(content) as EditionContent).paragraphs);
  const ids = told.flatMap(({ initiativeId }) => initiativeId ?? []);
  const texts = told.flatMap(({ textId }) => textId ?? []);
  const wide = { in: asWideAs(audience) };
  const rows = await tx.initiative.findMany({
    where: {
      id: { in: ids },
      OR: [{ NOT: { audience: wide } }, { texts: { some: { id: { in: texts }, NOT: { audience: wide } } } }],
    },
    orderBy: [{ track: { number: "asc" } }, { number: "asc" }],
    select: { title: true },
  });
  return rows.map(({ title }) => title);
}

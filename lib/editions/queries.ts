import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import { readsEdition, seesDrafts, seesEditions } from "@/lib/documents/evidence";
import { canWriteDocument } from "@/lib/documents/policy";
import { visibleDecision } from "@/lib/decisions/evidence";
import { isCounting } from "@/lib/gates/evidence";
import type { Outcome } from "@/lib/decisions/model";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { FileFormat } from "@/lib/kernel/formats";
import { isUuid } from "@/lib/kernel/ids";
import { formatDay } from "@/lib/kernel/period";
import { anchorOf } from "@/lib/kernel/paragraphs";
import type { Stretch } from "@/lib/kernel/stretch";
import { wordOf as vocabularyWord } from "@/lib/kernel/vocabulary";
import { renderMarkdown } from "@/lib/platform/markdown";
import { visibleItem } from "@/lib/meetings/evidence";
import { formatsOf, frozenFile, isAsFrozen, type Frozen, type FrozenFile } from "@/lib/platform/printing";
import type { Reader } from "@/lib/platform/readers";
import { wordsChanged } from "@/lib/platform/text-changes";
import { wordOf } from "@/lib/platform/word";
import { AUDIENCES, type Audience } from "@/lib/strategies/model";
import { DESCENTS, type Descent } from "@/lib/documents/model";
import { Prisma } from "@/prisma/generated/client";
import { digestOfDraft, loadEditionBasis, paperOf } from "./evidence";
import type { Depth, EditionContent, ReadParagraph, Shown } from "./model";
import { compareParagraphs, depthsOf, EDITION_LABEL, saysTheSame, type ParagraphChange } from "./rules";

export type ShownParagraph = ReadParagraph & { anchor: string; depth: Depth; html: string };
export type ShownChange = ParagraphChange & { readonly words: readonly Stretch[] };

/** `outcome`: what was decided and counts; null: nothing yet, or not for the viewer to see. */
export type Treatment = {
  meetingId: string;
  item: number;
  body: string;
  heldOn: Day;
  edition: number;
  outcome: Outcome | null;
};

type EditionLine = { id: string; number: number; publishedOn: Day };

export type DocumentPage = {
  strategy: { slug: string; title: string; owner: string };
  document: {
    id: string;
    title: string;
    kind: string;
    caseNumber: string | null;
    audience: Audience;
    isComposed: boolean;
    isDemonstration: boolean;
    version: number;
  };
  /** All editions that the viewer reads, the newest first. */
  editions: readonly EditionLine[];
  shown: Shown;
  edition: (EditionLine & { contentHash: string; formats: readonly FileFormat[] }) | null;
  /** null: it is not what was frozen, and is not shown. */
  paragraphs: readonly ShownParagraph[] | null;
  /** What is compared with, and what became of it; null: nothing is. */
  compared: { readonly against: Shown; readonly changes: readonly ShownChange[] } | null;
  /** Where editions stood on an agenda that the viewer sees, the latest first. */
  treatments: readonly Treatment[];
  /** The viewer reads what is being written. */
  seesDraft: boolean;
  /** For who writes it. `seen`: the digest of what it says; null: an edition is shown. */
  writing: { readonly seen: string | null; readonly editions: number; readonly isPublished: boolean } | null;
};

type HeadRow = Omit<DocumentPage["document"], "audience"> & {
  audience: string;
  slug: string;
  strategy: string;
  owner: string;
  ownerId: string;
  seesDraft: boolean;
};

type Asked = { slug: string; documentId: string; shown: Shown | null; against: Shown | null };

/** A document: an edition, or what is being written, and what became of another. null: there is none that the viewer reads. */
export async function getDocumentPage(reader: Reader, viewer: Actor, asked: Asked): Promise<DocumentPage | null> {
  const { db, isPast } = reader;
  const head = await findHead(reader, viewer, asked);
  if (!head) return null;
  const { slug, strategy, owner, ownerId, seesDraft, audience, ...document } = head;
  const editions = await listEditions(reader, document.id);
  const [newest] = editions;
  const shown = asked.shown ?? newest?.number ?? "udkast";
  const { against } = asked;
  const basis = seesDraft ? await loadEditionBasis(db, document.id) : null;
  const read = await readEditions(reader, document.id, [shown, against, newest?.number]);
  const descents = await listDescents(reader, document.id);
  const said = (which: Shown) => (which === "udkast" ? basis?.paragraphs : read.get(which));
  const paragraphs = said(shown);
  const before = against === null ? null : said(against);
  const edition = editions.find(({ number }) => number === shown);
  if (paragraphs === undefined || before === undefined) return null;
  return {
    strategy: { slug, title: strategy, owner },
    document: { ...document, audience: vocabularyWord(AUDIENCES, audience) },
    editions: editions.map(({ id, number, publishedOn }) => ({ id, number, publishedOn })),
    shown,
    edition: edition && paragraphs ? editionView(edition) : null,
    paragraphs: paragraphs && shownParagraphs(paragraphs),
    compared:
      against !== null && before && paragraphs
        ? { against, changes: compareParagraphs(before, paragraphs, descents).map(withWords) }
        : null,
    treatments: await listTreatments(reader, viewer, document.id),
    seesDraft,
    writing:
      !isPast && canWriteDocument(viewer, { ownerId })
        ? {
            seen: shown === "udkast" && basis ? digestOfDraft(basis) : null,
            editions: newest?.number ?? 0,
            isPublished: isPublished(basis?.paragraphs ?? [], newest && read.get(newest.number)),
          }
        : null,
  };
}

async function listTreatments({ db }: Reader, viewer: Actor, documentId: string): Promise<readonly Treatment[]> {
  const rows = await db.$queryRaw<(Omit<Treatment, "heldOn"> & { heldOn: Date })[]>`
    SELECT m.id AS "meetingId", it.number AS item, ${nameOn(Prisma.sql`m."heldOn"`)} AS body, m."heldOn", e.number AS edition, made.outcome
    FROM "Edition" e JOIN "AgendaItem" it ON it."editionId" = e.id JOIN "Meeting" m ON m.id = it."meetingId" JOIN "Body" b ON b.id = m."bodyId"
    LEFT JOIN LATERAL (SELECT d.outcome FROM "Decision" d WHERE d."itemId" = it.id AND ${isCounting} AND ${visibleDecision(viewer)}
      ORDER BY d."decidedOn" DESC, d.id DESC LIMIT 1) made ON true
    WHERE e."documentId" = ${documentId}::uuid AND ${visibleItem(viewer)} ORDER BY m."heldOn" DESC, m.id, it.number`;
  return rows.map(({ heldOn, ...row }) => ({ ...row, heldOn: fromDate(heldOn) }));
}

async function findHead({ db }: Reader, viewer: Actor, { slug, documentId }: Asked): Promise<HeadRow | null> {
  if (!isUuid(documentId)) return null;
  const [row] = await db.$queryRaw<HeadRow[]>`
    SELECT d.id, d.title, k.name AS kind, d."caseNumber", d.audience, d."textKind" IS NOT NULL AS "isComposed", d."isDemonstration",
      d.version, s.slug, s.title AS strategy, o.name AS owner, s."ownerId", ${seesDrafts(viewer)} AS "seesDraft"
    FROM "Document" d JOIN "DocumentKind" k ON k.id = d."kindId" JOIN "Strategy" s ON s.id = d."strategyId"
    JOIN "Organisation" o ON o.id = s."ownerId"
    WHERE d.id = ${documentId}::uuid AND s.slug = ${slug} AND (${seesDrafts(viewer)}
      OR (${seesEditions(viewer)} AND EXISTS (SELECT FROM "Edition" e WHERE e."documentId" = d.id)))`;
  return row ?? null;
}

type EditionRow = EditionLine & { contentHash: string; pdfHash: string | null };

const editionView = ({ pdfHash, ...edition }: EditionRow) => ({ ...edition, formats: formatsOf({ pdfHash }) });

/** The newest first, without what they say. */
async function listEditions({ db }: Reader, documentId: string): Promise<readonly EditionRow[]> {
  const rows = await db.edition.findMany({
    where: { documentId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, publishedOn: true, contentHash: true, pdfHash: true },
  });
  return rows.map(({ publishedOn, ...edition }) => ({ ...edition, publishedOn: fromDate(publishedOn) }));
}

/** What some of the editions say. null: it is not what was frozen, as its hash tells. */
async function readEditions(
  { db }: Reader,
  documentId: string,
  which: readonly (Shown | null | undefined)[],
): Promise<ReadonlyMap<number, readonly ReadParagraph[] | null>> {
  const rows = await db.edition.findMany({
    where: { documentId, number: { in: which.filter((one) => typeof one === "number") } },
    select: { number: true, content: true, contentHash: true },
  });
  return new Map(
    rows.map((row) => [row.number, isAsFrozen(row) ? (JSON.parse(row.content) as EditionContent).paragraphs : null]),
  );
}

async function listDescents({ db }: Reader, documentId: string): Promise<readonly Descent[]> {
  const rows = await db.paragraphDescent.findMany({
    where: { from: { documentId } },
    select: { fromId: true, toId: true, how: true },
  });
  return rows.map(({ how, ...row }) => ({ ...row, how: vocabularyWord(DESCENTS, how) }));
}

function shownParagraphs(paragraphs: readonly ReadParagraph[]): readonly ShownParagraph[] {
  const depths = depthsOf(paragraphs);
  return paragraphs.map((paragraph, at) => {
    const depth = depths[at] ?? 2;
    return { ...paragraph, anchor: anchorOf(paragraph), depth, html: renderMarkdown(paragraph.body, { under: depth }) };
  });
}

const withWords = (change: ParagraphChange): ShownChange => ({
  ...change,
  words: wordsChanged(textOf(change.before), textOf(change.after)),
});

const textOf = (paragraph: ReadParagraph | null): string =>
  paragraph ? [...(paragraph.heading === null ? [] : [paragraph.heading]), paragraph.body].join("\n\n") : "";

/** Nothing was written since the newest edition. */
function isPublished(now: readonly ReadParagraph[], then: readonly ReadParagraph[] | null | undefined): boolean {
  return then?.length === now.length && then.every((paragraph, at) => isUnchanged(paragraph, now[at]));
}

const isUnchanged = (then: ReadParagraph, now: ReadParagraph | undefined): boolean =>
  now !== undefined && then.id === now.id && then.label === now.label && saysTheSame(then, now);

/** An edition as Word or PDF. null: there is none that the viewer reads, or it was not made in that format. */
export async function getEditionFile(
  { db }: Reader,
  viewer: Actor,
  { id, format }: { id: string; format: FileFormat },
): Promise<FrozenFile | null> {
  const [edition] = await db.$queryRaw<(Frozen & { name: string })[]>`
    SELECT e.content, e."contentHash", e."wordHash", e."pdfHash", d.title || ', udgave ' || e.number AS name
    FROM "Edition" e JOIN "Document" d ON d.id = e."documentId" JOIN "Strategy" s ON s.id = d."strategyId"
    WHERE e.id = ${id}::uuid AND ${readsEdition(viewer)}`;
  return edition ? frozenFile(db, edition, format) : null;
}

/** What is being written, as Word: made when it is asked for. null: there is none that the viewer writes. */
export async function getDraftFile(
  { db, today }: Reader,
  viewer: Actor,
  documentId: string,
): Promise<{ bytes: Uint8Array; name: string } | null> {
  const basis = isUuid(documentId) ? await loadEditionBasis(db, documentId) : null;
  if (!basis || !canWriteDocument(viewer, basis)) return null;
  const sheet = paperOf({ ...basis, number: basis.version + 1, publishedOn: today });
  const notice = `Under udarbejdelse, hentet ${formatDay(today)}. Ikke offentliggjort.`;
  const meta = sheet.meta.filter(({ label }) => label !== EDITION_LABEL);
  return { bytes: await wordOf({ ...sheet, notice, meta }), name: `${basis.title}, under udarbejdelse.docx` };
}

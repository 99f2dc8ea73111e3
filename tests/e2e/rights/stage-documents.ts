import { beginDocument } from "@/lib/documents/commands/begin-document";
import { saveParagraphDraft } from "@/lib/documents/commands/save-paragraph-draft";
import { writeParagraph } from "@/lib/documents/commands/write-paragraph";
import { publishEdition } from "@/lib/editions/commands/publish-edition";
import { digestOfDraft, loadEditionBasis } from "@/lib/editions/evidence";
import { database } from "@/lib/platform/db";
import { doing, type Doing } from "../support/doing";

const SHARED = "Et notat til parterne";
const OPEN = "Et notat til alle";

/** An edition for the partners and one for everybody, each of a document in which somebody writes on. */
export async function stageDocuments(strategyId: string) {
  if ((await database().now.document.count({ where: { strategyId } })) === 0) {
    const secretariat = await doing("strategi@midt.example");
    for (const [title, audience] of [
      [SHARED, "partner"],
      [OPEN, "public"],
    ] as const) {
      await stageDocument(secretariat, { strategyId, title, audience });
    }
  }
  const [shared, open] = [await documentOf(strategyId, SHARED), await documentOf(strategyId, OPEN)];
  return { ...shared, openDocumentId: open.documentId, openEditionId: open.editionId };
}

type Wish = { strategyId: string; title: string; audience: "partner" | "public" };

async function stageDocument(secretariat: Doing, wish: Wish): Promise<void> {
  const { subjectId: documentId } = await secretariat(beginDocument, { kind: "Notat", ...wish });
  const words = { level: 1, heading: null, body: `Afsnit i ${wish.title}.` };
  const { subjectId: paragraphId } = await secretariat(writeParagraph, { documentId, afterId: null, ...words });
  await publishes(secretariat, documentId);
  const draft = { ...words, body: "En kladde.", expectedVersion: 1, draftVersion: 0 };
  await secretariat(saveParagraphDraft, { documentId, paragraphId, ...draft });
}

/** Publishes a document as it stands. */
export async function publishes(secretariat: Doing, documentId: string): Promise<void> {
  const basis = await loadEditionBasis(database().now, documentId);
  if (!basis) throw new RangeError(`There is no document ${documentId}`);
  const edition = { documentId, expectedVersion: basis.version, seen: digestOfDraft(basis) };
  await secretariat(publishEdition, edition);
}

async function documentOf(strategyId: string, title: string) {
  const { id, paragraphs, editions } = await database().now.document.findFirstOrThrow({
    where: { strategyId, title },
    select: {
      id: true,
      paragraphs: { select: { id: true } },
      editions: { select: { id: true } },
    },
  });
  const [[paragraph], [edition]] = [paragraphs, editions];
  if (!paragraph || !edition) throw new RangeError(`»${title}« has lost its paragraph or its edition`);
  return { documentId: id, paragraphId: paragraph.id, editionId: edition.id };
}

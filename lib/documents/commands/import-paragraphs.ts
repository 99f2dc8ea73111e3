import "server-only";
import { loadEditionBasis } from "@/lib/editions/evidence";
import { paragraphNamed, type FoundParagraph, type Level, type ParagraphRef } from "@/lib/kernel/paragraphs";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { isReadTheSame } from "@/lib/platform/markdown";
import { paragraphsOfFile } from "@/lib/platform/paragraph-files";
import { loadDocument } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { MOST_PARAGRAPHS, type Paragraph, type ParagraphWords } from "../model";
import { canSeeDraft, canWriteDocument } from "../policy";
import { rewriteParagraph, writeAll, writeParagraph, type Hand } from "../rules";
import { foundWords, importParagraphsInput } from "../schema";

/** A paragraph in the file. `of`: which of ours it was, and as which version it was read; null: it is new. */
type Found = Omit<FoundParagraph, "anchor"> & { readonly of: ParagraphRef | null };

/** A paragraph with the words it is read with, also where these are an initiative's. */
type Known = Paragraph & { read: string };

type Document = { documentId: string; known: readonly Known[] };
type Taken = Result<DocumentFact[], DocumentRefusal>;

/**
 * Takes what a Word or Markdown file says into a document: a paragraph that it knows is rewritten where the file says
 * something else, a new one is put where it stands in the file, and one that is not in the file stays. A file that knows
 * none comes after what is there. Whole or refused: FILE_UNREADABLE, FILE_DOES_NOT_FIT, CHANGED_SINCE_FILE,
 * INITIATIVES_WORDS_IN_FILE, TOO_MANY_PARAGRAPHS, NOTHING_NEW_IN_FILE.
 */
export const importParagraphs = command({
  name: "paragraphs.import",
  input: importParagraphsInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  prepare: async ({ documentId, file }, { actor }) => {
    const document = await loadDocument(database().now, documentId);
    if (!document || !canWriteDocument(actor, document)) return null;
    const found = await paragraphsOfFile(file);
    return { found: found && found.map(named) };
  },
  load: async (tx, { documentId }, _context, prepared) => {
    const basis = await loadEditionBasis(tx, documentId);
    if (!basis) return null;
    const { standing, paragraphs, ownerId } = basis;
    const known = standing.map((paragraph, at): Known => ({ ...paragraph, read: paragraphs[at]?.body ?? "" }));
    return { version: null, documentId, ownerId, known, found: prepared?.found ?? null };
  },
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: ({ found, ...document }, _wish, { mint, today, actor }): Taken => {
    if (found === null) return refuse({ code: "FILE_UNREADABLE" });
    if (!fits(found)) return refuse({ code: "FILE_DOES_NOT_FIT" });
    const other = found.flatMap((words) => {
      const it = knownAs(document, words);
      return it && !saysTheSame(it, words) ? [{ it, words }] : [];
    });
    const stale = other.filter(({ it, words }) => it.version !== words.of?.version);
    if (stale.length > 0) return refuse({ code: "CHANGED_SINCE_FILE", labels: stale.map(({ it }) => it.label) });
    const theirs = other.filter(({ it, words }) => it.textKind !== null && !isReadTheSame(it.read, words.body));
    if (theirs.length > 0) {
      return refuse({ code: "INITIATIVES_WORDS_IN_FILE", labels: theirs.map(({ it }) => it.label) });
    }
    return takeIn(document, found, { byId: actor.personId, today, mint });
  },
});

/** What is in it can be written here. */
const fits = (found: readonly Found[]): boolean =>
  found.length > 0 &&
  found.length <= MOST_PARAGRAPHS &&
  found.every(({ heading, body }) => foundWords.safeParse({ heading, body }).success);

const named = ({ anchor, ...words }: FoundParagraph): Found => ({
  ...words,
  of: anchor === null ? null : paragraphNamed(anchor),
});

const knownAs = ({ known }: Document, { of }: Found): Known | undefined => known.find(({ id }) => id === of?.id);

function takeIn(document: Document, found: readonly Found[], hand: Hand): Taken {
  const { documentId, known } = document;
  if (!found.some((words) => knownAs(document, words))) {
    return writeAll({ documentId, standing: known }, asWords(found), hand);
  }
  const facts: DocumentFact[] = [];
  let standing: readonly Paragraph[] = known;
  let before: string | null = null;
  for (const [at, words] of asWords(found).entries()) {
    const it = known.find(({ id }) => id === found[at]?.of?.id);
    const taken: Taken = it
      ? rewritten(it, words, hand)
      : writeParagraph({ documentId, standing }, { afterId: before, words }, hand);
    if (!taken.ok) return taken;
    facts.push(...taken.value);
    const added: Paragraph[] = taken.value.flatMap((fact) =>
      fact.type === "paragraph.written" ? [standingOf(fact, words)] : [],
    );
    standing = [...standing, ...added].sort((one, other) => (one.place < other.place ? -1 : 1));
    before = it?.id ?? added[0]?.id ?? before;
  }
  return facts.length === 0 ? refuse({ code: "NOTHING_NEW_IN_FILE" }) : ok(facts);
}

/** A paragraph without a heading stands as deep as the one before it, where the file does not say. */
function asWords(found: readonly Found[]): ParagraphWords[] {
  let depth: Level = 1;
  return found.map(({ level, heading, body }) => {
    depth = level ?? depth;
    return { level: depth, heading, body, trackId: null, initiativeId: null, textKind: null };
  });
}

function rewritten(it: Known, { level, heading, body }: ParagraphWords, hand: Hand): Taken {
  if (saysTheSame(it, { heading, body })) return ok([]);
  const { trackId, initiativeId } = it;
  const words = { level: heading === null ? it.level : level, heading, trackId, initiativeId };
  return rewriteParagraph(it, { ...words, body: it.textKind === null ? body : "" }, hand);
}

const standingOf = (
  { subject, data: { place, label } }: Extract<DocumentFact, { type: "paragraph.written" }>,
  words: ParagraphWords,
): Paragraph => ({ ...words, id: subject.id, place, label, version: 1 });

/** A file gives words back in another spelling: what is read of them is what counts. */
const saysTheSame = (it: Known, { heading, body }: Pick<Found, "heading" | "body">): boolean =>
  it.heading === heading && isReadTheSame(it.read, body);

import "server-only";
import { loadEditionBasis } from "@/lib/editions/evidence";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { isReadTheSame } from "@/lib/platform/markdown";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import type { Level, Paragraph, ParagraphWords } from "../model";
import { canSeeDraft, canWriteDocument } from "../policy";
import { rewriteParagraph, writeAll, writeParagraph, type Hand } from "../rules";
import { importParagraphsInput } from "../schema";

type Found = {
  paragraphId: string | null;
  version: number | null;
  level: Level | null;
  heading: string | null;
  body: string;
};

/** A paragraph with the words it is read with, also where these are an initiative's. */
type Known = Paragraph & { read: string };

type Document = { documentId: string; known: readonly Known[] };
type Taken = Result<DocumentFact[], DocumentRefusal>;

/**
 * Takes what a file says into a document: a paragraph that it knows is rewritten where the file says something else, a new
 * one is put where it stands in the file, and one that is not in the file stays. A file that knows none comes after what is
 * there. Whole or refused: CHANGED_SINCE_FILE, INITIATIVES_WORDS_IN_FILE, TOO_MANY_PARAGRAPHS, NOTHING_NEW_IN_FILE.
 */
export const importParagraphs = command({
  name: "paragraphs.import",
  input: importParagraphsInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: async (tx, { documentId }) => {
    const basis = await loadEditionBasis(tx, documentId);
    if (!basis) return null;
    const { standing, paragraphs, ownerId } = basis;
    const known = standing.map((paragraph, at): Known => ({ ...paragraph, read: paragraphs[at]?.body ?? "" }));
    return { version: null, documentId, ownerId, known };
  },
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (document, { paragraphs }, { mint, today, actor }): Taken => {
    const { known } = document;
    const other = paragraphs.flatMap((found) => {
      const it = known.find(({ id }) => id === found.paragraphId);
      return it && !saysTheSame(it, found) ? [{ it, found }] : [];
    });
    const stale = other.filter(({ it, found }) => it.version !== found.version);
    if (stale.length > 0) return refuse({ code: "CHANGED_SINCE_FILE", labels: stale.map(({ it }) => it.label) });
    const theirs = other.filter(({ it, found }) => it.textKind !== null && !isReadTheSame(it.read, found.body));
    if (theirs.length > 0) {
      return refuse({ code: "INITIATIVES_WORDS_IN_FILE", labels: theirs.map(({ it }) => it.label) });
    }
    return takeIn(document, paragraphs, { byId: actor.personId, today, mint });
  },
});

function takeIn({ documentId, known }: Document, found: readonly Found[], hand: Hand): Taken {
  if (!found.some((it) => known.some(({ id }) => id === it.paragraphId))) {
    return writeAll({ documentId, standing: known }, asWords(found), hand);
  }
  const facts: DocumentFact[] = [];
  let standing: readonly Paragraph[] = known;
  let before: string | null = null;
  for (const [at, words] of asWords(found).entries()) {
    const it = known.find(({ id }) => id === found[at]?.paragraphId);
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

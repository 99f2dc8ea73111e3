import "server-only";
import { canSeeDraft, canWriteDocument } from "@/lib/documents/policy";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command, type Context } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { digestOf } from "@/lib/platform/digest";
import { hashesOf, keepPrinted, print } from "@/lib/platform/printing";
import { isNarrower } from "@/lib/strategies/model";
import type { TextFact } from "@/lib/texts/facts";
import { digestOfDraft, loadEditionBasis, paperOf, type EditionBasis } from "../evidence";
import type { EditionFact } from "../facts";
import type { EditionRefusal } from "../labels";
import type { EditionContent } from "../model";
import { wordsOf } from "../rules";
import { publishEditionInput } from "../schema";

/**
 * Publishes a document as it was read, and freezes it as page, Word and, where there is a browser, PDF; with it the drafts
 * of the initiatives' texts it is composed of. Refuses EMPTY_DOCUMENT, TEXT_MISSING, TEXT_TOO_NARROW, NOTHING_NEW,
 * NOT_AS_READ, and CHANGED_MEANWHILE where it was changed while the files were made.
 */
export const publishEdition = command({
  name: "edition.publish",
  input: publishEditionInput,
  lock: ({ documentId }) => ({ kind: "edition", id: documentId }),
  prepare: async ({ documentId, expectedVersion, seen }, context) => {
    const basis = await loadEditionBasis(database().now, documentId);
    if (!basis || !canWriteDocument(context.actor, basis)) return null;
    if (basis.version !== expectedVersion || !refused(basis, seen).ok) return null;
    const content = contentOf(basis, context);
    return print(paperOf(content), JSON.stringify(content));
  },
  load: async (tx, { documentId }, _context, printed) => {
    const basis = await loadEditionBasis(tx, documentId);
    return basis && { ...basis, printed };
  },
  see: (actor, basis) => canSeeDraft(actor, basis),
  allow: (actor, basis) => canWriteDocument(actor, basis),
  decide: (basis, { documentId, seen }, context): Result<(EditionFact | TextFact)[], EditionRefusal> => {
    const { printed, version, paragraphs } = basis;
    const allowed = refused(basis, seen);
    if (!allowed.ok) return allowed;
    const content = JSON.stringify(contentOf(basis, context));
    if (printed?.contentHash !== digestOf(content)) return refuse({ code: "CHANGED_MEANWHILE" });
    return ok<(EditionFact | TextFact)[]>([
      {
        type: "edition.published",
        subject: { kind: "edition", id: context.mint(), version: version + 1 },
        happenedOn: context.today,
        data: {
          documentId,
          number: version + 1,
          content: written(content),
          ...hashesOf(printed),
          words: written(wordsOf(paragraphs)),
        },
      },
      ...textsPublished(basis, context),
    ]);
  },
  keep: keepPrinted,
});

/** Why it cannot be published as it stands. */
function refused(basis: EditionBasis, seen: string): Result<null, EditionRefusal> {
  const { paragraphs, initiatives, audience, standing, newest } = basis;
  const own = new Set(standing.flatMap(({ textKind, initiativeId }) => (textKind === null ? [] : [initiativeId])));
  const told = [...initiatives].map(([id, initiative]) => ({ ...initiative, isOwn: own.has(id) }));
  const missing = told.filter(({ isOwn, text }) => isOwn && text === null);
  const narrow = told.filter(
    (it) => isNarrower(it.audience, audience) || (it.isOwn && it.text && isNarrower(it.text.audience, audience)),
  );
  if (digestOfDraft(basis) !== seen) return refuse({ code: "NOT_AS_READ" });
  if (paragraphs.length === 0) return refuse({ code: "EMPTY_DOCUMENT" });
  if (missing.length > 0) return refuse({ code: "TEXT_MISSING", titles: missing.map(({ title }) => title) });
  if (narrow.length > 0) return refuse({ code: "TEXT_TOO_NARROW", titles: narrow.map(({ title }) => title) });
  if (newest !== null && isSame(basis, JSON.parse(newest) as EditionContent)) return refuse({ code: "NOTHING_NEW" });
  return ok(null);
}

/** What an edition says; the digest in its row says that it is what was published. */
const isSame = (basis: EditionBasis, { title, caseNumber, paragraphs }: EditionContent): boolean =>
  basis.title === title &&
  basis.caseNumber === caseNumber &&
  JSON.stringify(basis.paragraphs) === JSON.stringify(paragraphs);

const contentOf = (basis: EditionBasis, { today }: Context): EditionContent => {
  const { authority, strategy, kind, title, caseNumber, version, paragraphs } = basis;
  return { authority, strategy, kind, title, caseNumber, number: version + 1, publishedOn: today, paragraphs };
};

/** What stands in a published document is published. */
const textsPublished = ({ standing, initiatives }: EditionBasis, { today }: Context): TextFact[] =>
  standing.flatMap(({ textKind, initiativeId }) => {
    const text = textKind === null ? null : (initiatives.get(initiativeId ?? "")?.text ?? null);
    if (text === null || text.isPublished) return [];
    const subject = { kind: "text", id: text.id, version: text.version + 1 } as const;
    return [{ type: "text.published", subject, happenedOn: today, data: {} }];
  });

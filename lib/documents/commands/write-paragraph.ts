import "server-only";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { isOfStrategy, loadDocument } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { writeParagraph as write } from "../rules";
import { writeParagraphInput } from "../schema";

/** Writes a new paragraph. Refuses NOT_IN_STRATEGY, PARAGRAPH_GONE, TOO_MANY_PARAGRAPHS. */
export const writeParagraph = command({
  name: "paragraph.write",
  input: writeParagraphInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: async (tx, { documentId, about }) => {
    const document = await loadDocument(tx, documentId);
    return document && { ...document, documentId, isOurs: await isOfStrategy(tx, { ...document, ...about }) };
  },
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (
    evidence,
    { afterId, about, level, heading, body },
    { mint, today, actor },
  ): Result<DocumentFact[], DocumentRefusal> => {
    if (!evidence.isOurs) return refuse({ code: "NOT_IN_STRATEGY" });
    const words = { level, heading, body, ...about, textKind: null };
    return write(evidence, { afterId, words }, { byId: actor.personId, today, mint });
  },
});

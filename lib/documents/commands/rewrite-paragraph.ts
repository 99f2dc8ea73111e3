import "server-only";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { dropDraft } from "@/lib/platform/drafts";
import { draftPlace, isOfStrategy, loadParagraph } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { rewriteParagraph as rewrite } from "../rules";
import { rewriteParagraphInput } from "../schema";

/** Gives a paragraph other words, and says what it is about. Refuses PARAGRAPH_GONE, NOT_IN_STRATEGY, WORDS_OF_INITIATIVE. */
export const rewriteParagraph = command({
  name: "paragraph.rewrite",
  input: rewriteParagraphInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: async (tx, wish) => {
    const found = await loadParagraph(tx, wish);
    return found && { ...found, isOurs: await isOfStrategy(tx, { ...found, ...wish.about }) };
  },
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  clear: (tx, wish, { actor }) => dropDraft(tx, draftPlace(wish, actor)),
  decide: (
    { paragraph, isStanding, isOurs },
    { level, heading, body, about },
    { mint, today, actor },
  ): Result<DocumentFact[], DocumentRefusal> => {
    if (!isStanding) return refuse({ code: "PARAGRAPH_GONE" });
    if (!isOurs) return refuse({ code: "NOT_IN_STRATEGY" });
    return rewrite(paragraph, { level, heading, body, ...about }, { byId: actor.personId, today, mint });
  },
});

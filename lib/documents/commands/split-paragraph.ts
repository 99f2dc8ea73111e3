import "server-only";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadParagraph } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { splitParagraph as split } from "../rules";
import { splitParagraphInput } from "../schema";

type Edited = Result<DocumentFact[], DocumentRefusal>;

/** Splits a paragraph in two. Refuses WORDS_OF_INITIATIVE, NOT_A_SPLIT, TOO_MANY_PARAGRAPHS. */
export const splitParagraph = command({
  name: "paragraph.split",
  input: splitParagraphInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: loadParagraph,
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (evidence, { at }, { mint, today, actor }): Edited =>
    evidence.isStanding
      ? split(evidence, { paragraph: evidence.paragraph, at }, { byId: actor.personId, today, mint })
      : refuse({ code: "PARAGRAPH_GONE" }),
});

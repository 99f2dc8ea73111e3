import "server-only";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadParagraph } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { mergeParagraph as merge } from "../rules";
import { mergeParagraphInput } from "../schema";

type Edited = Result<DocumentFact[], DocumentRefusal>;

/** Merges a paragraph into the one before it, and ends it. Refuses PARAGRAPH_GONE, WORDS_OF_INITIATIVE. */
export const mergeParagraph = command({
  name: "paragraph.merge",
  input: mergeParagraphInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: loadParagraph,
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (evidence, _wish, { mint, today, actor }): Edited =>
    evidence.isStanding
      ? merge(evidence.standing, evidence.paragraph, { byId: actor.personId, today, mint })
      : refuse({ code: "PARAGRAPH_GONE" }),
});

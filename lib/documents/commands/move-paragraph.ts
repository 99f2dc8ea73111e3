import "server-only";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadParagraph } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { moveParagraph as move } from "../rules";
import { moveParagraphInput } from "../schema";

type Edited = Result<DocumentFact[], DocumentRefusal>;

/** Puts a paragraph elsewhere in its document. Refuses PARAGRAPH_GONE, STANDS_THERE. */
export const moveParagraph = command({
  name: "paragraph.move",
  input: moveParagraphInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: loadParagraph,
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (evidence, { afterId }, { mint, today, actor }): Edited =>
    evidence.isStanding
      ? move(evidence.standing, { paragraph: evidence.paragraph, afterId }, { byId: actor.personId, today, mint })
      : refuse({ code: "PARAGRAPH_GONE" }),
});

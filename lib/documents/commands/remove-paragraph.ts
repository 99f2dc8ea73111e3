import "server-only";
import { refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadParagraph } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { removeParagraph as remove } from "../rules";
import { removeParagraphInput } from "../schema";

type Edited = Result<DocumentFact[], DocumentRefusal>;

/** Takes a paragraph out of its document; what was published of it stays in the editions. */
export const removeParagraph = command({
  name: "paragraph.remove",
  input: removeParagraphInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: loadParagraph,
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (evidence, _wish, { mint, today, actor }): Edited =>
    evidence.isStanding
      ? remove(evidence.paragraph, { byId: actor.personId, today, mint })
      : refuse({ code: "PARAGRAPH_GONE" }),
});

import "server-only";
import type { Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadDocument } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { renumber } from "../rules";
import { renumberDocumentInput } from "../schema";

/** Gives every paragraph the number of its place. Refuses NUMBERED_ALREADY. */
export const renumberDocument = command({
  name: "document.renumber",
  input: renumberDocumentInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: (tx, { documentId }) => loadDocument(tx, documentId),
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (document, _wish, { mint, today, actor }): Result<DocumentFact[], DocumentRefusal> =>
    renumber(document, { byId: actor.personId, today, mint }),
});

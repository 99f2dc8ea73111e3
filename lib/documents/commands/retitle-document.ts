import "server-only";
import { loadNarrower } from "@/lib/editions/evidence";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadDocument } from "../evidence";
import type { DocumentFact } from "../facts";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument, isTooWide } from "../policy";
import { retitleDocumentInput } from "../schema";

/**
 * Changes what a document is called, who it is for and its case number, also for the editions there are. Refuses
 * AUDIENCE_TOO_WIDE, and EDITIONS_TOO_NARROW where an edition tells of an initiative that fewer may read.
 */
export const retitleDocument = command({
  name: "document.retitle",
  input: retitleDocumentInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: async (tx, wish) => {
    const document = await loadDocument(tx, wish.documentId);
    return document && { ...document, narrower: await loadNarrower(tx, wish) };
  },
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: (document, wish, { today }): Result<DocumentFact[], DocumentRefusal> => {
    const { id, version, textKind, narrower } = document;
    const { title, audience, caseNumber } = wish;
    if (isTooWide({ audience, textKind })) return refuse({ code: "AUDIENCE_TOO_WIDE" });
    if (narrower.length > 0) return refuse({ code: "EDITIONS_TOO_NARROW", titles: narrower });
    return ok<DocumentFact[]>([
      {
        type: "document.retitled",
        subject: { kind: "document", id, version: version + 1 },
        happenedOn: today,
        data: { title: written(title), audience, caseNumber },
      },
    ]);
  },
});

import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadDocument } from "../evidence";
import type { DocumentFact } from "../facts";
import { canSeeDraft, canWriteDocument, isTooWide } from "../policy";
import { retitleDocumentInput } from "../schema";

/** Changes what a document is called, who it is for and its case number, also for the editions there are. Refuses AUDIENCE_TOO_WIDE. */
export const retitleDocument = command({
  name: "document.retitle",
  input: retitleDocumentInput,
  lock: ({ documentId }) => ({ kind: "document", id: documentId }),
  load: (tx, { documentId }) => loadDocument(tx, documentId),
  see: (actor, evidence) => canSeeDraft(actor, evidence),
  allow: (actor, evidence) => canWriteDocument(actor, evidence),
  decide: ({ version, textKind }, { documentId, title, audience, caseNumber }, { today }) =>
    isTooWide({ audience, textKind })
      ? refuse({ code: "AUDIENCE_TOO_WIDE" })
      : ok<DocumentFact[]>([
          {
            type: "document.retitled",
            subject: { kind: "document", id: documentId, version: version + 1 },
            happenedOn: today,
            data: { title: written(title), audience, caseNumber },
          },
        ]),
});

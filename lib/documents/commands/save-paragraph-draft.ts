import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Command, CommonRefusal, Outcome } from "@/lib/platform/command";
import { database } from "@/lib/platform/db";
import { keepDraft } from "@/lib/platform/drafts";
import { draftPlace, loadParagraph } from "../evidence";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { rewriteParagraphInput } from "../schema";

/**
 * Keeps what somebody is writing in a paragraph, for themselves, until they save it. No fact of the domain, so it leaves no
 * trace in the ledger. Answers with the draft's version. Refuses DRAFT_CHANGED where they wrote in another window meanwhile.
 */
export const saveParagraphDraft: Command<DocumentRefusal> = Object.assign(
  async (actor: Actor, input: unknown): Promise<Outcome<DocumentRefusal>> => {
    const parsed = rewriteParagraphInput.safeParse(input);
    if (!parsed.success) {
      const issues = parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message }));
      return { kind: "invalid", issues };
    }
    const { body, draftVersion, key: form, paragraphId } = parsed.data;
    const { now: db } = database();
    const found = await loadParagraph(db, parsed.data);
    if (!found || !canSeeDraft(actor, found)) return no({ code: "NOT_FOUND" });
    if (!canWriteDocument(actor, found)) return no({ code: "NOT_ALLOWED" });
    const text = { body, version: draftVersion, form, personId: actor.personId };
    const version = await keepDraft(db, draftPlace(parsed.data, actor), text);
    if (version === null) return no({ code: "DRAFT_CHANGED" });
    // Outside the ledger there is no stamp; the position only tells one saving from the next.
    const answer = { subjectId: paragraphId, version, stamp: new Date().toISOString(), position: version };
    return { kind: "done", answer };
  },
  { commandName: "paragraph.saveDraft" },
);

const no = (refusal: DocumentRefusal | CommonRefusal): Outcome<DocumentRefusal> => ({ kind: "refused", refusal });

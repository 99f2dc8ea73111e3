import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { draftCommand, type Decided } from "@/lib/platform/draft-command";
import { draftPlace, loadParagraph } from "../evidence";
import type { DocumentRefusal } from "../labels";
import { canSeeDraft, canWriteDocument } from "../policy";
import { rewriteParagraphInput } from "../schema";

/** Keeps what somebody is writing in a paragraph, for themselves, until they save it. Refuses DRAFT_CHANGED. */
export const saveParagraphDraft = draftCommand({
  name: "paragraph.saveDraft",
  input: rewriteParagraphInput,
  decide: async (db, wish, actor): Promise<Decided<DocumentRefusal>> => {
    const found = await loadParagraph(db, wish);
    if (!found || !canSeeDraft(actor, found)) return refuse({ code: "NOT_FOUND" });
    if (!canWriteDocument(actor, found)) return refuse({ code: "NOT_ALLOWED" });
    return ok({ place: draftPlace(wish, actor), body: wish.body });
  },
});

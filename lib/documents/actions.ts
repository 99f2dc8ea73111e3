"use server";

import type { FormState, Typed } from "@/lib/kernel/form-state";
import { action, quietAction } from "@/lib/platform/action";
import { currentVisitor } from "@/lib/platform/session";
import { beginDocument } from "./commands/begin-document";
import { importParagraphs } from "./commands/import-paragraphs";
import { mergeParagraph } from "./commands/merge-paragraph";
import { moveParagraph } from "./commands/move-paragraph";
import { removeParagraph } from "./commands/remove-paragraph";
import { renumberDocument } from "./commands/renumber-document";
import { retitleDocument } from "./commands/retitle-document";
import { rewriteParagraph } from "./commands/rewrite-paragraph";
import { saveParagraphDraft } from "./commands/save-paragraph-draft";
import { splitParagraph } from "./commands/split-paragraph";
import { writeParagraph } from "./commands/write-paragraph";
import { explainDocumentRefusal } from "./labels";
import { MOST_BYTES } from "./model";

const explain = explainDocumentRefusal;

const documents = ({ _slug = "" }: Typed): string => `/strategier/${encodeURIComponent(_slug)}/dokumenter`;

/** Back to what is being written. */
const toDraft =
  (message: string) =>
  (_answer: unknown, typed: Typed): string =>
    `${documents(typed)}/${typed["documentId"] ?? ""}?vis=udkast&besked=${message}`;

export const beginDocumentAction = action(beginDocument, {
  done: ({ subjectId }, typed) => `${documents(typed)}/${subjectId}?vis=udkast&besked=dokument-begyndt`,
  explain,
});
export const retitleDocumentAction = action(retitleDocument, {
  done: toDraft("dokument-omdoebt"),
  explain,
  details: (refusal) => ("titles" in refusal ? refusal.titles : []),
});
export const renumberDocumentAction = action(renumberDocument, { done: toDraft("afsnit-nummereret"), explain });
export const writeParagraphAction = action(writeParagraph, { done: toDraft("afsnit-skrevet"), explain });
export const splitParagraphAction = action(splitParagraph, { done: toDraft("afsnit-delt"), explain });
export const mergeParagraphAction = action(mergeParagraph, { done: toDraft("afsnit-lagt-sammen"), explain });
export const moveParagraphAction = action(moveParagraph, { done: toDraft("afsnit-flyttet"), explain });
export const removeParagraphAction = action(removeParagraph, { done: toDraft("afsnit-fjernet"), explain });

const rewrite = action(rewriteParagraph, { done: toDraft("afsnit-gemt"), explain });
const save = action(saveParagraphDraft, {
  done: (_answer, typed) =>
    `${documents(typed)}/${typed["documentId"] ?? ""}/afsnit/${typed["paragraphId"] ?? ""}?eksempel=ja&besked=kladde-gemt-eksempel`,
  explain,
});

/** One form, two buttons: the one with `eksempel` keeps a draft and shows how it looks, the other saves. */
export async function rewriteParagraphAction(before: FormState, form: FormData): Promise<FormState> {
  if (!(form instanceof FormData) || !form.has("eksempel")) return rewrite(before, form);
  form.delete("eksempel");
  return save(before, form);
}

export const keepParagraphDraftAction = quietAction(saveParagraphDraft, { explain });

/**
 * Takes a file that somebody sent into a document. The route that takes uploads sends it on here.
 *
 * @returns where to go on: to what is being written, with what happened or why it did not
 */
export async function importFile(form: unknown): Promise<string> {
  const sent = form instanceof FormData ? form : new FormData();
  const [key = "", documentId = "", _slug = ""] = ["key", "documentId", "_slug"].map((field) =>
    textIn(sent.get(field)),
  );
  const back = `${documents({ _slug })}/${encodeURIComponent(documentId)}?vis=udkast&`;
  const file = sent.get("file");
  if (!(file instanceof File) || file.size === 0) return `${back}fejl=ingen-fil`;
  if (file.size > MOST_BYTES) return `${back}fejl=fil-for-stor`;
  const { actor } = await currentVisitor();
  const content = Buffer.from(await file.arrayBuffer()).toString("base64");
  const outcome = await importParagraphs(actor, { key, documentId, file: { name: file.name, content } });
  return back + saidOf(outcome);
}

const textIn = (value: FormDataEntryValue | null): string => (typeof value === "string" ? value : "");

/** What the address says of it. */
function saidOf(outcome: Awaited<ReturnType<typeof importParagraphs>>): string {
  switch (outcome.kind) {
    case "done":
      return `besked=fil-indlaest&nr=${String(outcome.answer.position)}`;
    case "invalid":
      return "fejl=FILE_UNREADABLE";
    case "refused": {
      const { refusal } = outcome;
      const labels = "labels" in refusal ? `&afsnit=${encodeURIComponent(refusal.labels.join(","))}` : "";
      return `fejl=${refusal.code}${labels}`;
    }
  }
}

"use server";

import type { FormState, Typed } from "@/lib/kernel/form-state";
import { action, quietAction } from "@/lib/platform/action";
import { paragraphNamed } from "@/lib/editions/rules";
import { paragraphsOfMarkdown } from "@/lib/platform/markdown-reading";
import { currentVisitor } from "@/lib/platform/session";
import { paragraphsOfWord } from "@/lib/platform/word-reading";
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
 * Takes what a Word or Markdown file says into a document. The route that takes uploads sends it on here.
 * @returns where to go on: to what is being written, with what happened or why it did not
 */
export async function importFile(form: unknown): Promise<string> {
  const typed = form instanceof FormData ? form : new FormData();
  const said = (field: string): string => {
    const value = typed.get(field);
    return typeof value === "string" ? value : "";
  };
  const [documentId, _slug] = [said("documentId"), said("_slug")];
  const backWith = (what: string): string =>
    `${documents({ _slug })}/${encodeURIComponent(documentId)}?vis=udkast&${what}`;
  const { actor } = await currentVisitor();
  // To read a file takes its time, which is not anybody's to take.
  if (actor.personId === null) return backWith("fejl=NOT_FOUND");
  const found = await paragraphsIn(typed.get("file"));
  if (!Array.isArray(found)) return backWith(`fejl=${found}`);
  const paragraphs = found.map(({ anchor, ...words }) => {
    const named = anchor === null ? null : paragraphNamed(anchor);
    return { ...words, paragraphId: named?.id ?? null, version: named?.version ?? null };
  });
  const outcome = await importParagraphs(actor, { key: said("key"), documentId, paragraphs });
  switch (outcome.kind) {
    case "done":
      return backWith(`besked=fil-indlaest&nr=${String(outcome.answer.position)}`);
    case "invalid":
      return backWith("fejl=fil-passer-ikke");
    case "refused": {
      const { refusal } = outcome;
      const labels = "labels" in refusal ? `&afsnit=${encodeURIComponent(refusal.labels.join(","))}` : "";
      return backWith(`fejl=${refusal.code}${labels}`);
    }
  }
}

/** What a file holds, or why it cannot be read. */
async function paragraphsIn(file: FormDataEntryValue | null) {
  if (!(file instanceof File) || file.size === 0) return "ingen-fil";
  if (file.size > MOST_BYTES) return "fil-for-stor";
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/[.](md|markdown|txt)$/i.test(file.name)) return paragraphsOfMarkdown(new TextDecoder().decode(bytes));
  return (await paragraphsOfWord(bytes)) ?? "fil-ulaeselig";
}

"use client";

import { useContext } from "react";
import { FormContext, useField } from "@/components/forms/form-context";
import { useKeeping } from "@/components/forms/keeping";
import { keepParagraphDraftAction } from "@/lib/documents/actions";
import type { DraftView, ParagraphPage } from "@/lib/documents/queries";
import { formatDay } from "@/lib/kernel/period";
import { MarkdownField } from "./markdown-field";

type Props = { paragraph: ParagraphPage["paragraph"]; draft: DraftView | null };

/** Kept while they are written, and shown beside what stands in the document. */
export function ParagraphWords({ paragraph, draft }: Props) {
  const { state } = useContext(FormContext);
  const initial = draft?.body ?? paragraph.body;
  const { version, told, place, keepSoon } = useKeeping(draft?.version ?? 0, keepParagraphDraftAction);
  const { defaultValue: mine } = useField("body", initial);
  return (
    <div ref={place} onInput={keepSoon}>
      <input type="hidden" name="draftVersion" value={version} />
      {(state.kind === "refused" || draft !== null) && paragraph.body !== mine && <Saved paragraph={paragraph} />}
      <MarkdownField
        name="body"
        label="Tekst"
        hint="Skriv ikke oplysninger om patienter. En tom linje giver et nyt stykke."
        rows={14}
        maxLength={20_000}
        initial={initial}
      />
      <p role="status" className="mt-2 min-h-6 text-sm text-muted">
        {told ?? (draft ? `Din kladde fra ${formatDay(draft.writtenOn)} er ikke gemt i dokumentet endnu.` : "")}
      </p>
    </div>
  );
}

/** What stands in the document, beside what the person has written: both can be read, and one made of them. */
const Saved = ({ paragraph: { body, writtenBy, writtenOn } }: { paragraph: Props["paragraph"] }) => (
  <div className="mb-5 max-w-text border-l-4 border-warn-line bg-warn-soft px-4 py-3">
    <p className="font-semibold">
      Det, der står i dokumentet, skrevet {formatDay(writtenOn)}
      {writtenBy === null ? "" : ` af ${writtenBy}`}
    </p>
    <p className="mt-1 whitespace-pre-line">{body === "" ? "(ingen tekst)" : body}</p>
  </div>
);

"use client";

import { ActionForm } from "@/components/forms/action-form";
import { useKeeping } from "@/components/forms/keeping";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { keepParagraphDraftAction, rewriteParagraphAction } from "@/lib/documents/actions";
import { LEVEL_OPTIONS } from "@/lib/documents/labels";
import type { Choice, DraftView, ParagraphPage } from "@/lib/documents/queries";
import { errorFor, fieldIn, typedIn, type FormState } from "@/lib/kernel/form-state";
import { formatDay } from "@/lib/kernel/period";
import { MarkdownField } from "./markdown-field";

type Props = {
  formKey: string;
  slug: string;
  documentId: string;
  paragraph: ParagraphPage["paragraph"];
  subjects: readonly Choice[];
  draft: DraftView | null;
};

/** A paragraph's words: kept while they are written, shown as they will look, and saved. */
export function ParagraphForm({ formKey, slug, documentId, paragraph, subjects, draft }: Props) {
  const { id, version, level, heading, about, textKind } = paragraph;
  const isOwn = textKind === null;
  return (
    <ActionForm
      action={rewriteParagraphAction}
      hidden={{
        key: formKey,
        documentId,
        paragraphId: id,
        expectedVersion: version,
        _slug: slug,
        // Words that are an initiative's stand in its text alone, and what they are about is that initiative.
        ...(isOwn ? {} : { body: "", about }),
      }}
      submit="Gem afsnittet"
      others={
        isOwn && (
          <Button kind="secondary" name="eksempel" value="ja">
            Vis, hvordan det ser ud
          </Button>
        )
      }
    >
      {(state) => (
        <>
          <TextInput {...fieldIn(state, "heading", "", heading ?? "")} label="Overskrift" isOptional maxLength={200} />
          <Select {...fieldIn(state, "level", "", String(level))} label="Niveau" options={LEVEL_OPTIONS} />
          {isOwn && <Words state={state} paragraph={paragraph} draft={draft} />}
          {isOwn && (
            <Select
              {...fieldIn(state, "about", "", about)}
              label="Handler om"
              isOptional
              placeholder="Strategien som helhed"
              options={subjects}
            />
          )}
        </>
      )}
    </ActionForm>
  );
}

type WordsProps = { state: FormState; paragraph: Props["paragraph"]; draft: DraftView | null };

function Words({ state, paragraph, draft }: WordsProps) {
  const { version, told, place, keepSoon } = useKeeping(draft?.version ?? 0, keepParagraphDraftAction);
  const mine = typedIn(state, "body", draft?.body ?? paragraph.body);
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
        defaultValue={mine}
        error={errorFor(state, "body")}
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

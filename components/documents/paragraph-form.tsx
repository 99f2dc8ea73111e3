import { ActionForm } from "@/components/forms/action-form";
import { SelectField, TextField } from "@/components/forms/fields";
import { Button } from "@/components/ui/button";
import { rewriteParagraphAction } from "@/lib/documents/actions";
import { LEVEL_OPTIONS } from "@/lib/documents/labels";
import type { Choice, DraftView, ParagraphPage } from "@/lib/documents/queries";
import { ParagraphWords } from "./paragraph-words";

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
      <TextField name="heading" initial={heading ?? ""} label="Overskrift" isOptional maxLength={200} />
      <SelectField name="level" initial={String(level)} label="Niveau" options={LEVEL_OPTIONS} />
      {isOwn && <ParagraphWords paragraph={paragraph} draft={draft} />}
      {isOwn && (
        <SelectField
          name="about"
          initial={about}
          label="Handler om"
          isOptional
          placeholder="Strategien som helhed"
          options={subjects}
        />
      )}
    </ActionForm>
  );
}

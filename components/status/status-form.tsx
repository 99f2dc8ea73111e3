import { ActionForm } from "@/components/forms/action-form";
import { RadioField, TextAreaField, TextField } from "@/components/forms/fields";
import { recordStatusAction } from "@/lib/status/actions";
import { statusWordLabel } from "@/lib/status/labels";
import { STATUS_WORDS, type StatusWord } from "@/lib/status/model";

export type StatusFormProps = {
  initiativeId: string;
  /** Made for this one rendering: the same form sent twice has one effect. */
  formKey: string;
  expectedVersion: number;
  word: StatusWord | null;
  progress: number | null;
  nextStep: string;
};

const WORDS = STATUS_WORDS.map((word) => ({ value: word, label: statusWordLabel[word] }));

/** The four questions of a status update: word, progress, one line, next step. */
export function StatusForm({ initiativeId, formKey, expectedVersion, word, progress, nextStep }: StatusFormProps) {
  return (
    <ActionForm
      action={recordStatusAction}
      hidden={{ key: formKey, initiativeId, expectedVersion }}
      submit="Gem status"
    >
      <RadioField name="word" initial={word ?? ""} label="Status" options={WORDS} />
      <TextField
        name="progress"
        initial={progress === null ? "" : String(progress)}
        label="Fremdrift"
        hint="Et helt tal fra 0 til 100."
        width="short"
        suffix="%"
        inputMode="numeric"
        isOptional
      />
      <TextAreaField
        name="note"
        label="Én linje om status"
        hint="Skriv ikke oplysninger om patienter."
        isOptional
        rows={2}
        maxLength={500}
      />
      <TextAreaField name="nextStep" initial={nextStep} label="Næste skridt" isOptional rows={2} maxLength={500} />
    </ActionForm>
  );
}

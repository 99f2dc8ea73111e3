import { ActionForm } from "@/components/forms/action-form";
import { SelectField } from "@/components/forms/fields";
import { advanceReadyAction } from "@/lib/initiatives/actions";

export type AdvanceReadyFormProps = {
  slug: string;
  formKey: string;
  processId: string;
  phaseId: string;
  idPrefix: string;
  /** Those of the phase. */
  tracks: readonly { id: string; number: number }[];
};

/** Moves all that are ready, of the whole phase or of one track. */
export function AdvanceReadyForm({ slug, formKey, processId, phaseId, idPrefix, tracks }: AdvanceReadyFormProps) {
  return (
    <ActionForm
      action={advanceReadyAction}
      hidden={{ key: formKey, processId, phaseId, _slug: slug }}
      submit="Ryk alle klare videre"
      kind="secondary"
      idPrefix={idPrefix}
    >
      {tracks.length > 1 && (
        <SelectField
          name="trackId"
          label="Hvilke"
          isOptional
          placeholder="Alle i fasen"
          options={tracks.map(({ id, number }) => ({ value: id, label: `Kun spor ${String(number)}` }))}
        />
      )}
    </ActionForm>
  );
}

import { ActionForm } from "@/components/forms/action-form";
import { CaseNumberField, SelectField, TextField, TicksField } from "@/components/forms/fields";
import { beginDocumentAction } from "@/lib/documents/actions";
import { AUDIENCE_OPTIONS, TEXT_KIND_OPTIONS } from "@/lib/documents/labels";

type Props = {
  formKey: string;
  strategy: { id: string; slug: string; caseNumber: string | null };
  /** Those that there are; another can be written. */
  kinds: readonly string[];
};

export function BeginDocumentForm({ formKey, strategy, kinds }: Props) {
  return (
    <ActionForm
      action={beginDocumentAction}
      hidden={{ key: formKey, strategyId: strategy.id, _slug: strategy.slug }}
      submit="Begynd dokumentet"
      summary="Begynd et dokument"
    >
      <TextField
        name="kind"
        label="Dokumenttype"
        hint={kinds.length === 0 ? "Fx Debatpapir." : `Fx Debatpapir. I brug: ${kinds.join(", ")}.`}
        width="medium"
        maxLength={60}
      />
      <TextField name="title" label="Titel" maxLength={200} />
      <CaseNumberField initial={strategy.caseNumber ?? ""} />
      <SelectField
        name="audience"
        initial="partner"
        label="Hvem må læse det, når det er offentliggjort?"
        options={AUDIENCE_OPTIONS}
      />
      <Composition />
    </ActionForm>
  );
}

const Composition = () => (
  <>
    <TicksField
      name="isComposed"
      label="Sammensætning"
      isOptional
      ticks={[
        {
          name: "isComposed",
          label: "Sæt dokumentet sammen af strategiens spor og initiativer",
          hint: "Hvert spor og hvert initiativ får et afsnit. Du kan skrive flere til.",
          isTicked: false,
        },
      ]}
    />
    <SelectField
      name="textKind"
      label="Initiativernes ord i et sammensat dokument"
      hint="Ordene bliver stående på initiativet og er de samme begge steder."
      isOptional
      placeholder="Ingen: afsnittene skrives her"
      options={TEXT_KIND_OPTIONS}
    />
  </>
);

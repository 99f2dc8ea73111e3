"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CaseNumberInput } from "@/components/forms/case-number-input";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { beginDocumentAction } from "@/lib/documents/actions";
import { AUDIENCE_OPTIONS, TEXT_KIND_OPTIONS } from "@/lib/documents/labels";
import { fieldIn, typedIn, type FormState } from "@/lib/kernel/form-state";

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
      {(state) => (
        <>
          <TextInput
            {...fieldIn(state, "kind")}
            label="Dokumenttype"
            hint={kinds.length === 0 ? "Fx Debatpapir." : `Fx Debatpapir. I brug: ${kinds.join(", ")}.`}
            width="medium"
            maxLength={60}
          />
          <TextInput {...fieldIn(state, "title")} label="Titel" maxLength={200} />
          <CaseNumberInput {...fieldIn(state, "caseNumber", "", strategy.caseNumber ?? "")} />
          <Select
            {...fieldIn(state, "audience", "", "partner")}
            label="Hvem må læse det, når det er offentliggjort?"
            options={AUDIENCE_OPTIONS}
          />
          <Composition state={state} />
        </>
      )}
    </ActionForm>
  );
}

const Composition = ({ state }: { state: FormState }) => (
  <>
    <CheckboxGroup
      id="isComposed"
      label="Sammensætning"
      isOptional
      ticks={[
        {
          name: "isComposed",
          label: "Sæt dokumentet sammen af strategiens spor og initiativer",
          hint: "Hvert spor og hvert initiativ får et afsnit. Du kan skrive flere til.",
          isTicked: typedIn(state, "isComposed", "") === "on",
        },
      ]}
    />
    <Select
      {...fieldIn(state, "textKind")}
      label="Initiativernes ord i et sammensat dokument"
      hint="Ordene bliver stående på initiativet og er de samme begge steder."
      isOptional
      placeholder="Ingen: afsnittene skrives her"
      options={TEXT_KIND_OPTIONS}
    />
  </>
);

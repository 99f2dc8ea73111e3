"use client";

import { ActionForm } from "@/components/forms/action-form";
import { optionsOf, Select, type Named } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { fieldIn, type FormState } from "@/lib/kernel/form-state";
import { foundOrganisationAction } from "@/lib/organisations/actions";
import { organisationKindLabel } from "@/lib/organisations/labels";
import { ORGANISATION_KINDS } from "@/lib/organisations/model";

type Props = { formKey: string; regions: readonly Named[]; collectives: readonly Named[] };

export function FoundOrganisationForm({ formKey, regions, collectives }: Props) {
  return (
    <ActionForm
      action={foundOrganisationAction}
      hidden={{ key: formKey }}
      submit="Opret organisationen"
      summary="Ny organisation"
    >
      {(state) => (
        <>
          <TextInput {...fieldIn(state, "name")} label="Navn" maxLength={120} />
          <Select
            {...fieldIn(state, "kind")}
            label="Slags"
            placeholder="Vælg"
            options={ORGANISATION_KINDS.map((value) => ({ value, label: organisationKindLabel[value] }))}
          />
          <PlaceFields state={state} regions={regions} collectives={collectives} />
          <TextInput
            {...fieldIn(state, "municipalityCode")}
            label="Kommunekode"
            hint="Fire cifre, kun for en kommune."
            isOptional
            inputMode="numeric"
            width="short"
            maxLength={4}
          />
        </>
      )}
    </ActionForm>
  );
}

function PlaceFields({ state, regions, collectives }: Omit<Props, "formKey"> & { state: FormState }) {
  return (
    <>
      <Select
        {...fieldIn(state, "regionId")}
        label="Ligger i region"
        hint="Lad feltet være tomt for en region."
        isOptional
        placeholder="Ingen"
        options={optionsOf(regions)}
      />
      <Select
        {...fieldIn(state, "partOfId")}
        label="Del af"
        hint="Fx »Kommunerne i Region Midtjylland« for en kommune."
        isOptional
        placeholder="Ingen"
        options={optionsOf(collectives)}
      />
    </>
  );
}

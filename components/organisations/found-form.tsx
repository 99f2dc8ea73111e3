import { ActionForm } from "@/components/forms/action-form";
import { SelectField, TextField } from "@/components/forms/fields";
import { optionsOf, type Named } from "@/components/ui/select";
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
      <TextField name="name" label="Navn" maxLength={120} />
      <SelectField
        name="kind"
        label="Slags"
        placeholder="Vælg"
        options={ORGANISATION_KINDS.map((value) => ({ value, label: organisationKindLabel[value] }))}
      />
      <PlaceFields regions={regions} collectives={collectives} />
      <TextField
        name="municipalityCode"
        label="Kommunekode"
        hint="Fire cifre, kun for en kommune."
        isOptional
        inputMode="numeric"
        width="short"
        maxLength={4}
      />
    </ActionForm>
  );
}

function PlaceFields({ regions, collectives }: Omit<Props, "formKey">) {
  return (
    <>
      <SelectField
        name="regionId"
        label="Ligger i region"
        hint="Lad feltet være tomt for en region."
        isOptional
        placeholder="Ingen"
        options={optionsOf(regions)}
      />
      <SelectField
        name="partOfId"
        label="Del af"
        hint="Fx »Kommunerne i Region Midtjylland« for en kommune."
        isOptional
        placeholder="Ingen"
        options={optionsOf(collectives)}
      />
    </>
  );
}

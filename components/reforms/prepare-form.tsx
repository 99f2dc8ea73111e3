import { ActionForm } from "@/components/forms/action-form";
import { DateField, SelectField, TextAreaField, TextField, TicksField } from "@/components/forms/fields";
import { optionsOf, type Named, type Option } from "@/components/ui/select";
import { partyValue } from "@/lib/kernel/party";
import { prepareReformAction } from "@/lib/reforms/actions";
import type { PartyChoice } from "@/lib/reforms/queries";

type Props = {
  formKey: string;
  today: string;
  /** Bodies and organisations that go on so far. */
  choices: readonly PartyChoice[];
  regions: readonly Named[];
};

/** So many that are there already can be chosen to follow. */
const FOLLOWERS = ["1", "2", "3"] as const;

export function PrepareReformForm({ formKey, today, choices, regions }: Props) {
  return (
    <ActionForm action={prepareReformAction} hidden={{ key: formKey }} submit="Forbered reformen" summary="Ny reform">
      <TextField name="title" label="Titel" maxLength={200} />
      <TextField name="legalBasis" label="Lovgrundlag" hint="Fx »Lov nr. 1 af 1. januar 2027«." maxLength={200} />
      <DateField
        name="inForceOn"
        initial={today}
        label="Træder i kraft"
        hint="Det, der ophører, findes til og med dagen før."
      />
      <Ending choices={choices} />
      <Coming choices={choices} regions={regions} />
    </ActionForm>
  );
}

const Ending = ({ choices }: Pick<Props, "choices">) => (
  <TicksField
    name="predecessors"
    label="Det, der ophører"
    hint="Vælg enten organer eller organisationer. Søg øverst på siden, hvis der mangler nogen."
    ticks={choices.map((choice) => {
      const name = `chosen.${partyValue(choice)}`;
      return { name, label: choice.name, isTicked: false };
    })}
  />
);

function Coming({ choices, regions }: Pick<Props, "choices" | "regions">) {
  const options: readonly Option[] = choices.map((choice) => ({ value: partyValue(choice), label: choice.name }));
  return (
    <>
      <TextAreaField
        name="newNames"
        label="Nyt, der kommer i stedet"
        hint="Ét navn på hver linje. Det nye er af samme slags som det første, der ophører. Lad feltet stå tomt, når noget nedlægges."
        rows={3}
        isOptional
      />
      {FOLLOWERS.map((number) => (
        <SelectField
          key={number}
          name={`successors.${number}`}
          label={`Findes allerede og kommer i stedet (${number})`}
          placeholder="Ingen"
          options={options}
          isOptional
        />
      ))}
      <SelectField
        name="belongsToId"
        label="Nye organer hører til"
        placeholder="Samme region som det første, der ophører"
        options={optionsOf(regions)}
        isOptional
      />
    </>
  );
}

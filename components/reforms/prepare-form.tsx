"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateInput } from "@/components/ui/date-input";
import { optionsOf, Select, type Named, type Option } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { errorFor, fieldIn, type FormState } from "@/lib/kernel/form-state";
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
      {(state) => (
        <>
          <TextInput {...fieldIn(state, "title")} label="Titel" maxLength={200} />
          <TextInput
            {...fieldIn(state, "legalBasis")}
            label="Lovgrundlag"
            hint="Fx »Lov nr. 1 af 1. januar 2027«."
            maxLength={200}
          />
          <DateInput
            {...fieldIn(state, "inForceOn", "", today)}
            label="Træder i kraft"
            hint="Det, der ophører, findes til og med dagen før."
          />
          <Ending state={state} choices={choices} />
          <Coming state={state} choices={choices} regions={regions} />
        </>
      )}
    </ActionForm>
  );
}

const Ending = ({ state, choices }: { state: FormState; choices: Props["choices"] }) => (
  <CheckboxGroup
    id="predecessors"
    label="Det, der ophører"
    hint="Vælg enten organer eller organisationer. Søg øverst på siden, hvis der mangler nogen."
    error={errorFor(state, "predecessors")}
    ticks={choices.map((choice) => {
      const name = `chosen.${partyValue(choice)}`;
      return { name, label: choice.name, isTicked: state.kind !== "idle" && name in state.typed };
    })}
  />
);

type ComingProps = { state: FormState; choices: Props["choices"]; regions: readonly Named[] };

function Coming({ state, choices, regions }: ComingProps) {
  const options: readonly Option[] = choices.map((choice) => ({ value: partyValue(choice), label: choice.name }));
  return (
    <>
      <TextArea
        {...fieldIn(state, "newNames")}
        label="Nyt, der kommer i stedet"
        hint="Ét navn på hver linje. Det nye er af samme slags som det første, der ophører. Lad feltet stå tomt, når noget nedlægges."
        rows={3}
        isOptional
      />
      {FOLLOWERS.map((number) => (
        <Select
          key={number}
          {...fieldIn(state, `successors.${number}`)}
          label={`Findes allerede og kommer i stedet (${number})`}
          placeholder="Ingen"
          options={options}
          isOptional
        />
      ))}
      <Select
        {...fieldIn(state, "belongsToId")}
        label="Nye organer hører til"
        placeholder="Samme region som det første, der ophører"
        options={optionsOf(regions)}
        isOptional
      />
    </>
  );
}

"use client";

import { useContext } from "react";
import { DateField, SelectField, TextAreaField } from "@/components/forms/fields";
import { FormContext } from "@/components/forms/form-context";
import { Details } from "@/components/ui/details";
import type { Option } from "@/components/ui/select";
import { typedIn, type FormState } from "@/lib/kernel/form-state";

/** More come with a correction. */
const PLACES = [0, 1, 2] as const;

export type Given = { readonly text: string };

type Props = { owners: readonly Option[]; given?: readonly Given[] | undefined };

/** "idet …": each condition becomes a follow-up with an owner and a deadline. Without JavaScript: the places are there. */
export function Conditions({ owners, given = [] }: Props) {
  const { state } = useContext(FormContext);
  const isTyped = PLACES.some((at) => typedIn(state, `conditions.${String(at)}.text`, given[at]?.text ?? "") !== "");
  return (
    <Details summary="Vilkår, der skal følges op (idet …)" isOpen={isTyped || isWrong(state)}>
      <div className="space-y-8">
        {PLACES.map((at) => (
          <Condition key={at} {...{ owners, at, text: given[at]?.text ?? "" }} />
        ))}
      </div>
    </Details>
  );
}

const isWrong = (state: FormState): boolean =>
  state.kind === "invalid" && state.errors.some(({ field }) => field.startsWith("conditions."));

function Condition({ owners, at, text }: { owners: readonly Option[]; at: number; text: string }) {
  const start = `conditions.${String(at)}`;
  const number = String(at + 1);
  return (
    <div className="space-y-4">
      <TextAreaField
        name={`${start}.text`}
        initial={text}
        label={`Vilkår ${number}: hvad skal der ske?`}
        isOptional
        rows={2}
        maxLength={1000}
      />
      <SelectField
        name={`${start}.owner`}
        label={`Vilkår ${number}: hvem følger op?`}
        placeholder="Vælg en person eller en organisation"
        options={owners}
        isOptional
      />
      <DateField name={`${start}.deadline`} label={`Vilkår ${number}: frist`} isOptional />
    </div>
  );
}

"use client";

import { useContext } from "react";
import { CheckboxGroup, type CheckboxGroupProps } from "@/components/ui/checkbox-group";
import { DateInput, type DateInputProps } from "@/components/ui/date-input";
import type { FieldProps } from "@/components/ui/field";
import { RadioGroup, type RadioGroupProps } from "@/components/ui/radio-group";
import { Select, type SelectProps } from "@/components/ui/select";
import { TextArea, type TextAreaProps } from "@/components/ui/text-area";
import { TextInput, type TextInputProps } from "@/components/ui/text-input";
import { errorFor } from "@/lib/kernel/form-state";
import { FormContext, useField } from "./form-context";

// The fields of an ActionForm. They know the form they stand in, so the form itself can be drawn by the server, and its
// words need not be in the script.

/** Of the form: the id, what was typed, and what is wrong. Given: what stands there to begin with. */
export type InForm<Props extends FieldProps> = Omit<Props, "id" | "defaultValue" | "error"> & {
  initial?: string | undefined;
};

export function TextField({ initial, ...props }: InForm<TextInputProps>) {
  const { defaultValue, ...field } = useField(props.name, initial);
  // A password is never sent back to be shown again.
  return <TextInput {...props} {...field} {...(props.type === "password" ? {} : { defaultValue })} />;
}

export function TextAreaField({ initial, ...props }: InForm<TextAreaProps>) {
  return <TextArea {...props} {...useField(props.name, initial)} />;
}

export function DateField({ initial, ...props }: InForm<DateInputProps>) {
  return <DateInput {...props} {...useField(props.name, initial)} />;
}

export function RadioField({ initial, ...props }: InForm<RadioGroupProps>) {
  return <RadioGroup {...props} {...useField(props.name, initial)} />;
}

export type SelectFieldProps = InForm<SelectProps> & {
  /** Says what is wrong in words that fit the question better than the schema's. */
  wrong?: string;
};

export function SelectField({ initial, wrong, ...props }: SelectFieldProps) {
  const field = useField(props.name, initial);
  return <Select {...props} {...field} error={field.error && (wrong ?? field.error)} />;
}

/** `name`: what an error is told of. Each tick has a name of its own, and keeps what was ticked when the form was sent. */
export function TicksField({ name, ticks, ...props }: Omit<CheckboxGroupProps, "id" | "error"> & { name: string }) {
  const { state, prefix } = useContext(FormContext);
  return (
    <CheckboxGroup
      {...props}
      id={prefix + name}
      error={errorFor(state, name)}
      ticks={ticks.map((tick) => (state.kind === "idle" ? tick : { ...tick, isTicked: tick.name in state.typed }))}
    />
  );
}

/** The number of a case in the region's records: no longer than the schemas take it. */
export function CaseNumberField(props: { initial?: string; hint?: string }) {
  return <TextField {...props} name="caseNumber" label="Sagsnummer" isOptional width="medium" maxLength={40} />;
}

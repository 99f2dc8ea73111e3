import { CONTROL, describedBy, Field, type FieldProps } from "./field";

export type DateInputProps = FieldProps & {
  /** YYYY-MM-DD, or whatever was typed. */
  defaultValue?: string | undefined;
  min?: string;
  max?: string;
};

/** A day. A browser without a date field shows a text field, so the pattern is said in the hint when there is none. */
export function DateInput(props: DateInputProps) {
  const { name, id = name, label, hint = "År-måned-dag, fx 2026-11-21", error, isOptional = false, ...control } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <input
        id={id}
        name={name}
        type="date"
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${CONTROL} max-w-52`}
        {...control}
      />
    </Field>
  );
}

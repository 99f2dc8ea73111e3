import { CONTROL, describedBy, Field, type FieldProps } from "./field";

const WIDTH = { short: "max-w-32", medium: "max-w-xs", full: "max-w-text" } as const;

export type TextInputProps = FieldProps & {
  type?: "text" | "email" | "password" | "search" | "tel" | "url";
  /** What was typed, when the form is shown again. */
  defaultValue?: string | number | undefined;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "search";
  maxLength?: number;
  /** How long an answer is expected. */
  width?: keyof typeof WIDTH;
  /** Stands after the field, e.g. "%". */
  suffix?: string;
};

export function TextInput(props: TextInputProps) {
  const {
    name,
    id = name,
    label,
    hint,
    error,
    isOptional = false,
    width = "full",
    suffix,
    type = "text",
    ...input
  } = props;
  const control = (
    <input
      id={id}
      name={name}
      type={type}
      aria-describedby={describedBy({ id, hint, error })}
      aria-invalid={error ? true : undefined}
      className={CONTROL}
      {...input}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <div className={`flex items-center gap-2 ${WIDTH[width]}`}>
        {control}
        {suffix && <span aria-hidden="true">{suffix}</span>}
      </div>
    </Field>
  );
}

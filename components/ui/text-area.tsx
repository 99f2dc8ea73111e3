import { CONTROL, describedBy, Field, type FieldProps } from "./field";

export type TextAreaProps = FieldProps & {
  defaultValue?: string | undefined;
  rows?: number;
  maxLength?: number;
};

export function TextArea(props: TextAreaProps) {
  const { name, id = name, label, hint, error, isOptional = false, rows = 4, ...control } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <textarea
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${CONTROL} max-w-text`}
        {...control}
      />
    </Field>
  );
}

import { CONTROL, describedBy, Field, type FieldProps } from "./field";

export type FileInputProps = FieldProps & {
  /** Endings of the files that may be chosen, e.g. ".docx,.md". */
  accept?: string;
  required?: boolean;
};

export function FileInput({ name, id = name, label, hint, error, isOptional = false, ...input }: FileInputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <input
        id={id}
        name={name}
        type="file"
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${CONTROL} file-input max-w-text`}
        {...input}
      />
    </Field>
  );
}

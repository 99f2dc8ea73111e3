import { CONTROL, describedBy, Field, type FieldProps } from "./field";

export type Option = { value: string; label: string; hint?: string };

/** What has a name, as it comes from a query. */
export type Named = { readonly id: string; readonly name: string };

/** One choice for each, by its name. */
export const optionsOf = (named: readonly Named[]): Option[] =>
  named.map(({ id, name }) => ({ value: id, label: name }));

/** What is chosen to begin with: the only one there is; "" where there are several. */
export const onlyOf = (named: readonly Named[]): string => (named.length === 1 ? (named[0]?.id ?? "") : "");

export type SelectProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** First, empty choice, e.g. "Vælg fase"; left out when one is always chosen. */
  placeholder?: string;
};

export function Select(props: SelectProps) {
  const { name, id = name, label, hint, error, isOptional = false, options, defaultValue, placeholder } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      <select
        // React resets a select to its first render's value after an action; the key makes a new one with what was chosen.
        key={defaultValue}
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${CONTROL} max-w-md`}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

import { Button } from "./button";
import { CONTROL, Field } from "./field";

export type ListSearchProps = {
  /** The field's name, which stands in the address. */
  name?: string;
  label: string;
  hint?: string;
  /** What was searched for. */
  value: string;
  /** Other choices of the address that the search keeps. */
  kept?: Readonly<Record<string, string>>;
};

/** Narrows a list; a plain form, so that the address can be kept. */
export function ListSearch({ name = "soeg", label, hint, value, kept = {} }: ListSearchProps) {
  return (
    <form method="get" role="search" className="mb-6 flex max-w-xl flex-wrap items-end gap-3 print:hidden">
      {Object.entries(kept).map(([field, text]) => (
        <input key={field} type="hidden" name={field} value={text} />
      ))}
      <div className="min-w-0 flex-1 basis-56">
        <Field id={name} label={label} hint={hint}>
          <input
            id={name}
            name={name}
            type="search"
            defaultValue={value}
            maxLength={100}
            aria-describedby={hint ? `${name}-hint` : undefined}
            className={CONTROL}
          />
        </Field>
      </div>
      <Button kind="secondary">Søg</Button>
    </form>
  );
}

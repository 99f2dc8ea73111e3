import type { ReactNode } from "react";

/** What every field has. The error summary links to the id, which is `name` unless `id` is given. */
export type FieldProps = {
  name: string;
  id?: string | undefined;
  label: string;
  hint?: ReactNode;
  /** The same words as in the error summary. */
  error?: string | undefined;
  /** Adds "(valgfrit)"; a field without it must be filled in. */
  isOptional?: boolean;
};

/** Ids of the hint and the error, for `aria-describedby`; undefined when there are none. */
export function describedBy({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  const ids = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

/** Shared look of input, textarea and select. */
export const CONTROL =
  "block min-h-11 w-full rounded-sm border border-edge bg-surface px-3 py-2 text-base text-ink hover:border-ink aria-invalid:border-2 aria-invalid:border-bad disabled:bg-sunken disabled:text-muted";

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className="mt-0.5 max-w-text text-sm text-muted">
      {children}
    </div>
  );
}

/** Fejlmeddelelse. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="mt-1 text-sm font-semibold text-bad">
      <span className="sr-only">Fejl: </span>
      {children}
    </p>
  );
}

/** A red rule beside a field in error, so that it is found by more than its colour. */
export const fieldFrame = (error: string | undefined) => (error ? "border-l-4 border-bad pl-4" : "");

/** Label, hint, error and the control itself, whose id must be the same. */
export function Field(props: Omit<FieldProps, "name" | "id"> & { id: string; children: ReactNode }) {
  const { id, label, hint, error, isOptional = false, children } = props;
  return (
    <div className={fieldFrame(error)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {isOptional && <span className="font-normal text-muted"> (valgfrit)</span>}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className="mt-1.5">{children}</div>
    </div>
  );
}

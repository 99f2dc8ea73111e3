import type { ReactNode } from "react";
import { CONTROL, describedBy, Field, type FieldProps } from "./field";

export type TextAreaProps = FieldProps & {
  defaultValue?: string | undefined;
  rows?: number;
  maxLength?: number;
  /** Buttons that help with writing: stands on the field's upper edge, where there is JavaScript to press them by. */
  toolbar?: { label: string; buttons: ReactNode };
};

export function TextArea(props: TextAreaProps) {
  const { name, id = name, label, hint, error, isOptional = false, rows = 4, toolbar, ...control } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} isOptional={isOptional}>
      {toolbar && (
        <div role="group" aria-label={toolbar.label} className="toolbar needs-script">
          {toolbar.buttons}
        </div>
      )}
      <textarea
        id={id}
        name={name}
        rows={rows}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${CONTROL} max-w-text ${toolbar ? "rounded-t-none" : ""}`}
        {...control}
      />
    </Field>
  );
}

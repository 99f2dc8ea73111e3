import type { InputHTMLAttributes, ReactNode } from "react";
import { describedBy, FieldError, fieldFrame, Hint, type FieldProps } from "./field";

export type ChoicesProps = Omit<FieldProps, "name" | "id"> & { id: string; className?: string; children: ReactNode };

/** Radio buttons or checkboxes under one question, with its hint and its error. */
export function Choices({ id, label, hint, error, isOptional = false, className = "", children }: ChoicesProps) {
  return (
    <div className={fieldFrame(error)}>
      <fieldset aria-describedby={describedBy({ id, hint, error })}>
        <legend className="font-semibold">
          {label}
          {isOptional && <span className="font-normal text-muted"> (valgfrit)</span>}
        </legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        {error && <FieldError id={id}>{error}</FieldError>}
        <div className={`mt-1 ${className}`}>{children}</div>
      </fieldset>
    </div>
  );
}

export type ChoiceProps = { id: string; label: string; hint?: string | undefined } & Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "name" | "value" | "defaultChecked"
>;

/** The first of a group carries the group's id, so that the error summary's link lands on something that can be answered. */
export const choiceId = (groupId: string, index: number, own: string): string =>
  index === 0 ? groupId : `${groupId}-${own}`;

export const Choice = ({ type, id, label, hint, ...input }: ChoiceProps) => (
  <div className="flex items-start gap-3 py-1.5">
    <input
      type={type}
      id={id}
      aria-describedby={hint ? `${id}-about` : undefined}
      className="mt-0.5 size-6 shrink-0 accent-brand"
      {...input}
    />
    <div>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <div id={`${id}-about`} className="text-sm text-muted">
          {hint}
        </div>
      )}
    </div>
  </div>
);

import { describedBy, FieldError, fieldFrame, Hint, type FieldProps } from "./field";
import type { Option } from "./select";

export type RadioGroupProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** Side by side where there is room; for two or three short answers. */
  isInline?: boolean;
};

/** The first choice carries the group's id, so that the error summary's link lands on something that can be answered. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, id = name, label, hint, error, isOptional = false, options, defaultValue, isInline = false } = props;
  return (
    <div className={fieldFrame(error)}>
      <fieldset aria-describedby={describedBy({ id, hint, error })}>
        <legend className="font-semibold">
          {label}
          {isOptional && <span className="font-normal text-muted"> (valgfrit)</span>}
        </legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        {error && <FieldError id={id}>{error}</FieldError>}
        <div className={`mt-1 flex flex-col ${isInline ? "sm:flex-row sm:flex-wrap sm:gap-x-8" : ""}`}>
          {options.map((option, index) => {
            const optionId = index === 0 ? id : `${id}-${option.value}`;
            return (
              <div key={option.value} className="flex items-start gap-3 py-1.5">
                <input
                  type="radio"
                  id={optionId}
                  name={name}
                  value={option.value}
                  defaultChecked={option.value === defaultValue}
                  aria-describedby={option.hint ? `${optionId}-about` : undefined}
                  className="mt-0.5 size-6 shrink-0 accent-brand"
                />
                <div>
                  <label htmlFor={optionId}>{option.label}</label>
                  {option.hint && (
                    <div id={`${optionId}-about`} className="text-sm text-muted">
                      {option.hint}
                    </div>
                  )}
                </div>
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

import { describedBy, FieldError, fieldFrame, Hint, type FieldProps } from "./field";

export type Tick = { name: string; label: string; hint?: string; isTicked: boolean };

export type CheckboxGroupProps = Omit<FieldProps, "name" | "id"> & { id: string; ticks: readonly Tick[] };

/** Several of a kind, each a field of its own. The first carries the group's id, so that the error summary's link lands on it. */
export function CheckboxGroup({ id, label, hint, error, isOptional = false, ticks }: CheckboxGroupProps) {
  return (
    <div className={fieldFrame(error)}>
      <fieldset aria-describedby={describedBy({ id, hint, error })}>
        <legend className="font-semibold">
          {label}
          {isOptional && <span className="font-normal text-muted"> (valgfrit)</span>}
        </legend>
        {hint && <Hint id={id}>{hint}</Hint>}
        {error && <FieldError id={id}>{error}</FieldError>}
        <div className="mt-1">
          {ticks.map(({ name, label: words, hint: about, isTicked }, index) => {
            const tickId = index === 0 ? id : `${id}-${name}`;
            return (
              <div key={name} className="flex items-start gap-3 py-1.5">
                <input
                  type="checkbox"
                  id={tickId}
                  name={name}
                  defaultChecked={isTicked}
                  aria-describedby={about ? `${tickId}-about` : undefined}
                  className="mt-0.5 size-6 shrink-0 accent-brand"
                />
                <div>
                  <label htmlFor={tickId}>{words}</label>
                  {about && (
                    <div id={`${tickId}-about`} className="text-sm text-muted">
                      {about}
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

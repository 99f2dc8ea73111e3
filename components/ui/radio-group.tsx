import { Choice, choiceId, Choices } from "./choices";
import type { FieldProps } from "./field";
import type { Option } from "./select";

export type RadioGroupProps = FieldProps & {
  options: readonly Option[];
  defaultValue?: string | undefined;
  /** Side by side where there is room; for two or three short answers. */
  isInline?: boolean;
};

export const RadioGroup = ({ name, id = name, options, defaultValue, isInline = false, ...group }: RadioGroupProps) => (
  <Choices {...group} id={id} className={`flex flex-col ${isInline ? "sm:flex-row sm:flex-wrap sm:gap-x-8" : ""}`}>
    {options.map(({ value, label, hint }, index) => (
      <Choice
        key={value}
        type="radio"
        id={choiceId(id, index, value)}
        name={name}
        value={value}
        label={label}
        hint={hint}
        defaultChecked={value === defaultValue}
      />
    ))}
  </Choices>
);

import { Choice, choiceId, Choices, type ChoicesProps } from "./choices";

export type Tick = { name: string; label: string; hint?: string; isTicked: boolean };

export type CheckboxGroupProps = Omit<ChoicesProps, "className" | "children"> & { ticks: readonly Tick[] };

/** Several of a kind, each a field of its own. */
export const CheckboxGroup = ({ ticks, ...group }: CheckboxGroupProps) => (
  <Choices {...group}>
    {ticks.map(({ name, label, hint, isTicked }, index) => (
      <Choice
        key={name}
        type="checkbox"
        id={choiceId(group.id, index, name)}
        name={name}
        label={label}
        hint={hint}
        defaultChecked={isTicked}
      />
    ))}
  </Choices>
);

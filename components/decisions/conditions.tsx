import { DateInput } from "@/components/ui/date-input";
import { Details } from "@/components/ui/details";
import { Select, type Option } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { fieldIn, typedIn, type FormState } from "@/lib/kernel/form-state";

/** More come with a correction. */
const PLACES = [0, 1, 2] as const;

export type Given = { readonly text: string };

type Props = { state: FormState; prefix: string; owners: readonly Option[]; given?: readonly Given[] | undefined };

/** "idet …": each condition becomes a follow-up with an owner and a deadline. Without JavaScript: the places are there. */
export function Conditions({ state, prefix, owners, given = [] }: Props) {
  const isTyped = PLACES.some((at) => typedIn(state, `conditions.${String(at)}.text`, given[at]?.text ?? "") !== "");
  return (
    <Details summary="Vilkår, der skal følges op (idet …)" isOpen={isTyped || isWrong(state)}>
      <div className="space-y-8">
        {PLACES.map((at) => (
          <Condition key={at} {...{ state, prefix, owners, at, text: given[at]?.text ?? "" }} />
        ))}
      </div>
    </Details>
  );
}

const isWrong = (state: FormState): boolean =>
  state.kind === "invalid" && state.errors.some(({ field }) => field.startsWith("conditions."));

function Condition({
  state,
  prefix,
  owners,
  at,
  text,
}: Pick<Props, "state" | "prefix"> & { owners: readonly Option[]; at: number; text: string }) {
  const start = `conditions.${String(at)}`;
  const number = String(at + 1);
  return (
    <div className="space-y-4">
      <TextArea
        {...fieldIn(state, `${start}.text`, prefix, text)}
        label={`Vilkår ${number}: hvad skal der ske?`}
        isOptional
        rows={2}
        maxLength={1000}
      />
      <Select
        {...fieldIn(state, `${start}.owner`, prefix)}
        label={`Vilkår ${number}: hvem følger op?`}
        placeholder="Vælg en person eller en organisation"
        options={[...owners]}
        isOptional
      />
      <DateInput {...fieldIn(state, `${start}.deadline`, prefix)} label={`Vilkår ${number}: frist`} isOptional />
    </div>
  );
}

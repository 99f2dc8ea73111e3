import { ActionForm } from "@/components/forms/action-form";
import { SelectField, TextField } from "@/components/forms/fields";
import type { Option } from "@/components/ui/select";
import { carryOutReformAction } from "@/lib/reforms/actions";
import { handoverKindLabel, leftBehindLabel } from "@/lib/reforms/labels";
import { NOBODY } from "@/lib/reforms/model";
import type { OpenLine } from "@/lib/reforms/queries";

/** Something open, in the words of the list. */
export type Reviewed = Pick<OpenLine, "key" | "kind" | "from" | "to" | "reason"> & { what: string };

type Props = {
  formKey: string;
  reformId: string;
  version: number;
  seen: string;
  lines: readonly Reviewed[];
  receivers: readonly Option[];
};

/** Everything open in one list, each with whom it goes to; gone through before it is handed over. */
export const ReviewForm = ({ formKey, reformId, version, seen, lines, receivers }: Props) => (
  <ActionForm
    action={carryOutReformAction}
    hidden={{ key: formKey, reformId, expectedVersion: version, seen }}
    submit="Gennemfør reformen"
  >
    <ol className="border-t border-line">
      {lines.map((line) => (
        <Line key={line.key} line={line} receivers={receivers} />
      ))}
    </ol>
  </ActionForm>
);

type LineProps = { line: Reviewed; receivers: readonly Option[] };

const Line = ({ line: { key, kind, what, from, to, reason }, receivers }: LineProps) => (
  <li className="keep-together grid gap-x-8 gap-y-4 border-b border-line py-5 lg:grid-cols-3">
    <div>
      <p className="text-sm text-muted">{handoverKindLabel[kind]}</p>
      <p className="font-semibold">{what}</p>
      <p className="text-sm">Fra {from}</p>
    </div>
    <SelectField
      name={`to.${key}`}
      initial={to}
      label="Går over til"
      placeholder="Vælg"
      options={[...receivers, { value: NOBODY, label: leftBehindLabel[kind] }]}
    />
    <TextField
      name={`reason.${key}`}
      initial={reason}
      label="Begrundelse"
      hint="Når det ikke går over til nogen."
      maxLength={300}
      isOptional
    />
  </li>
);

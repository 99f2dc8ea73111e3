import { ActionForm } from "@/components/forms/action-form";
import { SelectField, TextAreaField } from "@/components/forms/fields";
import { optionsOf } from "@/components/ui/select";
import { sendCommentAction } from "@/lib/comments/actions";
import type { CommentKind } from "@/lib/comments/model";

export type CommentFormProps = {
  initiativeId: string;
  formKey: string;
  kind: CommentKind;
  /** What it answers; left out: it begins a thread. */
  parentId?: string;
  /** In whose name one may write, beside the own. */
  organisations: readonly { id: string; name: string }[];
  label: string;
  submit: string;
  /** Folds the form away under these words. */
  summary: string;
};

export function CommentForm(props: CommentFormProps) {
  const { initiativeId, formKey, kind, parentId, organisations, label, submit, summary } = props;
  return (
    <ActionForm
      action={sendCommentAction}
      hidden={{ key: formKey, initiativeId, kind, ...(parentId === undefined ? {} : { parentId }) }}
      submit={submit}
      kind="secondary"
      idPrefix={`${kind}-${parentId?.slice(-8) ?? "ny"}-`}
      summary={summary}
    >
      <TextAreaField
        name="body"
        label={label}
        hint="Skriv ikke oplysninger om patienter her."
        rows={4}
        maxLength={5000}
      />
      {organisations.length > 0 && <InWhoseName organisations={organisations} />}
    </ActionForm>
  );
}

function InWhoseName({ organisations }: Pick<CommentFormProps, "organisations">) {
  return (
    <SelectField
      name="organisationId"
      initial={organisations[0]?.id ?? ""}
      label="I hvis navn skriver du?"
      options={[...optionsOf(organisations), { value: "", label: "Mit eget" }]}
    />
  );
}

"use client";

import { ActionForm } from "@/components/forms/action-form";
import { optionsOf, Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { sendCommentAction } from "@/lib/comments/actions";
import type { CommentKind } from "@/lib/comments/model";
import { fieldIn, type FormState } from "@/lib/kernel/form-state";

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
  const prefix = `${kind}-${parentId?.slice(-8) ?? "ny"}-`;
  return (
    <ActionForm
      action={sendCommentAction}
      hidden={{ key: formKey, initiativeId, kind, ...(parentId === undefined ? {} : { parentId }) }}
      submit={submit}
      kind="secondary"
      idPrefix={prefix}
      summary={summary}
    >
      {(state) => (
        <>
          <TextArea
            {...fieldIn(state, "body", prefix)}
            label={label}
            hint="Skriv ikke oplysninger om patienter her."
            rows={4}
            maxLength={5000}
          />
          {organisations.length > 0 && <InWhoseName state={state} prefix={prefix} organisations={organisations} />}
        </>
      )}
    </ActionForm>
  );
}

type NameProps = { state: FormState; prefix: string } & Pick<CommentFormProps, "organisations">;

function InWhoseName({ state, prefix, organisations }: NameProps) {
  return (
    <Select
      {...fieldIn(state, "organisationId", prefix, organisations[0]?.id ?? "")}
      label="I hvis navn skriver du?"
      options={[...optionsOf(organisations), { value: "", label: "Mit eget" }]}
    />
  );
}

"use client";

import { ActionForm } from "@/components/forms/action-form";
import { TextArea } from "@/components/ui/text-area";
import { draftTextAction, publishTextAction, rewriteTextAction } from "@/lib/texts/actions";
import { textKindLabel } from "@/lib/texts/labels";
import type { TextKind } from "@/lib/texts/model";
import { errorFor, typedIn, type FormState } from "@/lib/kernel/form-state";

type Draft = { initiativeId: string; formKey: string; textId: string; expectedVersion: number };

const Body = ({ state, id, label, text }: { state: FormState; id: string; label: string; text: string }) => (
  <TextArea
    name="body"
    id={id}
    label={label}
    hint="Skriv ikke oplysninger om patienter."
    rows={8}
    maxLength={20_000}
    defaultValue={typedIn(state, "body", text)}
    error={errorFor(state, "body")}
  />
);

export function DraftTextForm({
  initiativeId,
  formKey,
  kind,
  summary,
  before,
}: {
  initiativeId: string;
  formKey: string;
  kind: Exclude<TextKind, "vedtaget">;
  summary: string;
  /** What the new version starts from. */
  before: string;
}) {
  const prefix = `ny-${kind}-`;
  return (
    <ActionForm
      action={draftTextAction}
      hidden={{ key: formKey, initiativeId, kind }}
      submit="Gem udkast"
      kind="secondary"
      idPrefix={prefix}
      summary={summary}
    >
      {(state) => (
        <Body
          state={state}
          id={`${prefix}body`}
          label={`Nyt udkast: ${textKindLabel[kind].toLowerCase()}`}
          text={before}
        />
      )}
    </ActionForm>
  );
}

export function RewriteTextForm({ initiativeId, formKey, textId, expectedVersion, body }: Draft & { body: string }) {
  const prefix = `ret-${textId}-`;
  return (
    <ActionForm
      action={rewriteTextAction}
      hidden={{ key: formKey, initiativeId, textId, expectedVersion }}
      submit="Gem udkast"
      kind="secondary"
      idPrefix={prefix}
      summary="Ret udkastet"
    >
      {(state) => <Body state={state} id={`${prefix}body`} label="Udkastets tekst" text={body} />}
    </ActionForm>
  );
}

export function PublishTextForm({ initiativeId, formKey, textId, expectedVersion, label }: Draft & { label: string }) {
  return (
    <ActionForm
      action={publishTextAction}
      hidden={{ key: formKey, initiativeId, textId, expectedVersion }}
      submit={`Offentliggør ${label}`}
    />
  );
}

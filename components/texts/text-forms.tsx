import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/fields";
import { draftTextAction, publishTextAction, rewriteTextAction } from "@/lib/texts/actions";
import { textKindLabel } from "@/lib/texts/labels";
import type { TextKind } from "@/lib/texts/model";

type Draft = { initiativeId: string; formKey: string; textId: string; expectedVersion: number };

const Body = ({ label, text }: { label: string; text: string }) => (
  <TextAreaField
    name="body"
    label={label}
    hint="Skriv ikke oplysninger om patienter."
    rows={8}
    maxLength={20_000}
    initial={text}
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
  return (
    <ActionForm
      action={draftTextAction}
      hidden={{ key: formKey, initiativeId, kind }}
      submit="Gem udkast"
      kind="secondary"
      idPrefix={`ny-${kind}-`}
      summary={summary}
    >
      <Body label={`Nyt udkast: ${textKindLabel[kind].toLowerCase()}`} text={before} />
    </ActionForm>
  );
}

export function RewriteTextForm({ initiativeId, formKey, textId, expectedVersion, body }: Draft & { body: string }) {
  return (
    <ActionForm
      action={rewriteTextAction}
      hidden={{ key: formKey, initiativeId, textId, expectedVersion }}
      submit="Gem udkast"
      kind="secondary"
      idPrefix={`ret-${textId}-`}
      summary="Ret udkastet"
    >
      <Body label="Udkastets tekst" text={body} />
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

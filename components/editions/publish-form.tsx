import { ActionForm } from "@/components/forms/action-form";
import { publishEditionAction } from "@/lib/editions/actions";

type Props = { formKey: string; slug: string; documentId: string; expectedVersion: number; seen: string };

/** Publishes what the page shows, and nothing that was written since. */
export function PublishEditionForm({ formKey, slug, documentId, expectedVersion, seen }: Props) {
  return (
    <ActionForm
      action={publishEditionAction}
      hidden={{ key: formKey, documentId, expectedVersion, seen, _slug: slug }}
      submit={`Offentliggør udgave nr. ${String(expectedVersion + 1)}`}
      idPrefix="udgiv-"
    />
  );
}

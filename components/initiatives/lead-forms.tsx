import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField, TextField } from "@/components/forms/fields";
import { assignLeadAction, waiveLeadAction, withdrawLeadAction } from "@/lib/initiatives/actions";

export type LeadFormProps = { initiativeId: string; formKey: string; expectedVersion: number };

export function AssignLeadForm({ initiativeId, formKey, expectedVersion }: LeadFormProps) {
  return (
    <ActionForm
      action={assignLeadAction}
      hidden={{ key: formKey, initiativeId, expectedVersion }}
      submit="Udpeg tovholder"
      kind="secondary"
    >
      <TextField
        name="email"
        type="email"
        label="Tovholderens e-mailadresse"
        hint="Personen skal være oprettet i systemet."
        autoComplete="off"
        width="medium"
      />
    </ActionForm>
  );
}

export function WithdrawLeadForm({
  initiativeId,
  formKey,
  expectedVersion,
  leadId,
  name,
}: LeadFormProps & { leadId: string; name: string }) {
  return (
    <ActionForm
      action={withdrawLeadAction}
      hidden={{ key: formKey, initiativeId, expectedVersion, leadId }}
      submit={`Lad ${name} fratræde`}
      kind="tertiary"
    />
  );
}

export function WaiveLeadForm({ initiativeId, formKey, expectedVersion }: LeadFormProps) {
  return (
    <ActionForm
      action={waiveLeadAction}
      hidden={{ key: formKey, initiativeId, expectedVersion }}
      submit="Gem begrundelsen"
      kind="secondary"
      summary="Initiativet skal ikke have en tovholder"
    >
      <TextAreaField
        name="reason"
        label="Hvorfor har initiativet ingen tovholder?"
        hint="Begrundelsen vises sammen med fasens krav."
        rows={3}
        maxLength={500}
      />
    </ActionForm>
  );
}

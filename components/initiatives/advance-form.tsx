import { ActionForm } from "@/components/forms/action-form";
import { advanceInitiativeAction } from "@/lib/initiatives/actions";

export type AdvanceFormProps = { initiativeId: string; formKey: string; expectedVersion: number; next: string };

export function AdvanceForm({ initiativeId, formKey, expectedVersion, next }: AdvanceFormProps) {
  return (
    <ActionForm
      action={advanceInitiativeAction}
      hidden={{ key: formKey, initiativeId, expectedVersion }}
      submit={`Ryk videre til »${next}«`}
    />
  );
}

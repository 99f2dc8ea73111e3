import { ActionForm } from "@/components/forms/action-form";
import { DateField, SelectField, TextField } from "@/components/forms/fields";
import { BriefWords } from "@/components/ui/brief-words";
import { optionsOf, type Named } from "@/components/ui/select";
import { MEMBERSHIP_ROLES } from "@/lib/kernel/actor";
import { admitMemberAction, endMembershipAction, invitePersonAction, registerPersonAction } from "@/lib/people/actions";
import { membershipRoleLabel } from "@/lib/people/labels";

export function RegisterPersonForm({ formKey }: { formKey: string }) {
  return (
    <ActionForm action={registerPersonAction} hidden={{ key: formKey }} submit="Opret personen" summary="Ny person">
      <TextField name="name" label="Navn" maxLength={120} autoComplete="off" />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        hint="Her sendes invitationen hen."
        autoComplete="off"
        width="medium"
      />
    </ActionForm>
  );
}

type AdmitProps = { formKey: string; today: string; personId: string; organisations: readonly Named[] };

export function AdmitMemberForm({ formKey, today, personId, organisations }: AdmitProps) {
  return (
    <ActionForm
      action={admitMemberAction}
      hidden={{ key: formKey, personId, _person: personId }}
      submit="Tilknyt"
      kind="secondary"
      idPrefix="medlem-"
      summary="Tilknyt personen til en organisation"
    >
      <SelectField name="organisationId" label="Organisation" placeholder="Vælg" options={optionsOf(organisations)} />
      <SelectField
        name="role"
        label="Rolle"
        hint="En repræsentant kan sende input på organisationens vegne."
        placeholder="Vælg"
        options={MEMBERSHIP_ROLES.map((value) => ({ value, label: membershipRoleLabel[value] }))}
      />
      <DateField name="validFrom" initial={today} label="Fra og med" />
    </ActionForm>
  );
}

type EndProps = { formKey: string; membershipId: string; personId: string; organisation: string };

export function EndMembershipForm({ formKey, membershipId, personId, organisation }: EndProps) {
  return (
    <ActionForm
      action={endMembershipAction}
      hidden={{ key: formKey, membershipId, _person: personId }}
      submit={<BriefWords shown="Afslut" rest={`tilknytningen til ${organisation}`} />}
      kind="tertiary"
    />
  );
}

export function InvitePersonForm({ formKey, personId }: { formKey: string; personId: string }) {
  return (
    <ActionForm
      action={invitePersonAction}
      hidden={{ key: formKey, personId, _person: personId }}
      submit="Send invitation"
      kind="secondary"
    />
  );
}

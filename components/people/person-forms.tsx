"use client";

import { ActionForm } from "@/components/forms/action-form";
import { BriefWords } from "@/components/ui/brief-words";
import { DateInput } from "@/components/ui/date-input";
import { optionsOf, Select, type Named } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { MEMBERSHIP_ROLES } from "@/lib/kernel/actor";
import { fieldIn } from "@/lib/kernel/form-state";
import { admitMemberAction, endMembershipAction, invitePersonAction, registerPersonAction } from "@/lib/people/actions";
import { membershipRoleLabel } from "@/lib/people/labels";

export function RegisterPersonForm({ formKey }: { formKey: string }) {
  return (
    <ActionForm action={registerPersonAction} hidden={{ key: formKey }} submit="Opret personen" summary="Ny person">
      {(state) => (
        <>
          <TextInput {...fieldIn(state, "name")} label="Navn" maxLength={120} autoComplete="off" />
          <TextInput
            {...fieldIn(state, "email")}
            type="email"
            label="E-mail"
            hint="Her sendes invitationen hen."
            autoComplete="off"
            width="medium"
          />
        </>
      )}
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
      {(state) => (
        <>
          <Select
            {...fieldIn(state, "organisationId", "medlem-")}
            label="Organisation"
            placeholder="Vælg"
            options={optionsOf(organisations)}
          />
          <Select
            {...fieldIn(state, "role", "medlem-")}
            label="Rolle"
            hint="En repræsentant kan sende input på organisationens vegne."
            placeholder="Vælg"
            options={MEMBERSHIP_ROLES.map((value) => ({ value, label: membershipRoleLabel[value] }))}
          />
          <DateInput {...fieldIn(state, "validFrom", "medlem-", today)} label="Fra og med" />
        </>
      )}
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

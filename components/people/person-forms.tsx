"use client";

import { ActionForm } from "@/components/forms/action-form";
import { DateInput } from "@/components/ui/date-input";
import { optionsOf, Select, type Named } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { MEMBERSHIP_ROLES } from "@/lib/kernel/actor";
import { errorFor, typedIn } from "@/lib/kernel/form-state";
import { admitMemberAction, endMembershipAction, invitePersonAction, registerPersonAction } from "@/lib/people/actions";
import { membershipRoleLabel } from "@/lib/people/labels";

export function RegisterPersonForm({ formKey }: { formKey: string }) {
  return (
    <ActionForm action={registerPersonAction} hidden={{ key: formKey }} submit="Opret personen" summary="Ny person">
      {(state) => (
        <>
          <TextInput
            name="name"
            label="Navn"
            maxLength={120}
            autoComplete="off"
            defaultValue={typedIn(state, "name", "")}
            error={errorFor(state, "name")}
          />
          <TextInput
            name="email"
            type="email"
            label="E-mail"
            hint="Her sendes invitationen hen."
            autoComplete="off"
            width="medium"
            defaultValue={typedIn(state, "email", "")}
            error={errorFor(state, "email")}
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
            name="organisationId"
            id="medlem-organisationId"
            label="Organisation"
            placeholder="Vælg"
            options={optionsOf(organisations)}
            defaultValue={typedIn(state, "organisationId", "")}
            error={errorFor(state, "organisationId")}
          />
          <Select
            name="role"
            id="medlem-role"
            label="Rolle"
            hint="En repræsentant kan sende input på organisationens vegne."
            placeholder="Vælg"
            options={MEMBERSHIP_ROLES.map((value) => ({ value, label: membershipRoleLabel[value] }))}
            defaultValue={typedIn(state, "role", "")}
            error={errorFor(state, "role")}
          />
          <DateInput
            name="validFrom"
            id="medlem-validFrom"
            label="Fra og med"
            defaultValue={typedIn(state, "validFrom", today)}
            error={errorFor(state, "validFrom")}
          />
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
      submit={`Afslut tilknytningen til ${organisation}`}
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

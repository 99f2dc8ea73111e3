"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { DateInput } from "@/components/ui/date-input";
import { optionsOf, Select, type Named } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { establishBodyAction, renameBodyAction, takeSeatAction, vacateSeatAction } from "@/lib/bodies/actions";
import { bodyKindLabel, bodyLevelLabel, seatRoleLabel } from "@/lib/bodies/labels";
import { BODY_LEVELS } from "@/lib/bodies/model";
import { BODY_KINDS, SEAT_ROLES } from "@/lib/kernel/actor";
import { errorFor, fieldIn, typedIn, type FormState } from "@/lib/kernel/form-state";

type EstablishProps = { formKey: string; today: string; regions: readonly Named[] };

export function EstablishBodyForm({ formKey, today, regions }: EstablishProps) {
  return (
    <ActionForm action={establishBodyAction} hidden={{ key: formKey }} submit="Opret organet" summary="Nyt organ">
      {(state) => (
        <>
          <TextInput {...fieldIn(state, "name")} label="Navn" maxLength={160} />
          <Select
            {...fieldIn(state, "organisationId")}
            label="Region"
            placeholder="Vælg region"
            options={optionsOf(regions)}
          />
          <KindFields state={state} />
          <DayField state={state} today={today} label="Findes fra" />
          <TextInput {...fieldIn(state, "legalBasis")} label="Lovgrundlag" maxLength={200} isOptional />
        </>
      )}
    </ActionForm>
  );
}

type RenameProps = { formKey: string; today: string; bodyId: string };

/** What it was called before stays with what it did then. */
export const RenameBodyForm = ({ formKey, today, bodyId }: RenameProps) => (
  <ActionForm
    action={renameBodyAction}
    hidden={{ key: formKey, bodyId }}
    submit="Gem navnet"
    kind="secondary"
    idPrefix="navn-"
    summary="Giv organet et nyt navn"
  >
    {(state) => (
      <>
        <TextInput {...fieldIn(state, "name", "navn-")} label="Nyt navn" maxLength={160} />
        <DateInput
          {...fieldIn(state, "from", "navn-", today)}
          label="Gælder fra"
          hint="Møder og beslutninger før den dag beholder det gamle navn."
        />
      </>
    )}
  </ActionForm>
);

const KindFields = ({ state }: { state: FormState }) => (
  <>
    <Select
      {...fieldIn(state, "kind")}
      label="Slags"
      placeholder="Vælg"
      options={BODY_KINDS.map((value) => ({ value, label: bodyKindLabel[value] }))}
    />
    <Select
      {...fieldIn(state, "level")}
      label="Niveau"
      placeholder="Vælg"
      options={BODY_LEVELS.map((value) => ({ value, label: bodyLevelLabel[value] }))}
    />
  </>
);

const DayField = ({ state, today, label }: { state: FormState; today: string; label: string }) => (
  <DateInput {...fieldIn(state, "validFrom", "", today)} label={label} />
);

type TakeProps = {
  formKey: string;
  today: string;
  /** What is known: the body whose seat it is, or the person who is to sit. */
  at: { bodyId: string } | { personId: string };
  /** What is chosen: a person for a body, a body for a person. */
  choices: readonly Named[];
};

export function TakeSeatForm({ formKey, today, at, choices }: TakeProps) {
  const isOfBody = "bodyId" in at;
  const chosen = isOfBody ? "personId" : "bodyId";
  return (
    <ActionForm
      action={takeSeatAction}
      hidden={{ key: formKey, ...at, ...(isOfBody ? { _body: at.bodyId } : { _person: at.personId }) }}
      submit="Besæt pladsen"
      kind="secondary"
      idPrefix="plads-"
      summary={isOfBody ? "Besæt en plads" : "Giv personen en plads i et organ"}
    >
      {(state) => (
        <>
          <Select
            name={chosen}
            id={`plads-${chosen}`}
            label={isOfBody ? "Person" : "Organ"}
            placeholder="Vælg"
            options={optionsOf(choices)}
            defaultValue={typedIn(state, chosen, "")}
            error={errorFor(state, chosen)}
          />
          <Select
            {...fieldIn(state, "role", "plads-")}
            label="Plads"
            placeholder="Vælg"
            options={SEAT_ROLES.map((value) => ({ value, label: seatRoleLabel[value] }))}
          />
          <DateInput {...fieldIn(state, "validFrom", "plads-", today)} label="Fra og med" />
        </>
      )}
    </ActionForm>
  );
}

type VacateProps = { formKey: string; seatId: string; words: ReactNode; from: { _body: string } | { _person: string } };

export function VacateSeatForm({ formKey, seatId, words, from }: VacateProps) {
  return (
    <ActionForm action={vacateSeatAction} hidden={{ key: formKey, seatId, ...from }} submit={words} kind="tertiary" />
  );
}

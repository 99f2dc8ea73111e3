import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/action-form";
import { DateField, SelectField, TextField } from "@/components/forms/fields";
import { optionsOf, type Named } from "@/components/ui/select";
import { establishBodyAction, renameBodyAction, takeSeatAction, vacateSeatAction } from "@/lib/bodies/actions";
import { bodyKindLabel, bodyLevelLabel, seatRoleLabel } from "@/lib/bodies/labels";
import { BODY_LEVELS } from "@/lib/bodies/model";
import { BODY_KINDS, SEAT_ROLES } from "@/lib/kernel/actor";

type EstablishProps = { formKey: string; today: string; regions: readonly Named[] };

export function EstablishBodyForm({ formKey, today, regions }: EstablishProps) {
  return (
    <ActionForm action={establishBodyAction} hidden={{ key: formKey }} submit="Opret organet" summary="Nyt organ">
      <TextField name="name" label="Navn" maxLength={160} />
      <SelectField name="organisationId" label="Region" placeholder="Vælg region" options={optionsOf(regions)} />
      <KindFields />
      <DateField name="validFrom" initial={today} label="Findes fra" />
      <TextField name="legalBasis" label="Lovgrundlag" maxLength={200} isOptional />
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
    <TextField name="name" label="Nyt navn" maxLength={160} />
    <DateField
      name="from"
      initial={today}
      label="Gælder fra"
      hint="Møder og beslutninger før den dag beholder det gamle navn."
    />
  </ActionForm>
);

const KindFields = () => (
  <>
    <SelectField
      name="kind"
      label="Slags"
      placeholder="Vælg"
      options={BODY_KINDS.map((value) => ({ value, label: bodyKindLabel[value] }))}
    />
    <SelectField
      name="level"
      label="Niveau"
      placeholder="Vælg"
      options={BODY_LEVELS.map((value) => ({ value, label: bodyLevelLabel[value] }))}
    />
  </>
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
      <SelectField
        name={chosen}
        label={isOfBody ? "Person" : "Organ"}
        placeholder="Vælg"
        options={optionsOf(choices)}
      />
      <SelectField
        name="role"
        label="Plads"
        placeholder="Vælg"
        options={SEAT_ROLES.map((value) => ({ value, label: seatRoleLabel[value] }))}
      />
      <DateField name="validFrom" initial={today} label="Fra og med" />
    </ActionForm>
  );
}

type VacateProps = { formKey: string; seatId: string; words: ReactNode; from: { _body: string } | { _person: string } };

export function VacateSeatForm({ formKey, seatId, words, from }: VacateProps) {
  return (
    <ActionForm action={vacateSeatAction} hidden={{ key: formKey, seatId, ...from }} submit={words} kind="tertiary" />
  );
}

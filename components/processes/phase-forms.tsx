import { ActionForm } from "@/components/forms/action-form";
import { DateField, SelectField, TextAreaField, TextField } from "@/components/forms/fields";
import { onlyOf, optionsOf, type Named } from "@/components/ui/select";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import {
  closePhaseAction,
  holdMilestoneAction,
  openPhaseAction,
  registerAnswerAction,
  registerOrientationAction,
  registerResultAction,
} from "@/lib/processes/actions";
import { partyStateLabel } from "@/lib/processes/labels";
import { PARTY_STATES } from "@/lib/processes/model";

/** Where a form stands: the phase, and the process's version as it was read. */
export type OnPhase = {
  slug: string;
  /** Begins the key of every form of the phase, and the ids of their fields. */
  formKey: string;
  processId: string;
  phaseId: string;
  version: number;
  /** The day today, offered where a day is asked for. */
  today: string;
};

const onPhase = ({ slug, formKey, processId, phaseId, version }: OnPhase, what: string) => ({
  key: `${formKey}-${what}`,
  processId,
  phaseId,
  expectedVersion: version,
  _slug: slug,
});

export function OpenPhaseForm({ on, isAgain }: { on: OnPhase; isAgain: boolean }) {
  return (
    <ActionForm
      action={openPhaseAction}
      hidden={onPhase(on, "aabn")}
      submit={isAgain ? "Åbn fasen igen" : "Åbn fasen"}
      kind="secondary"
    />
  );
}

/** Every initiative that would stay needs a reason: its own, or the one that is given for all the others. */
export function ClosePhaseForm({ on, standing, listed }: { on: OnPhase; standing: number; listed: readonly Named[] }) {
  return (
    <ActionForm
      action={closePhaseAction}
      hidden={onPhase(on, "luk")}
      submit="Afslut fasen"
      kind="secondary"
      idPrefix={`${on.phaseId}-luk-`}
      summary="Afslut fasen"
    >
      {standing > 0 && (
        <p className="max-w-text">
          {initiativesInNumbers(standing)} står stadig i fasen. Ryk dem videre først, eller skriv, hvorfor de bliver.
        </p>
      )}
      {standing > 1 && (
        <TextField
          name="reason"
          label="Hvorfor bliver de?"
          hint="Gælder alle, der ikke får deres egen begrundelse nedenfor."
          isOptional
          maxLength={500}
        />
      )}
      {listed.map(({ id, name }) => (
        <TextField
          key={id}
          name={`reasons.${id}`}
          label={`Hvorfor bliver ${name}?`}
          isOptional={standing > 1}
          maxLength={500}
        />
      ))}
    </ActionForm>
  );
}

export function OrientationForm({ on, parties }: { on: OnPhase; parties: readonly Named[] }) {
  return (
    <ActionForm
      action={registerOrientationAction}
      hidden={{ key: `${on.formKey}-orienter`, processId: on.processId, _slug: on.slug }}
      submit="Registrér orienteringen"
      kind="secondary"
      idPrefix={`${on.phaseId}-orientering-`}
      summary="Registrér, at en part er orienteret"
    >
      <SelectField
        name="partyId"
        initial={onlyOf(parties)}
        label="Part"
        placeholder="Vælg part"
        options={optionsOf(parties)}
        wrong="Vælg, hvem der er orienteret."
      />
      <DateField name="informedOn" initial={on.today} label="Hvornår blev parten orienteret?" max={on.today} />
    </ActionForm>
  );
}

export function AnswerForm({ on, parties }: { on: OnPhase; parties: readonly Named[] }) {
  return (
    <ActionForm
      action={registerAnswerAction}
      hidden={{ key: `${on.formKey}-svar`, processId: on.processId, _slug: on.slug }}
      submit="Registrér svaret"
      kind="secondary"
      idPrefix={`${on.phaseId}-svar-`}
      summary="Registrér, hvor langt en hørt part er"
    >
      <SelectField
        name="partyId"
        label="Part"
        placeholder="Vælg part"
        options={optionsOf(parties)}
        wrong="Vælg, hvilken part det gælder."
      />
      <SelectField
        name="state"
        label="Hvor langt er parten?"
        placeholder="Vælg"
        options={PARTY_STATES.map((value) => ({ value, label: partyStateLabel[value] }))}
      />
      <DateField name="answeredOn" initial={on.today} label="Dag" max={on.today} />
    </ActionForm>
  );
}

export function MilestoneForm({ on, milestones }: { on: OnPhase; milestones: readonly Named[] }) {
  return (
    <ActionForm
      action={holdMilestoneAction}
      hidden={{ key: `${on.formKey}-milepael`, processId: on.processId, _slug: on.slug }}
      submit="Registrér milepælen"
      kind="secondary"
      idPrefix={`${on.phaseId}-milepael-`}
      summary="Registrér, at en milepæl er holdt"
    >
      <SelectField
        name="milestoneId"
        initial={onlyOf(milestones)}
        label="Milepæl"
        placeholder="Vælg milepæl"
        options={optionsOf(milestones)}
        wrong="Vælg, hvilken milepæl der er holdt."
      />
      <DateField name="heldOn" initial={on.today} label="Hvornår blev den holdt?" max={on.today} />
    </ActionForm>
  );
}

export function ResultForm({ on, result }: { on: OnPhase; result: string }) {
  return (
    <ActionForm
      action={registerResultAction}
      hidden={onPhase(on, "resultat")}
      submit="Gem resultatet"
      kind="secondary"
      idPrefix={`${on.phaseId}-resultat-`}
      summary={result === "" ? "Registrér, hvad foranalysen kom frem til" : "Skriv resultatet om"}
    >
      <TextAreaField name="result" initial={result} label="Resultat" rows={5} maxLength={4000} />
    </ActionForm>
  );
}

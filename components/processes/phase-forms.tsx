"use client";

import { ActionForm } from "@/components/forms/action-form";
import { DateInput } from "@/components/ui/date-input";
import { optionsOf, Select, type Named } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import { errorFor, fieldIn, typedIn } from "@/lib/kernel/form-state";
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
  const prefix = `${on.phaseId}-luk-`;
  return (
    <ActionForm
      action={closePhaseAction}
      hidden={onPhase(on, "luk")}
      submit="Afslut fasen"
      kind="secondary"
      idPrefix={prefix}
      summary="Afslut fasen"
    >
      {(state) => (
        <>
          {standing > 0 && (
            <p className="max-w-text">
              {initiativesInNumbers(standing)} står stadig i fasen. Ryk dem videre først, eller skriv, hvorfor de
              bliver.
            </p>
          )}
          {standing > 1 && (
            <TextInput
              {...fieldIn(state, "reason", prefix)}
              label="Hvorfor bliver de?"
              hint="Gælder alle, der ikke får deres egen begrundelse nedenfor."
              isOptional
              maxLength={500}
            />
          )}
          {listed.map(({ id, name }) => (
            <TextInput
              key={id}
              name={`reasons.${id}`}
              id={`${prefix}reasons.${id}`}
              label={`Hvorfor bliver ${name}?`}
              isOptional={standing > 1}
              maxLength={500}
              defaultValue={typedIn(state, `reasons.${id}`, "")}
              error={errorFor(state, `reasons.${id}`)}
            />
          ))}
        </>
      )}
    </ActionForm>
  );
}

export function OrientationForm({ on, parties }: { on: OnPhase; parties: readonly Named[] }) {
  const prefix = `${on.phaseId}-orientering-`;
  return (
    <ActionForm
      action={registerOrientationAction}
      hidden={{ key: `${on.formKey}-orienter`, processId: on.processId, _slug: on.slug }}
      submit="Registrér orienteringen"
      kind="secondary"
      idPrefix={prefix}
      summary="Registrér, at en part er orienteret"
    >
      {(state) => (
        <>
          <Select
            {...fieldIn(state, "partyId", prefix, parties.length === 1 ? (parties[0]?.id ?? "") : "")}
            label="Part"
            placeholder="Vælg part"
            options={optionsOf(parties)}
            error={errorFor(state, "partyId") && "Vælg, hvem der er orienteret."}
          />
          <DateInput
            {...fieldIn(state, "informedOn", prefix, on.today)}
            label="Hvornår blev parten orienteret?"
            max={on.today}
          />
        </>
      )}
    </ActionForm>
  );
}

export function AnswerForm({ on, parties }: { on: OnPhase; parties: readonly Named[] }) {
  const prefix = `${on.phaseId}-svar-`;
  return (
    <ActionForm
      action={registerAnswerAction}
      hidden={{ key: `${on.formKey}-svar`, processId: on.processId, _slug: on.slug }}
      submit="Registrér svaret"
      kind="secondary"
      idPrefix={prefix}
      summary="Registrér, hvor langt en hørt part er"
    >
      {(state) => (
        <>
          <Select
            {...fieldIn(state, "partyId", prefix)}
            label="Part"
            placeholder="Vælg part"
            options={optionsOf(parties)}
            error={errorFor(state, "partyId") && "Vælg, hvilken part det gælder."}
          />
          <Select
            {...fieldIn(state, "state", prefix)}
            label="Hvor langt er parten?"
            placeholder="Vælg"
            options={PARTY_STATES.map((value) => ({ value, label: partyStateLabel[value] }))}
          />
          <DateInput {...fieldIn(state, "answeredOn", prefix, on.today)} label="Dag" max={on.today} />
        </>
      )}
    </ActionForm>
  );
}

export function MilestoneForm({ on, milestones }: { on: OnPhase; milestones: readonly Named[] }) {
  const prefix = `${on.phaseId}-milepael-`;
  return (
    <ActionForm
      action={holdMilestoneAction}
      hidden={{ key: `${on.formKey}-milepael`, processId: on.processId, _slug: on.slug }}
      submit="Registrér milepælen"
      kind="secondary"
      idPrefix={prefix}
      summary="Registrér, at en milepæl er holdt"
    >
      {(state) => (
        <>
          <Select
            {...fieldIn(state, "milestoneId", prefix, milestones.length === 1 ? (milestones[0]?.id ?? "") : "")}
            label="Milepæl"
            placeholder="Vælg milepæl"
            options={optionsOf(milestones)}
            error={errorFor(state, "milestoneId") && "Vælg, hvilken milepæl der er holdt."}
          />
          <DateInput {...fieldIn(state, "heldOn", prefix, on.today)} label="Hvornår blev den holdt?" max={on.today} />
        </>
      )}
    </ActionForm>
  );
}

export function ResultForm({ on, result }: { on: OnPhase; result: string }) {
  const prefix = `${on.phaseId}-resultat-`;
  return (
    <ActionForm
      action={registerResultAction}
      hidden={onPhase(on, "resultat")}
      submit="Gem resultatet"
      kind="secondary"
      idPrefix={prefix}
      summary={result === "" ? "Registrér, hvad foranalysen kom frem til" : "Skriv resultatet om"}
    >
      {(state) => <TextArea {...fieldIn(state, "result", prefix, result)} label="Resultat" rows={5} maxLength={4000} />}
    </ActionForm>
  );
}

"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { optionsOf, Select, type Named } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fieldIn, typedIn, type FormState } from "@/lib/kernel/form-state";
import { participationRoleLabel, phaseKindLabel } from "@/lib/processes/labels";
import { PARTICIPATION_ROLES, PHASE_KINDS } from "@/lib/processes/model";
import {
  addPartyAction,
  addPhaseAction,
  changePhaseAction,
  drawTemplateAction,
  removePartyAction,
  removePhaseAction,
  renameTemplateAction,
} from "@/lib/templates/actions";
import { TIME_EXAMPLES } from "@/lib/templates/labels";

/** Where a form stands: the template, and its version as it was read. */
export type OnTemplate = { templateId: string; version: number; formKey: string };

const hiddenOn = ({ templateId, version, formKey }: OnTemplate, what: string) => ({
  key: `${formKey}-${what}`,
  templateId,
  expectedVersion: version,
});

type Words = { title: string; description: string };

const WordFields = ({ state, prefix, words }: { state: FormState; prefix: string; words: Words }) => (
  <>
    <TextInput
      {...fieldIn(state, "title", prefix, words.title)}
      label="Titel"
      hint="Fx »Kommissorium med fem faser«"
      maxLength={200}
    />
    <TextArea
      {...fieldIn(state, "description", prefix, words.description)}
      label="Hvornår bruges skabelonen?"
      isOptional
      rows={3}
      maxLength={1000}
    />
  </>
);

export function DrawTemplateForm({ formKey, regions }: { formKey: string; regions: readonly Named[] }) {
  const [only] = regions;
  return (
    <ActionForm action={drawTemplateAction} hidden={{ key: formKey }} submit="Opret skabelonen" summary="Ny skabelon">
      {(state) => (
        <>
          <Select
            {...fieldIn(state, "organisationId", "", regions.length === 1 ? (only?.id ?? "") : "")}
            label="Region"
            placeholder="Vælg region"
            options={optionsOf(regions)}
          />
          <WordFields state={state} prefix="" words={{ title: "", description: "" }} />
        </>
      )}
    </ActionForm>
  );
}

export function RenameTemplateForm({ on, words }: { on: OnTemplate; words: Words }) {
  return (
    <ActionForm
      action={renameTemplateAction}
      hidden={hiddenOn(on, "navn")}
      submit="Gem titel og beskrivelse"
      kind="secondary"
      idPrefix="navn-"
      summary="Ret titel og beskrivelse"
    >
      {(state) => <WordFields state={state} prefix="navn-" words={words} />}
    </ActionForm>
  );
}

export type PhaseWords = {
  kind: string;
  title: string;
  plannedText: string;
  source: string;
  /** "": all of them. */
  decidersNeeded: string;
  isLastDeciderLast: boolean;
};

function PhaseFields({ state, prefix, words }: { state: FormState; prefix: string; words: PhaseWords }) {
  return (
    <>
      <Select
        {...fieldIn(state, "kind", prefix, words.kind)}
        label="Hvad er fasen for?"
        hint="Det afgør, hvilke krav der gælder, før et initiativ kan forlade fasen."
        placeholder="Vælg"
        options={PHASE_KINDS.map((value) => ({ value, label: phaseKindLabel[value] }))}
      />
      <TextInput {...fieldIn(state, "title", prefix, words.title)} label="Titel" maxLength={200} />
      <TextInput
        {...fieldIn(state, "plannedText", prefix, words.plannedText)}
        label="Hvornår?"
        hint={`Skriv det, som det skal stå: ${TIME_EXAMPLES}. Uden årstal menes det næste efter fasen før.`}
        maxLength={80}
        width="medium"
      />
      <TextInput
        {...fieldIn(state, "source", prefix, words.source)}
        label="Hvad kommissoriet siger om fasen"
        isOptional
        maxLength={600}
      />
      <TextInput
        {...fieldIn(state, "decidersNeeded", prefix, words.decidersNeeded)}
        label="Hvor mange af de besluttende organer skal have besluttet?"
        hint="Tomt: alle. Gælder kun en fase, hvor organer beslutter."
        isOptional
        width="short"
        inputMode="numeric"
      />
      <CheckboxGroup
        id={`${prefix}sidst`}
        label="Rækkefølge"
        isOptional
        ticks={[
          {
            name: "isLastDeciderLast",
            label: "Det besluttende organ, der står sidst, beslutter efter de andre",
            hint: "Som når regionsrådet beslutter, når byrådene har besluttet.",
            isTicked:
              state.kind === "idle" ? words.isLastDeciderLast : typedIn(state, "isLastDeciderLast", "") === "on",
          },
        ]}
      />
    </>
  );
}

export function AddPhaseForm({ on }: { on: OnTemplate }) {
  const words = { kind: "", title: "", plannedText: "", source: "", decidersNeeded: "", isLastDeciderLast: false };
  return (
    <ActionForm
      action={addPhaseAction}
      hidden={hiddenOn(on, "ny-fase")}
      submit="Tilføj fasen"
      idPrefix="ny-"
      summary="Tilføj en fase"
    >
      {(state) => <PhaseFields state={state} prefix="ny-" words={words} />}
    </ActionForm>
  );
}

export function ChangePhaseForm({ on, phaseId, words }: { on: OnTemplate; phaseId: string; words: PhaseWords }) {
  const prefix = `${phaseId}-`;
  return (
    <ActionForm
      action={changePhaseAction}
      hidden={{ ...hiddenOn(on, `ret-${phaseId.slice(-8)}`), phaseId }}
      submit="Gem fasen"
      kind="secondary"
      idPrefix={prefix}
      summary="Ret fasen"
    >
      {(state) => <PhaseFields state={state} prefix={prefix} words={words} />}
    </ActionForm>
  );
}

export function RemovePhaseForm({ on, phaseId, title }: { on: OnTemplate; phaseId: string; title: string }) {
  return (
    <ActionForm
      action={removePhaseAction}
      hidden={{ ...hiddenOn(on, `fjern-${phaseId.slice(-8)}`), phaseId }}
      submit={`Fjern »${title}«`}
      kind="tertiary"
    />
  );
}

export function AddPartyForm({ on, phaseId, parties }: { on: OnTemplate; phaseId: string; parties: readonly Named[] }) {
  const prefix = `${phaseId}-part-`;
  return (
    <ActionForm
      action={addPartyAction}
      hidden={{ ...hiddenOn(on, `part-${phaseId.slice(-8)}`), phaseId }}
      submit="Tilføj parten"
      kind="secondary"
      idPrefix={prefix}
      summary="Tilføj en part"
    >
      {(state) => (
        <>
          <Select
            {...fieldIn(state, "party", prefix)}
            label="Organ eller organisation"
            placeholder="Vælg part"
            options={optionsOf(parties)}
          />
          <Select
            {...fieldIn(state, "role", prefix)}
            label="Rolle"
            placeholder="Vælg rolle"
            options={PARTICIPATION_ROLES.map((value) => ({ value, label: participationRoleLabel[value] }))}
          />
        </>
      )}
    </ActionForm>
  );
}

export function RemovePartyForm({ on, partyId, name }: { on: OnTemplate; partyId: string; name: string }) {
  return (
    <ActionForm
      action={removePartyAction}
      hidden={{ ...hiddenOn(on, `ud-${partyId.slice(-8)}`), partyId }}
      submit={`Fjern ${name}`}
      kind="tertiary"
    />
  );
}

import { ActionForm } from "@/components/forms/action-form";
import { SelectField, TextAreaField, TextField, TicksField } from "@/components/forms/fields";
import { onlyOf, optionsOf, type Named } from "@/components/ui/select";
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

const WordFields = ({ words }: { words: Words }) => (
  <>
    <TextField
      name="title"
      initial={words.title}
      label="Titel"
      hint="Fx »Kommissorium med fem faser«"
      maxLength={200}
    />
    <TextAreaField
      name="description"
      initial={words.description}
      label="Hvornår bruges skabelonen?"
      isOptional
      rows={3}
      maxLength={1000}
    />
  </>
);

export function DrawTemplateForm({ formKey, regions }: { formKey: string; regions: readonly Named[] }) {
  return (
    <ActionForm action={drawTemplateAction} hidden={{ key: formKey }} submit="Opret skabelonen" summary="Ny skabelon">
      <SelectField
        name="organisationId"
        initial={onlyOf(regions)}
        label="Region"
        placeholder="Vælg region"
        options={optionsOf(regions)}
      />
      <WordFields words={{ title: "", description: "" }} />
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
      <WordFields words={words} />
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

function PhaseFields({ words }: { words: PhaseWords }) {
  return (
    <>
      <SelectField
        name="kind"
        initial={words.kind}
        label="Hvad er fasen for?"
        hint="Det afgør, hvilke krav der gælder, før et initiativ kan forlade fasen."
        placeholder="Vælg"
        options={PHASE_KINDS.map((value) => ({ value, label: phaseKindLabel[value] }))}
      />
      <TextField name="title" initial={words.title} label="Titel" maxLength={200} />
      <TextField
        name="plannedText"
        initial={words.plannedText}
        label="Hvornår?"
        hint={`Skriv det, som det skal stå: ${TIME_EXAMPLES}. Uden årstal menes det næste efter fasen før.`}
        maxLength={80}
        width="medium"
      />
      <TextField
        name="source"
        initial={words.source}
        label="Hvad kommissoriet siger om fasen"
        isOptional
        maxLength={600}
      />
      <DeciderFields words={words} />
    </>
  );
}

const DeciderFields = ({ words }: { words: PhaseWords }) => (
  <>
    <TextField
      name="decidersNeeded"
      initial={words.decidersNeeded}
      label="Hvor mange af de besluttende organer skal have besluttet?"
      hint="Tomt: alle. Gælder kun en fase, hvor organer beslutter."
      isOptional
      width="short"
      inputMode="numeric"
    />
    <TicksField
      name="isLastDeciderLast"
      label="Rækkefølge"
      isOptional
      ticks={[
        {
          name: "isLastDeciderLast",
          label: "Det besluttende organ, der står sidst, beslutter efter de andre",
          hint: "Som når regionsrådet beslutter, når byrådene har besluttet.",
          isTicked: words.isLastDeciderLast,
        },
      ]}
    />
  </>
);

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
      <PhaseFields words={words} />
    </ActionForm>
  );
}

export function ChangePhaseForm({ on, phaseId, words }: { on: OnTemplate; phaseId: string; words: PhaseWords }) {
  return (
    <ActionForm
      action={changePhaseAction}
      hidden={{ ...hiddenOn(on, `ret-${phaseId.slice(-8)}`), phaseId }}
      submit="Gem fasen"
      kind="secondary"
      idPrefix={`${phaseId}-`}
      summary="Ret fasen"
    >
      <PhaseFields words={words} />
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
  return (
    <ActionForm
      action={addPartyAction}
      hidden={{ ...hiddenOn(on, `part-${phaseId.slice(-8)}`), phaseId }}
      submit="Tilføj parten"
      kind="secondary"
      idPrefix={`${phaseId}-part-`}
      summary="Tilføj en part"
    >
      <SelectField name="party" label="Organ eller organisation" placeholder="Vælg part" options={optionsOf(parties)} />
      <SelectField
        name="role"
        label="Rolle"
        placeholder="Vælg rolle"
        options={PARTICIPATION_ROLES.map((value) => ({ value, label: participationRoleLabel[value] }))}
      />
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

"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateInput } from "@/components/ui/date-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { recordDecisionAction } from "@/lib/decisions/actions";
import { outcomeLabel, outcomeMeaning } from "@/lib/decisions/labels";
import { OUTCOMES } from "@/lib/decisions/model";
import { errorFor, fieldIn, type FormState } from "@/lib/kernel/form-state";

export type DecisionFormProps = {
  meetingId: string;
  itemId: string;
  formKey: string;
  expectedVersion: number;
  heldOn: string;
  caseNumber: string;
  /** The initiatives of the item that nobody has decided on. */
  open: readonly { id: string; title: string }[];
};

const OPTIONS = OUTCOMES.map((value) => ({ value, label: outcomeLabel[value], hint: outcomeMeaning[value] }));

/** What the body decided. One form: the secretary sees what each outcome leads to before pressing. */
export function DecisionForm({ meetingId, itemId, formKey, expectedVersion, ...given }: DecisionFormProps) {
  const prefix = `beslut-${itemId}-`;
  return (
    <ActionForm
      action={recordDecisionAction}
      hidden={{ key: formKey, meetingId, itemId, expectedVersion }}
      submit="Registrér beslutningen"
      idPrefix={prefix}
      summary="Registrér en beslutning"
    >
      {(state) => (
        <>
          <Chosen state={state} open={given.open} prefix={prefix} />
          <RadioGroup {...fieldIn(state, "outcome", prefix)} label="Hvad besluttede organet?" options={OPTIONS} />
          <Record state={state} prefix={prefix} {...given} />
          <Attendance state={state} prefix={prefix} />
          <p className="max-w-text text-sm text-muted">
            En beslutning kan ikke ændres bagefter uden spor. Den kræver, at du har logget ind inden for 15 minutter:{" "}
            <a href={`/log-ind?til=/moeder/${meetingId}`} target="_blank">
              log ind igen i en ny fane
            </a>
            , hvis det er længere siden. Det, du har skrevet her, bliver stående.
          </p>
        </>
      )}
    </ActionForm>
  );
}

function Chosen({ state, open, prefix }: { state: FormState; prefix: string } & Pick<DecisionFormProps, "open">) {
  const [only] = open;
  if (!only) return null;
  if (open.length === 1) return <input type="hidden" name={`chosen.${only.id}`} value="on" />;
  return (
    <CheckboxGroup
      id={`${prefix}initiativeIds`}
      label="Beslutningen gælder"
      hint="Fravælg dem, der blev besluttet noget andet om; de bliver stående på punktet."
      error={errorFor(state, "initiativeIds")}
      ticks={open.map(({ id, title }) => ({
        name: `chosen.${id}`,
        label: title,
        isTicked: state.kind === "idle" || `chosen.${id}` in state.typed,
      }))}
    />
  );
}

type RecordProps = { state: FormState; prefix: string } & Pick<DecisionFormProps, "heldOn" | "caseNumber">;

const Record = ({ state, prefix, heldOn, caseNumber }: RecordProps) => (
  <>
    <TextArea
      {...fieldIn(state, "wording", prefix)}
      label="Beslutningens ordlyd"
      hint="Som den står i referatet. Skriv ikke oplysninger om patienter."
      rows={4}
      maxLength={4000}
    />
    <TextInput
      {...fieldIn(state, "concerns", prefix)}
      label="Ordene i teksten, som en bemærkning angår"
      hint="Kopiér dem fra forslaget. Ændres teksten siden, kan alle se, om netop de ord er ændret."
      maxLength={1000}
      isOptional
    />
    <DateInput {...fieldIn(state, "decidedOn", prefix, heldOn)} label="Besluttet den" min={heldOn} />
    <TextInput
      {...fieldIn(state, "caseNumber", prefix, caseNumber)}
      label="Sagsnummer"
      hint="Højst 40 tegn."
      width="medium"
      maxLength={40}
      isOptional
    />
  </>
);

const Attendance = ({ state, prefix }: { state: FormState; prefix: string }) => (
  <>
    <TextInput {...fieldIn(state, "absent", prefix)} label="Afbud" hint="Som i referatet." maxLength={500} isOptional />
    <TextInput
      {...fieldIn(state, "disqualified", prefix)}
      label="Inhabile"
      hint="De, der ikke tog del i behandlingen af punktet."
      maxLength={500}
      isOptional
    />
  </>
);

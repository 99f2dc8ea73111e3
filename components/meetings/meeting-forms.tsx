"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateInput } from "@/components/ui/date-input";
import { Select, type Option } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { errorFor, fieldIn, typedIn } from "@/lib/kernel/form-state";
import { callMeetingAction, listItemAction, publishAgendaAction } from "@/lib/meetings/actions";

/** Calls a meeting of one of the secretary's own bodies. */
export function CallMeetingForm({ formKey, bodies }: { formKey: string; bodies: readonly Option[] }) {
  return (
    <ActionForm
      action={callMeetingAction}
      hidden={{ key: formKey }}
      submit="Indkald til mødet"
      summary="Indkald til et møde"
      idPrefix="moede-"
    >
      {(state) => (
        <>
          <Select {...fieldIn(state, "bodyId", "moede-", bodies[0]?.value ?? "")} label="Organ" options={bodies} />
          <DateInput {...fieldIn(state, "heldOn", "moede-")} label="Mødedag" />
          <TextInput {...fieldIn(state, "place", "moede-")} label="Sted" isOptional maxLength={120} />
        </>
      )}
    </ActionForm>
  );
}

export type ListItemFormProps = {
  meetingId: string;
  formKey: string;
  expectedVersion: number;
  /** What the item is about; null: nothing of a strategy's process. */
  about: { strategyId: string; phaseId: string; title: string } | null;
  initiatives: readonly { id: string; title: string; text: string }[];
  /** Documents that can be treated, each in its newest edition. */
  editions: readonly Option[];
};

export function ListItemForm(props: ListItemFormProps) {
  const { meetingId, formKey, expectedVersion, about, initiatives, editions } = props;
  const subject = about ? { strategyId: about.strategyId, phaseId: about.phaseId } : {};
  return (
    <ActionForm
      action={listItemAction}
      hidden={{ key: formKey, meetingId, expectedVersion, ...subject }}
      submit="Sæt på dagsordenen"
      idPrefix="punkt-"
    >
      {(state) => (
        <>
          <TextInput
            {...fieldIn(state, "title", "punkt-", about?.title ?? "")}
            label="Punktets titel"
            maxLength={200}
          />
          <TextArea
            {...fieldIn(state, "proposal", "punkt-")}
            label="Indstilling"
            hint="Hvad administrationen indstiller, at organet beslutter."
            isOptional
            maxLength={4000}
          />
          <EditionSelect field={fieldIn(state, "editionId", "punkt-")} editions={editions} />
          <ClosedBox isTicked={typedIn(state, "isClosed", "") === "on"} />
          {initiatives.length > 0 && (
            <CheckboxGroup
              id="punkt-initiativeIds"
              label="Initiativer på punktet"
              hint="Fravælg dem, der ikke skal med. Vælger du ingen, handler punktet om fasen som helhed."
              isOptional
              error={errorFor(state, "initiativeIds")}
              ticks={initiatives.map(({ id, title, text }) => ({
                name: `chosen.${id}`,
                label: title,
                hint: text,
                isTicked: state.kind === "idle" || `chosen.${id}` in state.typed,
              }))}
            />
          )}
        </>
      )}
    </ActionForm>
  );
}

const EditionSelect = ({ field, editions }: { field: ReturnType<typeof fieldIn>; editions: readonly Option[] }) =>
  editions.length > 0 && (
    <Select
      {...field}
      label="Dokument, der behandles"
      hint="Den valgte udgave er den, der besluttes om, også når der kommer en nyere."
      placeholder="Intet dokument"
      isOptional
      options={editions}
    />
  );

const ClosedBox = ({ isTicked }: { isTicked: boolean }) => (
  <CheckboxGroup
    id="punkt-lukket"
    label="Åbent eller lukket"
    isOptional
    ticks={[
      {
        name: "isClosed",
        label: "Behandles for lukkede døre",
        hint: "Punktet og beslutningen ses kun af organet og regionens egne folk.",
        isTicked,
      },
    ]}
  />
);

/** Sends the agenda to the members. `isAgain`: with what came to it since. */
export function PublishAgendaForm(on: {
  meetingId: string;
  formKey: string;
  expectedVersion: number;
  isAgain: boolean;
}) {
  const { meetingId, formKey, expectedVersion, isAgain } = on;
  return (
    <ActionForm
      action={publishAgendaAction}
      hidden={{ key: formKey, meetingId, expectedVersion }}
      submit={isAgain ? "Udsend de nye punkter" : "Udsend dagsordenen"}
      kind="secondary"
    />
  );
}

import { ActionForm } from "@/components/forms/action-form";
import { DateField, SelectField, TextAreaField, TextField, TicksField } from "@/components/forms/fields";
import type { Option } from "@/components/ui/select";
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
      <SelectField name="bodyId" initial={bodies[0]?.value ?? ""} label="Organ" options={bodies} />
      <DateField name="heldOn" label="Mødedag" />
      <TextField name="place" label="Sted" isOptional maxLength={120} />
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
      <TextField name="title" initial={about?.title ?? ""} label="Punktets titel" maxLength={200} />
      <TextAreaField
        name="proposal"
        label="Indstilling"
        hint="Hvad administrationen indstiller, at organet beslutter."
        isOptional
        maxLength={4000}
      />
      <EditionSelect editions={editions} />
      <ClosedBox />
      {initiatives.length > 0 && (
        <TicksField
          name="initiativeIds"
          label="Initiativer på punktet"
          hint="Fravælg dem, der ikke skal med. Vælger du ingen, handler punktet om fasen som helhed."
          isOptional
          ticks={initiatives.map(({ id, title, text }) => ({
            name: `chosen.${id}`,
            label: title,
            hint: text,
            isTicked: true,
          }))}
        />
      )}
    </ActionForm>
  );
}

const EditionSelect = ({ editions }: { editions: readonly Option[] }) =>
  editions.length > 0 && (
    <SelectField
      name="editionId"
      label="Dokument, der behandles"
      hint="Den valgte udgave er den, der besluttes om, også når der kommer en nyere."
      placeholder="Intet dokument"
      isOptional
      options={editions}
    />
  );

const ClosedBox = () => (
  <TicksField
    name="isClosed"
    label="Åbent eller lukket"
    isOptional
    ticks={[
      {
        name: "isClosed",
        label: "Behandles for lukkede døre",
        hint: "Punktet og beslutningen ses kun af organet og regionens egne folk.",
        isTicked: false,
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

"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateInput } from "@/components/ui/date-input";
import { Select, type Option } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { errorFor, typedIn } from "@/lib/kernel/form-state";
import { callMeetingAction, listItemAction } from "@/lib/meetings/actions";

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
          <Select
            name="bodyId"
            id="moede-bodyId"
            label="Organ"
            options={bodies}
            defaultValue={typedIn(state, "bodyId", bodies[0]?.value ?? "")}
            error={errorFor(state, "bodyId")}
          />
          <DateInput
            name="heldOn"
            id="moede-heldOn"
            label="Mødedag"
            defaultValue={typedIn(state, "heldOn", "")}
            error={errorFor(state, "heldOn")}
          />
          <TextInput
            name="place"
            id="moede-place"
            label="Sted"
            isOptional
            maxLength={120}
            defaultValue={typedIn(state, "place", "")}
            error={errorFor(state, "place")}
          />
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
};

export function ListItemForm({ meetingId, formKey, expectedVersion, about, initiatives }: ListItemFormProps) {
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
            name="title"
            id="punkt-title"
            label="Punktets titel"
            maxLength={200}
            defaultValue={typedIn(state, "title", about?.title ?? "")}
            error={errorFor(state, "title")}
          />
          <TextArea
            name="proposal"
            id="punkt-proposal"
            label="Indstilling"
            hint="Hvad administrationen indstiller, at organet beslutter."
            isOptional
            maxLength={4000}
            defaultValue={typedIn(state, "proposal", "")}
            error={errorFor(state, "proposal")}
          />
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

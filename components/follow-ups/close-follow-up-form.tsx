import { ActionForm } from "@/components/forms/action-form";
import { TextAreaField } from "@/components/forms/fields";
import { closeFollowUpAction } from "@/lib/follow-ups/actions";
import type { MeetingPart } from "@/lib/kernel/meeting-path";

/** Where the form stands, and so where it leads back to; neither: the overview. */
export type FollowUpPlace = { meetingId?: string; page?: MeetingPart; initiativeId?: string };

type Props = { followUp: { id: string; version: number }; formKey: string; place: FollowUpPlace };

/** Closes a follow-up with what came of it. */
export function CloseFollowUpForm({ followUp: { id, version }, formKey, place }: Props) {
  const { meetingId = "", page = "", initiativeId = "" } = place;
  return (
    <div className="mt-2 print:hidden">
      <ActionForm
        action={closeFollowUpAction}
        hidden={{
          ...{ key: `${formKey}-${id.slice(-12)}`, followUpId: id, expectedVersion: version },
          ...{ _meetingId: meetingId, _page: page, _initiativeId: initiativeId },
        }}
        submit="Afslut opfølgningen"
        kind="secondary"
        idPrefix={`opfoelgning-${id}-`}
        summary="Afslut opfølgningen"
      >
        <TextAreaField
          name="note"
          label="Hvad kom der ud af det?"
          hint="Opfølgningen kan ikke åbnes igen. Skriv ikke oplysninger om patienter."
          rows={3}
          maxLength={2000}
        />
      </ActionForm>
    </div>
  );
}

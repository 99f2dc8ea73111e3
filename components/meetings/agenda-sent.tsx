import { formatInstant } from "@/lib/kernel/period";
import type { MeetingPage } from "@/lib/meetings/queries";
import { PublishAgendaForm } from "./meeting-forms";

/** When the agenda was sent to the members, and for the body's secretary the button that sends it. */
export function AgendaSent({ meeting, formKey }: { meeting: MeetingPage; formKey: string }) {
  const { id, version, publishedAt, items, can } = meeting;
  const isDue = items.some(({ isPublished }) => !isPublished) || publishedAt.length === 0;
  return (
    <div className="mb-6 space-y-4">
      {publishedAt.map((at, index) => (
        <p key={at.getTime()} className="text-sm text-muted">
          {index === 0 ? "Dagsordenen blev udsendt" : "Nye punkter blev udsendt"} {formatInstant(at)}.
        </p>
      ))}
      {can.keep && items.length > 0 && isDue && (
        <div className="print:hidden">
          <p className="mb-3 max-w-text">
            Når dagsordenen udsendes, kan de åbne punkter ses af alle, der må se det, de handler om. Strategien kan
            siden vises, som den var i det øjeblik.
          </p>
          <PublishAgendaForm
            meetingId={id}
            expectedVersion={version}
            formKey={formKey}
            isAgain={publishedAt.length > 0}
          />
        </div>
      )}
    </div>
  );
}

import { LinkButton } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import type { ItemDecisions } from "@/lib/decisions/queries";
import type { AgendaItemView } from "@/lib/meetings/queries";
import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import { DecisionForm } from "./decision-form";
import { OutcomeTag } from "./outcome-tag";

export type ItemDecisionsProps = {
  meeting: { id: string; heldOn: Day };
  item: AgendaItemView;
  decided: ItemDecisions | undefined;
  formKey: string;
};

/** What was decided on an item of an agenda, and for the secretary the form to record it. */
export function DecisionsOnItem({ meeting, item, decided, formKey }: ItemDecisionsProps) {
  if (!decided) return null;
  const titles = new Map(item.subjects.map(({ initiativeId, title }) => [initiativeId, title]));
  const { decisions, recording } = decided;
  return (
    <div className="mt-5 space-y-5">
      {decisions.map(
        ({ id, outcome, decidedOn, wording, caseNumber, initiativeIds, concerns, absent, disqualified }) => (
          <div key={id} className="keep-together border-l-4 border-brand pl-4">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <OutcomeTag outcome={outcome} />
              <span className="font-semibold">{formatDay(decidedOn)}</span>
              {caseNumber !== null && <span className="text-sm text-muted">Sag {caseNumber}</span>}
            </p>
            <p className="mt-2 max-w-text whitespace-pre-line">{wording}</p>
            {concerns !== null && (
              <p className="mt-2 max-w-text text-sm text-muted">Bemærkningen angår: »{concerns}«</p>
            )}
            {absent !== null && <p className="mt-1 text-sm text-muted">Afbud: {absent}</p>}
            {disqualified !== null && <p className="mt-1 text-sm text-muted">Inhabile: {disqualified}</p>}
            {initiativeIds.length > 0 && initiativeIds.length < titles.size && (
              <p className="mt-2 max-w-text text-sm text-muted">
                Gælder: {initiativeIds.map((initiativeId) => titles.get(initiativeId) ?? "").join("; ")}
              </p>
            )}
          </div>
        ),
      )}
      {recording && <Recording meeting={meeting} item={item} recording={recording} formKey={formKey} />}
    </div>
  );
}

type RecordingProps = Omit<ItemDecisionsProps, "decided"> & { recording: NonNullable<ItemDecisions["recording"]> };

function Recording({ meeting, item, recording, formKey }: RecordingProps) {
  const { expectedVersion, openIds, needsSignIn } = recording;
  return (
    <div className="print:hidden">
      {needsSignIn ? (
        <Message title="Log ind igen for at registrere en beslutning">
          <p className="mb-3">En beslutning kræver, at du har logget ind inden for de seneste 15 minutter.</p>
          <LinkButton href={`/log-ind?til=${encodeURIComponent(`/moeder/${meeting.id}#punkt-${String(item.number)}`)}`}>
            Log ind igen
          </LinkButton>
        </Message>
      ) : (
        <DecisionForm
          meetingId={meeting.id}
          itemId={item.id}
          formKey={formKey}
          expectedVersion={expectedVersion}
          heldOn={meeting.heldOn}
          caseNumber={item.strategy?.caseNumber ?? ""}
          open={item.subjects
            .filter(({ initiativeId }) => openIds.includes(initiativeId))
            .map(({ initiativeId, title, track, number }) => ({
              id: initiativeId,
              title: `${String(track)}.${String(number)} ${title}`,
            }))}
        />
      )}
    </div>
  );
}

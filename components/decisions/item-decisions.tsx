import { LinkButton } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import type { DecisionOnItem, ItemDecisions, Recording } from "@/lib/decisions/queries";
import type { Proposal } from "@/lib/minutes/model";
import type { AgendaItemView } from "@/lib/meetings/queries";
import type { Day } from "@/lib/kernel/day";
import { meetingPath, type MeetingPart } from "@/lib/kernel/meeting-path";
import { formatDay } from "@/lib/kernel/period";
import { FollowUpList } from "@/components/follow-ups/follow-up-list";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import { CorrectionLines } from "./correction-lines";
import { DecisionForm, type DecisionFormProps } from "./decision-form";
import { OutcomeTag } from "./outcome-tag";

export type ItemDecisionsProps = {
  meeting: { id: string; heldOn: Day };
  /** The page it stands on, and its forms lead back to. */
  page: MeetingPart;
  item: AgendaItemView;
  decided: ItemDecisions | undefined;
  formKey: string;
  followUps: ReadonlyMap<string, readonly FollowUpView[]>;
  /** For the secretary: who may be given a follow-up. */
  owners: DecisionFormProps["owners"];
  /** What the minutes seem to say was decided; left out: the form is empty. */
  proposal?: Proposal;
};

/** What was decided on an item of an agenda, and for the secretary the forms to record it and to correct it. */
export function DecisionsOnItem({ decided, ...on }: ItemDecisionsProps) {
  if (!decided) return null;
  const { decisions, recording, correcting } = decided;
  return (
    <div className="mt-5 space-y-5">
      {decisions.map((decision, index) => (
        <div
          key={decision.id}
          className={`keep-together border-l-4 pl-4 ${decision.correction ? "border-line" : "border-brand"}`}
        >
          <Decision decision={decision} item={on.item} />
          <FollowUpList
            followUps={on.followUps.get(decision.id) ?? []}
            formKey={on.formKey}
            place={{ meetingId: on.meeting.id, page: on.page }}
          />
          {correcting && !decision.correction && (
            <Correcting
              {...on}
              formKey={`${on.formKey}-ret-${String(index)}`}
              decision={decision}
              correcting={correcting}
            />
          )}
        </div>
      ))}
      {recording && <Recorder {...on} recording={recording} />}
    </div>
  );
}

function Decision({ decision, item }: { decision: DecisionOnItem; item: AgendaItemView }) {
  const { outcome, decidedOn, wording, caseNumber, initiativeIds, concerns, absent, disqualified } = decision;
  const titles = new Map(item.subjects.map(({ initiativeId, title }) => [initiativeId, title]));
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <OutcomeTag outcome={outcome} />
        <span className="font-semibold">{formatDay(decidedOn)}</span>
        {caseNumber !== null && <span className="text-sm text-muted">Sag {caseNumber}</span>}
      </p>
      <CorrectionLines {...decision} />
      <p className="mt-2 max-w-text whitespace-pre-line">{wording}</p>
      {concerns !== null && <p className="mt-2 max-w-text text-sm text-muted">Bemærkningen angår: »{concerns}«</p>}
      {absent !== null && <p className="mt-1 text-sm text-muted">Afbud: {absent}</p>}
      {disqualified !== null && <p className="mt-1 text-sm text-muted">Inhabile: {disqualified}</p>}
      {initiativeIds.length > 0 && initiativeIds.length < titles.size && (
        <p className="mt-2 max-w-text text-sm text-muted">
          Gælder: {initiativeIds.map((initiativeId) => titles.get(initiativeId) ?? "").join("; ")}
        </p>
      )}
    </>
  );
}

type OnItem = Omit<ItemDecisionsProps, "decided">;

function Recorder({ recording, ...on }: OnItem & { recording: Recording }) {
  const { meeting, item, page } = on;
  const here = `${meetingPath(meeting.id, page)}#punkt-${String(item.number)}`;
  return (
    <div className="print:hidden">
      {recording.needsSignIn ? (
        <Message title="Log ind igen for at registrere en beslutning">
          <p className="mb-3">En beslutning kræver, at du har logget ind inden for de seneste 15 minutter.</p>
          <LinkButton href={`/log-ind?til=${encodeURIComponent(here)}`}>Log ind igen</LinkButton>
        </Message>
      ) : (
        <DecisionForm
          {...onForm(on, recording)}
          {...proposedBy(on.proposal)}
          open={choicesOf(item, recording.openIds)}
        />
      )}
    </div>
  );
}

function Correcting({ decision, correcting, ...on }: OnItem & { decision: DecisionOnItem; correcting: Recording }) {
  const { id, initiativeIds, outcome, wording, decidedOn, ...said } = decision;
  const [caseNumber, concerns, absent, disqualified] = [
    said.caseNumber ?? "",
    said.concerns ?? "",
    said.absent ?? "",
    said.disqualified ?? "",
  ];
  return (
    <div className="mt-3 print:hidden">
      <DecisionForm
        {...onForm(on, correcting)}
        decisionId={id}
        open={choicesOf(on.item, [...initiativeIds, ...correcting.openIds])}
        initial={{ outcome, wording, decidedOn, caseNumber, concerns, absent, disqualified, initiativeIds }}
      />
    </div>
  );
}

const onForm = (
  { meeting, page, item, formKey, owners }: OnItem,
  { expectedVersion }: Recording,
): Omit<DecisionFormProps, "open"> => ({
  meetingId: meeting.id,
  page,
  itemId: item.id,
  formKey,
  owners,
  expectedVersion,
  heldOn: meeting.heldOn,
  caseNumber: item.strategy?.caseNumber ?? "",
});

const proposedBy = (proposal: Proposal | undefined): Pick<DecisionFormProps, "initial" | "proposal"> => {
  if (!proposal) return {};
  const { outcome, wording, absent, disqualified, conditions } = proposal;
  const initial = { wording, absent, disqualified, ...(outcome === null ? {} : { outcome }) };
  return { initial, proposal: { isClear: outcome !== null, conditions: conditions.map((text) => ({ text })) } };
};

const choicesOf = ({ subjects }: AgendaItemView, ids: readonly string[]): DecisionFormProps["open"] =>
  subjects
    .filter(({ initiativeId }) => ids.includes(initiativeId))
    .map(({ initiativeId, title, track, number }) => ({
      id: initiativeId,
      title: `${String(track)}.${String(number)} ${title}`,
    }));

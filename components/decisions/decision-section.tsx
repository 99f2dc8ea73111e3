import { Section } from "@/components/ui/section";
import { FollowUpList } from "@/components/follow-ups/follow-up-list";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import type { DecisionOnInitiative } from "@/lib/decisions/queries";
import { formatDay } from "@/lib/kernel/period";
import { CorrectionLines } from "./correction-lines";
import { OutcomeTag } from "./outcome-tag";

type Props = {
  decisions: { rows: readonly DecisionOnInitiative[]; total: number };
  followUps: ReadonlyMap<string, readonly FollowUpView[]>;
  initiativeId: string;
  formKey: string;
  link: (path: string) => string;
};

/** What bodies have decided on an initiative: on which version of its text, and whether that still holds. */
export function DecisionSection({ decisions: { rows, total }, followUps, initiativeId, formKey, link }: Props) {
  if (rows.length === 0) return null;
  return (
    <Section
      id="beslutninger"
      title="Beslutninger"
      lead={
        total > rows.length
          ? `De ${String(rows.length)} nyeste af ${String(total)}.`
          : "En beslutning gælder for den version af teksten, den er truffet om."
      }
    >
      <ol className="border-t border-line">
        {rows.map((decision) => (
          <li key={decision.id} className="keep-together border-b border-line py-4">
            <Decision decision={decision} link={link} />
            <FollowUpList followUps={followUps.get(decision.id) ?? []} formKey={formKey} place={{ initiativeId }} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Decision({ decision, link }: { decision: DecisionOnInitiative; link: Props["link"] }) {
  const { body, meetingId, outcome, decidedOn, wording, caseNumber, textNumber, isVoided } = decision;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <OutcomeTag outcome={outcome} />
        <a href={link(`/moeder/${meetingId}`)} className="font-semibold">
          {body.name}, {formatDay(decidedOn)}
        </a>
      </p>
      <p className="mt-2 max-w-text whitespace-pre-line">{wording}</p>
      <p className="mt-2 text-sm text-muted">
        {textNumber === null ? "Uden et endeligt forslag" : `Om endeligt forslag, version ${String(textNumber)}`}
        {caseNumber !== null && ` · Sag ${caseNumber}`}
      </p>
      <CorrectionLines {...decision} />
      {isVoided && (
        <p className="mt-1 max-w-text text-sm font-semibold text-warn">
          Gælder ikke længere: der er siden offentliggjort en nyere version af teksten.
        </p>
      )}
    </>
  );
}

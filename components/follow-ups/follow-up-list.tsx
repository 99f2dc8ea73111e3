import { Tag } from "@/components/ui/tag";
import { followUpWords } from "@/lib/follow-ups/labels";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import { CloseFollowUpForm, type FollowUpPlace } from "./close-follow-up-form";

export type FollowUpListProps = {
  followUps: readonly FollowUpView[];
  formKey: string;
  place?: FollowUpPlace;
};

/** What a decision was made on: what is to be done, by whom, until when, and what came of it. */
export function FollowUpList({ followUps, formKey, place = {} }: FollowUpListProps) {
  if (followUps.length === 0) return null;
  return (
    <div className="mt-4">
      <h4 className="text-base font-semibold">Opfølgning</h4>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {followUps.map((followUp) => (
          <li key={followUp.id} className="keep-together py-3">
            <FollowUp followUp={followUp} />
            {followUp.canClose && <CloseFollowUpForm followUp={followUp} formKey={formKey} place={place} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function FollowUp({ followUp }: { followUp: FollowUpView }) {
  const { text, owner, note, isLate, closedOn } = followUp;
  return (
    <>
      <p className="max-w-text whitespace-pre-line">{text}</p>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        {isLate ? (
          <Tag tone="warning">{followUpWords(followUp)}</Tag>
        ) : (
          <Tag tone={closedOn === null ? "info" : "neutral"}>{followUpWords(followUp)}</Tag>
        )}
        {owner !== null && <span>Ansvarlig: {owner}</span>}
      </p>
      {note !== null && <p className="mt-1 max-w-text whitespace-pre-line text-sm">{note}</p>}
    </>
  );
}

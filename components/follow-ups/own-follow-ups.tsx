import { Section } from "@/components/ui/section";
import type { OwnFollowUp } from "@/lib/follow-ups/queries";
import { formatDay } from "@/lib/kernel/period";
import { CloseFollowUpForm } from "./close-follow-up-form";
import { FollowUp } from "./follow-up-list";

type Props = {
  followUps: { rows: readonly OwnFollowUp[]; total: number };
  formKey: string;
  link: (path: string) => string;
};

/** What bodies decided on the condition that the viewer, or an organisation of the viewer's, follows it up. */
export function OwnFollowUps({ followUps: { rows, total }, formKey, link }: Props) {
  return (
    <Section
      id="opfoelgninger"
      title="Opfølgning på beslutninger"
      lead={
        total > rows.length
          ? `De ${String(rows.length)}, der har frist først, af ${String(total)}.`
          : "Vilkår i beslutninger, som du eller din organisation følger op på. Det, der har frist først, står øverst."
      }
    >
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((followUp) => (
          <li key={followUp.id} className="keep-together py-4">
            <FollowUp followUp={followUp} />
            <p className="mt-1 text-sm">{decisionOf(followUp, link)}</p>
            {followUp.canClose && <CloseFollowUpForm followUp={followUp} formKey={formKey} place={{}} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function decisionOf({ meetingId, body, decidedOn }: OwnFollowUp, link: Props["link"]) {
  const words = `${body}, ${formatDay(decidedOn)}`;
  return meetingId === null ? words : <a href={link(`/moeder/${meetingId}`)}>{words}</a>;
}

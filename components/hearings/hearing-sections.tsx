import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { AskedInitiative, HearingPage } from "@/lib/hearings/queries";
import { formatDay } from "@/lib/kernel/period";
import { partyStateLabel } from "@/lib/processes/labels";

type Props = { hearing: HearingPage; link: (path: string) => string };

/** Who is heard, and how far each is. */
export function PartiesSection({ hearing: { parties, answered } }: Pick<Props, "hearing">) {
  return (
    <Section id="parter" title="Parter" lead={`${String(answered)} af ${String(parties.length)} har svaret.`}>
      <ul className="border-t border-line">
        {parties.map(({ id, name, state, settledOn, isOwn }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line py-2.5">
            <span className="min-w-0 flex-1 basis-60">
              {name} {isOwn && <Tag tone="brand">Jeres</Tag>}
            </span>
            <span className="text-muted">
              {state === null ? "–" : partyStateLabel[state]}
              {settledOn && `, ${formatDay(settledOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What there is to give input on. */
export function AskedSection({ hearing, link }: Props) {
  const { initiatives, isHeard, state } = hearing;
  const canGive = isHeard && state === "open";
  return (
    <Section
      id="initiativer"
      title={canGive ? "Giv input til initiativerne" : "Initiativer i høring"}
      lead={canGive ? "Vælg et initiativ. I kan gemme en kladde og sende den senere." : undefined}
    >
      {initiatives.total === 0 ? (
        <EmptyState title="Ingen initiativer endnu">
          Der står ingen initiativer i fasen. De dukker op her, når sekretariatet sender dem i høring.
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {initiatives.rows.map((initiative) => (
            <li key={initiative.id} className="border-b border-line py-3">
              <Asked initiative={initiative} link={link} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Asked({ initiative, link }: { initiative: AskedInitiative; link: Props["link"] }) {
  const { id, label, title, hasDraft, own, responses, unreplied } = initiative;
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <a href={`${link(`/initiativer/${id}`)}#input`} className="min-w-0 flex-1 basis-60">
        {label} {title}
      </a>
      {hasDraft && <Tag tone="warning">Kladde gemt</Tag>}
      {own > 0 && <Tag tone="brand">{own === 1 ? "I har sendt input" : `I har sendt ${String(own)} input`}</Tag>}
      <span className="text-sm text-muted">
        {responses} input{unreplied > 0 && `, ${String(unreplied)} uden svar`}
      </span>
    </div>
  );
}

import type { ReactNode } from "react";
import { Freshness, ProgressOf, StatusOf } from "@/components/status/status-view";
import { DemoExplanation } from "@/components/strategies/demo-explanation";
import { LinkButton } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { Message } from "@/components/ui/message";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { ownerRoleLabel } from "@/lib/initiatives/labels";
import { audienceLabel } from "@/lib/strategies/labels";
import { formatDay } from "@/lib/kernel/period";
import { organisationKindLabel } from "@/lib/organisations/labels";
import type { InitiativePage } from "@/lib/initiatives/queries";
import { WatchForm } from "./step-forms";

export type InitiativeViewProps = { initiative: InitiativePage; link: (path: string) => string };

type HeadProps = InitiativeViewProps & { message: ReactNode; formKey: string };

export function InitiativeHead({ initiative, link, message, formKey }: HeadProps) {
  const { strategy, track, number, title, status, isLate, isDemonstration } = initiative;
  return (
    <PageHeader
      eyebrow={`Initiativ ${String(track.number)}.${String(number)}`}
      title={title}
      message={
        (message || initiative.withdrawn) && (
          <div className="space-y-3">
            {message}
            <WithdrawnMessage withdrawn={initiative.withdrawn} />
          </div>
        )
      }
      breadcrumbs={[
        { label: "Strategier", href: link("/strategier") },
        { label: strategy.title, href: link(`/strategier/${strategy.slug}`) },
        {
          label: `Spor ${String(track.number)}: ${track.title}`,
          href: link(`/strategier/${strategy.slug}/spor/${String(track.number)}`),
        },
      ]}
      tags={
        <>
          <StatusOf status={status} />
          {isLate && <Tag tone="warning">Over tid</Tag>}
          {isDemonstration && <DemoExplanation isFromDocument={initiative.source !== null} />}
        </>
      }
      actions={<Actions {...{ initiative, link, formKey }} />}
      meta={[
        { label: "Ejer", value: strategy.owner },
        ...(strategy.caseNumber ? [{ label: "Sagsnummer", value: strategy.caseNumber }] : []),
        ...(initiative.inside ? [{ label: "Kan ses af", value: audienceLabel[initiative.audience] }] : []),
        {
          label: "Fase",
          value: phaseOf(initiative),
        },
      ]}
    />
  );
}

function Actions({ initiative: { id, can, watchId }, link, formKey }: Omit<HeadProps, "message">) {
  return (
    <>
      {can.recordStatus && (
        <LinkButton kind={can.advance ? "secondary" : "primary"} href={`/initiativer/${id}/status`}>
          Opdater status
        </LinkButton>
      )}
      {can.watch && <WatchForm initiativeId={id} formKey={`${formKey}-foelg`} isWatching={watchId !== null} />}
      <LinkButton kind="tertiary" href={link(`/initiativer/${id}/tidslinje`)}>
        Tidslinje
      </LinkButton>
    </>
  );
}

const phaseOf = ({ passages, withdrawn }: InitiativePage): string => {
  if (withdrawn) return "Trukket ud af processen";
  return passages.find(({ leftOn }) => leftOn === null)?.phase ?? "Ikke i proces";
};

function WithdrawnMessage({ withdrawn }: Pick<InitiativePage, "withdrawn">) {
  if (!withdrawn) return null;
  const { on, reason } = withdrawn;
  return (
    <Message tone="warning" title={`Initiativet blev trukket ud af processen den ${formatDay(on)}`}>
      {reason && `Begrundelse: ${reason}`}
    </Message>
  );
}

export function StatusSection({ initiative }: { initiative: InitiativePage }) {
  const { status, isLate, lateAfter, inside } = initiative;
  const [newest] = inside?.updates ?? [];
  return (
    <Section title="Status">
      <DescriptionList
        items={[
          { term: "Status", description: <StatusOf status={status} /> },
          { term: "Fremdrift", description: <ProgressOf status={status} /> },
          { term: "Aktualitet", description: <Freshness status={status} by={newest?.by} /> },
          ...(newest?.note ? [{ term: "Seneste linje", description: newest.note }] : []),
          ...(newest?.nextStep ? [{ term: "Næste skridt", description: newest.nextStep }] : []),
          ...(lateAfter
            ? [{ term: "Frist", description: `${formatDay(lateAfter)}${isLate ? " – over tid" : ""}` }]
            : []),
        ]}
      />
    </Section>
  );
}

export function AboutSection({ initiative }: { initiative: InitiativePage }) {
  const { owners, subPoints, source } = initiative;
  return (
    <Section title="Om initiativet">
      <DescriptionList
        items={[
          ...owners.map(({ organisation, kind, role }) => ({
            term: ownerRoleLabel[role],
            description: `${organisation} (${organisationKindLabel[kind].toLowerCase()})`,
          })),
          ...(source ? [{ term: "Gengivet efter", description: source }] : []),
        ]}
      />
      {subPoints.length > 0 && (
        <>
          <h3 className="mt-6">Delpunkter</h3>
          <ol className="mt-2 max-w-text list-decimal space-y-1 pl-6">
            {subPoints.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

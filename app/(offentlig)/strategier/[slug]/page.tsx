import type { Metadata } from "next";
import { cache } from "react";
import { ProcessSteps } from "@/components/processes/process-steps";
import { ChangesSection } from "@/components/changes/changes-section";
import { ComingSection } from "@/components/decisions/coming-section";
import { GoalSection } from "@/components/goals/goal-section";
import { MomentPicker } from "@/components/moments/moment-picker";
import { PlanSection } from "@/components/plans/plan-section";
import { PlacesSection } from "@/components/processes/places-section";
import { TrackCard } from "@/components/strategies/track-summary";
import { DemoExplanation } from "@/components/strategies/demo-explanation";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { listChanges } from "@/lib/changes/queries";
import { countPlaces } from "@/lib/dashboards/queries";
import { listComing } from "@/lib/decisions/queries";
import { listGoals } from "@/lib/goals/queries";
import { formatDay } from "@/lib/kernel/period";
import { meetingName } from "@/lib/moments/labels";
import { listMeetingMoments } from "@/lib/moments/queries";
import { listPlans } from "@/lib/plans/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { getStrategyPage, type StrategyPage } from "@/lib/strategies/queries";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, linkAt, type Asked, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** Once a request: the page and its title ask for the same. */
const load = cache(async (slug: string, instant: number | null) => {
  const { actor } = await currentVisitor();
  return read(instant === null ? null : new Date(instant), async (reader) => {
    const strategy = await getStrategyPage(reader, actor, slug);
    if (!strategy) return null;
    return {
      ...strategy,
      places: await countPlaces(reader, actor, slug),
      coming: await listComing(reader, actor, { strategyId: strategy.id, size: FEW }),
      goals: await listGoals(reader, actor, slug),
      plans: await listPlans(reader, actor, slug),
      changes: await listChanges(reader, actor, { scope: { strategy: slug }, size: FEW }),
      meetings: await listMeetingMoments(reader, actor, slug),
    };
  });
});

/** Rows of what comes and of what happened. */
const FEW = 8;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { moment } = await askedOf(searchParams);
  const strategy = await load((await params).slug, moment?.getTime() ?? null);
  return { title: strategy?.title ?? "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await askedOf(searchParams);
  if (asked.moment === undefined) return <BadMoment asked={asked} path={`/strategier/${slug}`} />;
  const strategy = await load(slug, asked.moment?.getTime() ?? null);
  if (!strategy) return <NotThere />;
  return (
    <Frame asked={asked} path={`/strategier/${slug}`} authority={strategy.owner} caseNumber={strategy.caseNumber}>
      <Head strategy={strategy} asked={asked} />
      {strategy.process && (
        <Section
          title="Processen"
          lead={strategy.process.title}
          action={<a href={linkAt(asked.pr)(`/strategier/${slug}/proces`)}>Se hele processen</a>}
        >
          <ProcessSteps process={strategy.process} />
        </Section>
      )}
      <Tracks strategy={strategy} asked={asked} />
      <PlacesSection places={strategy.places} slug={slug} link={linkAt(asked.pr)} />
      <ComingSection items={strategy.coming.rows} link={linkAt(asked.pr)} />
      <GoalSection groups={strategy.goals} />
      <PlanSection plans={strategy.plans} />
      <ChangesSection
        changes={strategy.changes}
        link={linkAt(asked.pr)}
        action={
          <span className="flex flex-wrap gap-x-6">
            <a href={linkAt(asked.pr)(`/strategier/${slug}/siden-sidst`)}>Se alt, hvad der er ændret siden sidst</a>
            <a href={linkAt(asked.pr)(`/strategier/${slug}/tidslinje`)}>Se hele tidslinjen</a>
          </span>
        }
      />
      <MomentPicker
        action={`/strategier/${slug}`}
        meetings={strategy.meetings.map((meeting) => ({ value: meeting.id, label: meetingName(meeting) }))}
        chosen={asked.meeting?.id ?? ""}
      />
    </Frame>
  );
}

function Head({ strategy, asked }: { strategy: StrategyPage; asked: Asked }) {
  const { title, motto, owner, caseNumber, publishedOn, mandate, mandateText, mandateTo, isDemonstration } = strategy;
  return (
    <>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: "Strategier", href: linkAt(asked.pr)("/strategier") }]}
        message={<Besked code={asked.besked} />}
        lead={motto && `»${motto}«`}
        tags={isDemonstration && <DemoExplanation isFromDocument={strategy.source !== null} />}
        actions={<a href={linkAt(asked.pr)(`/strategier/${strategy.slug}/dokumenter`)}>Dokumenter</a>}
        meta={[
          { label: "Ejer", value: owner },
          ...adoption(strategy),
          ...(caseNumber ? [{ label: "Sagsnummer", value: caseNumber }] : []),
          { label: "Offentliggjort", value: publishedOn ? formatDay(publishedOn) : "Ikke endnu" },
          ...(mandateText
            ? [
                {
                  label: "Frist",
                  value: mandateTo ? `${mandateText} (til og med ${formatDay(mandateTo)})` : mandateText,
                },
              ]
            : []),
        ]}
      />
      {mandate && (
        <figure className="mb-10 max-w-text border-l-4 border-brand pl-5">
          <blockquote>»{mandate}«</blockquote>
          <figcaption className="mt-1 text-sm text-muted">Mandatet, som kommissoriet gengiver det</figcaption>
        </figure>
      )}
    </>
  );
}

/** Who adopted it and when, in one sentence. */
const adoption = ({ adoptedBy, adoptedOn }: StrategyPage) =>
  adoptedBy && adoptedOn
    ? [
        {
          label: "Vedtagelse",
          value: `Godkendt af ${adoptedBy.charAt(0).toLowerCase()}${adoptedBy.slice(1)} ${formatDay(adoptedOn)}`,
        },
      ]
    : [];

function Tracks({ strategy: { slug, tracks }, asked }: { strategy: StrategyPage; asked: Asked }) {
  const link = linkAt(asked.pr);
  return (
    <Section title="Strategispor" lead="Et initiativs status er ukendt, når ingen har meldt den i 90 dage.">
      {tracks.length === 0 ? (
        <EmptyState title="Ingen spor endnu">
          Strategien har endnu ingen strategispor. De kommer, når sekretariatet har skrevet dem.
        </EmptyState>
      ) : (
        <div className="grid gap-6 lg:grid-cols-2">
          {tracks.map((track) => (
            <TrackCard key={track.number} slug={slug} track={track} link={link} />
          ))}
        </div>
      )}
    </Section>
  );
}

import type { Metadata } from "next";
import { cache } from "react";
import { Readiness } from "@/components/initiatives/readiness";
import { PhaseDetail } from "@/components/processes/phase-section";
import { PhaseTools } from "@/components/processes/phase-tools";
import { DeviationSection, NoProcess, ProcessOverview } from "@/components/processes/process-view";
import { DemoExplanation } from "@/components/strategies/demo-explanation";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { dayOf } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import { listAddress } from "@/lib/lists/rules";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { getProcessPage, type PhaseSection, type ProcessPage, type ProcessSection } from "@/lib/processes/queries";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { strategyCrumbs } from "@/app/crumbs";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, formKeyOf, linkAt, type Asked, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

const load = cache(async (slug: string, instant: number | null): Promise<ProcessPage | null> => {
  const { actor } = await currentVisitor();
  return read(instant === null ? null : new Date(instant), (reader) => getProcessPage(reader, actor, slug));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { moment } = await askedOf(searchParams);
  const page = await load((await params).slug, moment?.getTime() ?? null);
  return { title: page ? `Processen: ${page.strategy.title}` : "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await askedOf(searchParams);
  const path = `/strategier/${slug}/proces`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const page = await load(slug, asked.moment?.getTime() ?? null);
  if (!page) return <NotThere />;
  const { strategy, governing, implementation } = page;
  return (
    <Frame
      asked={asked}
      path={path}
      authority={strategy.owner}
      caseNumber={strategy.caseNumber}
      subject="processen, som den var"
    >
      <Head page={page} asked={asked} />
      {governing ? (
        <ProcessPart process={governing} page={page} asked={asked} />
      ) : (
        <NoProcess
          hint={page.canRun && <LinkButton href="/administration/processer">Planlæg den efter en skabelon</LinkButton>}
        />
      )}
      {implementation && <ProcessPart process={implementation} page={page} asked={asked} />}
      <DeviationSection deviations={page.deviations} link={linkAt(asked.pr)} />
    </Frame>
  );
}

function Head({ page: { strategy, governing }, asked }: { page: ProcessPage; asked: Asked }) {
  const link = linkAt(asked.pr);
  const { title, owner, mandateText, mandateTo, source, isDemonstration } = strategy;
  const caseNumber = governing?.caseNumber ?? strategy.caseNumber;
  return (
    <PageHeader
      title="Processen"
      eyebrow={title}
      breadcrumbs={strategyCrumbs(strategy, link)}
      message={<Besked code={asked.besked} />}
      tags={isDemonstration && <DemoExplanation isFromDocument={source !== null} />}
      meta={[
        { label: "Ejer", value: owner },
        ...(caseNumber ? [{ label: "Sagsnummer", value: caseNumber }] : []),
        ...(mandateText
          ? [{ label: "Frist", value: mandateTo ? `${mandateText} (til og med ${formatDay(mandateTo)})` : mandateText }]
          : []),
      ]}
    />
  );
}

type PartProps = { process: ProcessSection; page: ProcessPage; asked: Asked };

function ProcessPart({ process, page, asked }: PartProps) {
  const formKey = formKeyOf();
  return (
    <>
      <Section title={process.title}>
        <ProcessOverview process={process} hrefOf={(anchor) => anchor} />
      </Section>
      {process.phases.map((phase, index) => (
        <PhasePart
          key={phase.id}
          phase={phase}
          process={process}
          page={page}
          asked={asked}
          formKey={`${formKey}-${index + 1}`}
        />
      ))}
    </>
  );
}

function PhasePart({
  phase,
  process,
  page: { strategy, isInside, canRun },
  asked,
  formKey,
}: PartProps & { phase: PhaseSection; formKey: string }) {
  const { slug } = strategy;
  const on = { processId: process.id, phaseId: phase.id, slug };
  const tools = (canRun || phase.informable.length > 0) && (
    <PhaseTools
      phase={phase}
      on={{ ...on, formKey, version: process.version, today: dayOf(new Date()) }}
      canRun={canRun}
      readiness={
        phase.standing > 0 &&
        !phase.isLast && (
          <Readiness
            {...on}
            lines={phase.listed}
            tracks={phase.tracks}
            standing={phase.standing}
            formKey={`${formKey}-ryk`}
            idPrefix={`${phase.id}-ryk-`}
          />
        )
      }
    />
  );
  return (
    <PhaseDetail
      phase={phase}
      isInside={isInside}
      initiativesHref={linkAt(asked.pr)(listAddress({ strategi: slug, fase: phase.kind }))}
      tools={tools}
    />
  );
}

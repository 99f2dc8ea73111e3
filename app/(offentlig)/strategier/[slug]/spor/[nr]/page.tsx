import type { Metadata } from "next";
import { cache } from "react";
import { InitiativeTable } from "@/components/initiatives/initiative-table";
import { OPEN_LIST } from "@/components/strategies/track-summary";
import { DemoExplanation } from "@/components/strategies/demo-explanation";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { getTrackPage, PAGE_SIZE, type TrackPage } from "@/lib/strategies/queries";
import { BadMoment } from "@/app/bad-moment";
import { strategyCrumbs } from "@/app/crumbs";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, linkAt, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ slug: string; nr: string }>; searchParams: SearchParams };

const NUMBER = /^[1-9]\d?$/;

const load = cache(
  async (slug: string, nr: string, page: number, instant: number | null): Promise<TrackPage | null> => {
    if (!NUMBER.test(nr)) return null;
    const { actor } = await currentVisitor();
    return read(instant === null ? null : new Date(instant), (reader) =>
      getTrackPage(reader, actor, { slug, number: Number(nr), page }),
    );
  },
);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, nr } = await params;
  const { moment, page } = await askedOf(searchParams);
  const track = await load(slug, nr, page, moment?.getTime() ?? null);
  return { title: track ? `Spor ${nr}: ${track.title}` : "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug, nr } = await params;
  const asked = await askedOf(searchParams);
  const pathOf = (page: number): string => addressOf(`/strategier/${slug}/spor/${nr}`, {}, page);
  const path = pathOf(asked.page);
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const track = await load(slug, nr, asked.page, asked.moment?.getTime() ?? null);
  if (!track) return <NotThere />;
  const link = linkAt(asked.pr);
  const { strategy } = track;
  return (
    <Frame
      asked={asked}
      path={path}
      authority={strategy.owner}
      caseNumber={strategy.caseNumber}
      subject="sporet, som det var"
    >
      <PageHeader
        eyebrow={`Strategispor ${nr}`}
        title={track.title}
        lead={track.introduction}
        breadcrumbs={strategyCrumbs(strategy, link)}
        tags={strategy.isDemonstration && <DemoExplanation isFromDocument={track.source !== null} />}
        meta={track.source ? [{ label: "Gengivet efter", value: track.source }] : []}
      />
      <Section title={initiativesInNumbers(track.total)} lead={track.isOpenEnded && OPEN_LIST}>
        {track.initiatives.length === 0 ? (
          <EmptyState title="Ingen initiativer">Sporet har endnu ingen initiativer, du har adgang til.</EmptyState>
        ) : (
          <InitiativeTable
            caption={`Initiativer i ${track.title}`}
            track={track.number}
            rows={track.initiatives}
            link={link}
          />
        )}
        <Pager
          page={asked.page}
          pageCount={Math.ceil(track.total / PAGE_SIZE)}
          hrefFor={(page) => link(pathOf(page))}
          label="Initiativer"
        />
      </Section>
    </Frame>
  );
}

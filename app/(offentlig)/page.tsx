import { StrategyTable } from "@/components/strategies/strategy-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { listStrategies } from "@/lib/strategies/queries";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

/** The front: the strategies anybody may read; each is counted as the person who asks will find it. */
export default async function FrontPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  if (asked.moment === undefined) return <BadMoment asked={asked} path="/" />;
  const { actor } = await currentVisitor();
  const { rows } = await read(asked.moment, (reader) => listStrategies(reader, actor, { page: 1, isPublicOnly: true }));
  return (
    <Frame asked={asked} path="/" subject="strategierne, som de var">
      <PageHeader
        title="Regionens sundhedsstrategier"
        lead="Se, hvad regionsrådet og dets samarbejdspartnere har sat sig for, hvem der har ansvaret, og hvor langt arbejdet er."
      />
      <Section title="Offentliggjorte strategier">
        {rows.length === 0 ? (
          <EmptyState title="Ingen strategier endnu">Strategier vises her, når regionen offentliggør dem.</EmptyState>
        ) : (
          <StrategyTable rows={rows} link={linkAt(asked.pr)} />
        )}
      </Section>
    </Frame>
  );
}

import { StrategyTable } from "@/components/strategies/strategy-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { publicActor } from "@/lib/platform/session";
import { read } from "@/lib/platform/readers";
import { listStrategies } from "@/lib/strategies/queries";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

/** The public front: what anybody may read, also for those who are signed in. */
export default async function FrontPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  if (asked.moment === undefined) return <BadMoment asked={asked} path="/" />;
  const { rows } = await read(asked.moment, (reader) => listStrategies(reader, publicActor, { page: 1 }));
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

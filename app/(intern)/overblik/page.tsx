import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { MyInitiatives } from "@/components/initiatives/my-initiatives";
import { StrategyTable } from "@/components/strategies/strategy-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { listMyInitiatives } from "@/lib/dashboards/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { listStrategies } from "@/lib/strategies/queries";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Overblik" };

const PATH = "/overblik";
const SIZE = 20;

export default async function OverviewPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const { actor, name } = await currentVisitor();
  if (name === null) redirect("/log-ind?til=/overblik");
  if (asked.moment === undefined) return <BadMoment asked={asked} path={PATH} />;
  const { mine, strategies } = await read(asked.moment, async (reader) => ({
    mine: await listMyInitiatives(reader, actor, { page: asked.page, size: SIZE }),
    strategies: await listStrategies(reader, actor, { page: 1 }),
  }));
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={PATH} subject="overblikket, som det var">
      <PageHeader title="Overblik" lead={`Goddag, ${name}.`} />
      {mine.total > 0 && (
        <Section title="Mine initiativer" lead="Dem, der længst ikke har fået en status, står øverst.">
          <MyInitiatives rows={mine.rows} link={link} canUpdate={asked.moment === null} />
          <Pager
            page={asked.page}
            pageCount={Math.ceil(mine.total / SIZE)}
            hrefFor={(page) => link(`${PATH}?side=${String(page)}`)}
            label="Mine initiativer"
          />
        </Section>
      )}
      <Section title="Strategier">
        {strategies.rows.length === 0 ? (
          <EmptyState title="Ingen strategier endnu">
            Du har ikke adgang til nogen strategier. Er det en fejl, så skriv til systemadministratoren.
          </EmptyState>
        ) : (
          <StrategyTable rows={strategies.rows} link={link} />
        )}
      </Section>
    </Frame>
  );
}

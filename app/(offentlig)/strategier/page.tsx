import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { StrategyTable } from "@/components/strategies/strategy-table";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { listStrategies, PAGE_SIZE } from "@/lib/strategies/queries";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { addressOf, askedOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Strategier" };

const PATH = "/strategier";

export default async function StrategiesPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const path = addressOf(PATH, {}, asked.page);
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const { rows, total } = await read(asked.moment, (reader) => listStrategies(reader, actor, { page: asked.page }));
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="strategierne, som de var">
      <PageHeader
        title="Strategier"
        lead="Regionernes sundhedsstrategier, deres spor og initiativer, og hvor langt de er."
      />
      {rows.length === 0 ? (
        <EmptyState title="Ingen strategier">
          Der er ingen strategier, du har adgang til. Er du medarbejder eller part, så log ind først.
        </EmptyState>
      ) : (
        <StrategyTable rows={rows} link={link} />
      )}
      <Pager
        page={asked.page}
        pageCount={Math.ceil(total / PAGE_SIZE)}
        hrefFor={(page) => link(addressOf(PATH, {}, page))}
        label="Strategier"
      />
    </Frame>
  );
}

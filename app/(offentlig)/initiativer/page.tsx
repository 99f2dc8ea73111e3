import type { Metadata } from "next";
import { FilterForm } from "@/components/lists/filter-form";
import { describeOrder, InitiativeList } from "@/components/lists/initiative-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import { countFilters, filterFrom, listAddress, orderFrom } from "@/lib/lists/rules";
import { listInitiatives, listStrategyChoices, PAGE_SIZE } from "@/lib/lists/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { askedOf, fieldsOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Initiativer" };

export default async function InitiativesPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const fields = await fieldsOf(searchParams);
  const { filter } = filterFrom(fields);
  const order = orderFrom(fields.sorter ?? "");
  const path = listAddress(filter, { order, page: asked.page });
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor, name } = await currentVisitor();
  const { list, strategies } = await read(asked.moment, async (reader) => ({
    list: await listInitiatives(reader, actor, { filter, order, page: asked.page }),
    strategies: await listStrategyChoices(reader, actor),
  }));
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="initiativerne, som de var">
      <PageHeader title="Initiativer" lead={`${initiativesInNumbers(list.total)}. ${describeOrder(order)}`} />
      <FilterForm {...{ filter, order, strategies }} pr={asked.pr} isSignedIn={name !== null} />
      {list.rows.length === 0 ? (
        <Nothing isFiltered={countFilters(filter) > 0} link={link} />
      ) : (
        <InitiativeList rows={list.rows} filter={filter} order={order} link={link} />
      )}
      <Pager
        page={asked.page}
        pageCount={Math.ceil(list.total / PAGE_SIZE)}
        hrefFor={(page) => link(listAddress(filter, { order, page }))}
        label="Initiativer"
      />
    </Frame>
  );
}

function Nothing({ isFiltered, link }: { isFiltered: boolean; link: (path: string) => string }) {
  return isFiltered ? (
    <EmptyState title="Ingen initiativer passer" action={<a href={link(listAddress({}))}>Vis alle initiativer</a>}>
      Ingen af de initiativer, du kan se, passer til filteret. Vælg færre filtre.
    </EmptyState>
  ) : (
    <EmptyState title="Ingen initiativer">
      Der er ingen initiativer, du har adgang til. Er du medarbejder eller part, så log ind først.
    </EmptyState>
  );
}

import type { Metadata } from "next";
import { HitList } from "@/components/search/hit-list";
import { SearchForm } from "@/components/search/search-form";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { findEntries, PAGE_SIZE } from "@/lib/search/queries";
import { wordsOf } from "@/lib/search/rules";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { addressOf, askedOf, fieldsOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Søg" };

const PATH = "/soeg";
const LONGEST = 200;

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const typed = ((await fieldsOf(searchParams)).q ?? "").slice(0, LONGEST);
  const pathOf = (page: number): string => addressOf(PATH, { q: typed }, page);
  const path = pathOf(asked.page);
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const { hits, total } = await read(asked.moment, (reader) => findEntries(reader, actor, { typed, page: asked.page }));
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="indholdet, som det var">
      <PageHeader title="Søg" lead={typed === "" ? undefined : found(total, typed)} />
      <SearchForm typed={typed} pr={asked.pr} />
      {typed !== "" && hits.length === 0 && (
        <EmptyState title="Intet fundet">
          Intet af det, du kan se, passer til »{typed}«. Prøv et kortere ord eller en anden bøjning, eller skriv
          begyndelsen af sagsnummeret.
        </EmptyState>
      )}
      <HitList hits={hits} words={wordsOf(typed)} link={link} />
      <div className="mt-8">
        <Pager
          page={asked.page}
          pageCount={Math.ceil(total / PAGE_SIZE)}
          hrefFor={(page) => link(pathOf(page))}
          label="Fundne"
        />
      </div>
    </Frame>
  );
}

const found = (total: number, typed: string): string =>
  `${total === 1 ? "1 sted" : `${total.toLocaleString("da-DK")} steder`} for »${typed}«`;

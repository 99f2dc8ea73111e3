import type { ReactNode } from "react";
import { ListSearch } from "@/components/ui/list-search";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import type { Actor } from "@/lib/kernel/actor";
import { read, type Reader } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, formKeyOf, linkAt, searchIn, type SearchParams } from "@/app/request";

export type ListPageProps<Found extends { total: number }> = {
  searchParams: SearchParams;
  path: string;
  title: string;
  /** For the banner of the past: "organerne, som de var". */
  subject: string;
  /** Left out: so few that they are not searched. */
  searchLabel?: string;
  /** Left out: how many there are. */
  lead?: string;
  pageSize: number;
  /** null: nothing for this person. `page` counts from 1. */
  load: (reader: Reader, viewer: Actor, at: { page: number; search: string }) => Promise<Found | null>;
  /** Writes down that it was looked up, where it is people's data. */
  note?: (found: Found, by: Actor) => Promise<void>;
  table: (found: Found, link: (path: string) => string) => ReactNode;
  /** How there comes one more. */
  form: (found: Found, formKey: string) => ReactNode;
};

/** A list of what the administration keeps: searched, paged, and in the present with the form for a new one. */
export async function ListPage<Found extends { total: number }>(props: ListPageProps<Found>) {
  const { searchParams, path, title, subject, searchLabel, pageSize, load, table, form } = props;
  const asked = await askedOf(searchParams);
  const search = searchLabel === undefined ? "" : searchIn(await fieldsOf(searchParams));
  const pathOf = (page: number): string => addressOf(path, { soeg: search }, page);
  const { moment, page } = asked;
  if (moment === undefined) return <BadMoment asked={asked} path={pathOf(page)} />;
  const { actor } = await currentVisitor();
  const found = await read(moment, (reader) => load(reader, actor, { page, search }));
  if (!found) return <NotThere />;
  await props.note?.(found, actor);
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={pathOf(page)} subject={subject}>
      <PageHeader
        title={title}
        breadcrumbs={[{ label: "Administration", href: link("/administration") }]}
        message={<Besked code={asked.besked} />}
        lead={props.lead ?? inAll(found.total, search)}
      />
      {searchLabel !== undefined && (
        <ListSearch label={searchLabel} value={search} kept={asked.pr === "" ? {} : { pr: asked.pr }} />
      )}
      {table(found, link)}
      <div className="mt-6">
        <Pager
          page={page}
          pageCount={Math.ceil(found.total / pageSize)}
          hrefFor={(to) => link(pathOf(to))}
          label={title}
        />
      </div>
      {moment === null && <div className="mt-8">{form(found, formKeyOf())}</div>}
    </Frame>
  );
}

const inAll = (total: number, search: string): string =>
  `${total.toLocaleString("da-DK")} i alt${search === "" ? "" : `, der passer på »${search}«`}`;

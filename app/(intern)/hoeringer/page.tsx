import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { HearingList } from "@/components/hearings/hearing-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { HEARINGS_PER_PAGE, listHearings } from "@/lib/hearings/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { addressOf, askedOf, linkAt, signInFrom, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Høringer" };

const PATH = "/hoeringer";

export default async function HearingsPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const path = addressOf(PATH, {}, asked.page);
  const { actor, name } = await currentVisitor();
  if (name === null) redirect(signInFrom(path, asked));
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { rows, total } = await read(asked.moment, (reader) => listHearings(reader, actor, { page: asked.page }));
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="høringerne, som de var">
      <PageHeader
        title="Høringer"
        lead="Faser, hvor parter bliver bedt om input: dem, I høres i, og dem, jeres region står for."
      />
      {rows.length === 0 ? (
        <EmptyState title="Ingen høringer">
          Der er ingen høringer, som du eller din organisation er part i. Når en strategi sendes i høring hos jer, står
          den her.
        </EmptyState>
      ) : (
        <HearingList rows={rows} link={link} />
      )}
      <Pager
        page={asked.page}
        pageCount={Math.ceil(total / HEARINGS_PER_PAGE)}
        hrefFor={(page) => link(addressOf(PATH, {}, page))}
        label="Høringer"
      />
    </Frame>
  );
}

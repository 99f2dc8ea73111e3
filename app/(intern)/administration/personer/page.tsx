import type { Metadata } from "next";
import { RegisterPersonForm } from "@/components/people/person-forms";
import { PersonTable } from "@/components/people/person-view";
import { ListSearch } from "@/components/ui/list-search";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { listPeople, PAGE_SIZE } from "@/lib/people/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Personer" };

const PATH = "/administration/personer";

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const { moment, page } = asked;
  if (moment === undefined) return <BadMoment asked={asked} path={PATH} />;
  const { soeg } = await searchParams;
  const search = typeof soeg === "string" ? soeg.trim().slice(0, 100) : "";
  const { actor } = await currentVisitor();
  const list = await read(moment, (reader) => listPeople(reader, actor, { page, search }));
  if (!list) return <NotThere />;
  return (
    <Frame asked={asked} path={PATH} subject="personerne, som de var">
      <PageHeader
        title="Personer"
        breadcrumbs={[{ label: "Administration", href: "/administration" }]}
        message={<Besked code={asked.besked} />}
        lead={`${list.total} i alt${search === "" ? "" : `, der passer på »${search}«`}`}
      />
      <ListSearch label="Find en person" value={search} kept={asked.pr === "" ? {} : { pr: asked.pr }} />
      <PersonTable rows={list.rows} />
      <div className="mt-6">
        <Pager
          page={page}
          pageCount={Math.ceil(list.total / PAGE_SIZE)}
          hrefFor={(to) => linkAt(asked.pr)(`${PATH}?soeg=${encodeURIComponent(search)}&side=${to}`)}
          label="Personer"
        />
      </div>
      {moment === null && (
        <div className="mt-8">
          <RegisterPersonForm formKey={crypto.randomUUID()} />
        </div>
      )}
    </Frame>
  );
}

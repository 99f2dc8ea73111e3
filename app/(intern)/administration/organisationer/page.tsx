import type { Metadata } from "next";
import { FoundOrganisationForm } from "@/components/organisations/found-form";
import { OrganisationTable } from "@/components/organisations/organisation-list";
import { ListSearch } from "@/components/ui/list-search";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { listOrganisationParents, listOrganisations, PAGE_SIZE } from "@/lib/organisations/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Organisationer" };

const PATH = "/administration/organisationer";

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const { moment, page } = asked;
  if (moment === undefined) return <BadMoment asked={asked} path={PATH} />;
  const { soeg } = await searchParams;
  const search = typeof soeg === "string" ? soeg.trim().slice(0, 100) : "";
  const { actor } = await currentVisitor();
  const found = await read(moment, async (reader) => {
    const list = await listOrganisations(reader, actor, { page, search });
    return list && { list, parents: await listOrganisationParents(reader, actor) };
  });
  if (!found) return <NotThere />;
  const { list, parents } = found;
  return (
    <Frame asked={asked} path={PATH} subject="organisationerne, som de var">
      <PageHeader
        title="Organisationer"
        breadcrumbs={[{ label: "Administration", href: "/administration" }]}
        message={<Besked code={asked.besked} />}
        lead={`${list.total} i alt${search === "" ? "" : `, der passer på »${search}«`}`}
      />
      <ListSearch label="Find en organisation" value={search} kept={asked.pr === "" ? {} : { pr: asked.pr }} />
      <OrganisationTable rows={list.rows} />
      <div className="mt-6">
        <Pager
          page={page}
          pageCount={Math.ceil(list.total / PAGE_SIZE)}
          hrefFor={(to) => linkAt(asked.pr)(`${PATH}?soeg=${encodeURIComponent(search)}&side=${to}`)}
          label="Organisationer"
        />
      </div>
      {moment === null && (
        <div className="mt-8">
          <FoundOrganisationForm formKey={crypto.randomUUID()} {...parents} />
        </div>
      )}
    </Frame>
  );
}

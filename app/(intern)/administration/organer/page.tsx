import type { Metadata } from "next";
import { EstablishBodyForm } from "@/components/bodies/body-forms";
import { BodyTable } from "@/components/bodies/body-keeping";
import { ListSearch } from "@/components/ui/list-search";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { listBodies, PAGE_SIZE } from "@/lib/bodies/queries";
import { dayOf } from "@/lib/kernel/day";
import { listOrganisationParents } from "@/lib/organisations/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Organer" };

const PATH = "/administration/organer";

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const { moment, page } = asked;
  if (moment === undefined) return <BadMoment asked={asked} path={PATH} />;
  const { soeg } = await searchParams;
  const search = typeof soeg === "string" ? soeg.trim().slice(0, 100) : "";
  const { actor } = await currentVisitor();
  const found = await read(moment, async (reader) => {
    const list = await listBodies(reader, actor, { page, search });
    return list && { list, regions: (await listOrganisationParents(reader, actor)).regions };
  });
  if (!found) return <NotThere />;
  const { list, regions } = found;
  return (
    <Frame asked={asked} path={PATH} subject="organerne, som de var">
      <PageHeader
        title="Organer"
        breadcrumbs={[{ label: "Administration", href: "/administration" }]}
        message={<Besked code={asked.besked} />}
        lead={`${list.total} i alt${search === "" ? "" : `, der passer på »${search}«`}`}
      />
      <ListSearch label="Find et organ" value={search} kept={asked.pr === "" ? {} : { pr: asked.pr }} />
      <BodyTable rows={list.rows} />
      <div className="mt-6">
        <Pager
          page={page}
          pageCount={Math.ceil(list.total / PAGE_SIZE)}
          hrefFor={(to) => linkAt(asked.pr)(`${PATH}?soeg=${encodeURIComponent(search)}&side=${to}`)}
          label="Organer"
        />
      </div>
      {moment === null && (
        <div className="mt-8">
          <EstablishBodyForm formKey={crypto.randomUUID()} today={dayOf(new Date())} regions={regions} />
        </div>
      )}
    </Frame>
  );
}

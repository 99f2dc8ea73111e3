import type { Metadata } from "next";
import { DrawTemplateForm } from "@/components/templates/template-forms";
import { TemplateTable } from "@/components/templates/template-view";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { listTemplates, PAGE_SIZE } from "@/lib/templates/queries";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Processkabeloner" };

const PATH = "/administration/processer";

export default async function Page({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const { moment } = asked;
  if (moment === undefined) return <BadMoment asked={asked} path={PATH} />;
  const { actor } = await currentVisitor();
  const list = await read(moment, (reader) => listTemplates(reader, actor, { page: asked.page }));
  if (!list) return <NotThere />;
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={PATH} subject="skabelonerne, som de var">
      <PageHeader
        title="Processkabeloner"
        breadcrumbs={[{ label: "Administration", href: "/administration" }]}
        message={<Besked code={asked.besked} />}
        lead="De faser, tider og parter, en ny strategis proces begynder med."
      />
      <TemplateTable rows={list.rows} />
      <Pager
        page={asked.page}
        pageCount={Math.ceil(list.total / PAGE_SIZE)}
        hrefFor={(page) => link(`${PATH}?side=${page}`)}
        label="Skabeloner"
      />
      {moment === null && (
        <div className="mt-8">
          <DrawTemplateForm formKey={crypto.randomUUID()} regions={list.regions} />
        </div>
      )}
    </Frame>
  );
}

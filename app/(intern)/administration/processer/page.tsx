import type { Metadata } from "next";
import { DrawTemplateForm } from "@/components/templates/template-forms";
import { TemplateTable } from "@/components/templates/template-view";
import { listTemplates, PAGE_SIZE } from "@/lib/templates/queries";
import { ListPage } from "@/app/(intern)/administration/list-page";
import type { SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Processkabeloner" };

export default function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ListPage
      searchParams={searchParams}
      path="/administration/processer"
      title="Processkabeloner"
      subject="skabelonerne, som de var"
      lead="De faser, tider og parter, en ny strategis proces begynder med."
      pageSize={PAGE_SIZE}
      load={listTemplates}
      table={({ rows }, link) => <TemplateTable rows={rows} link={link} />}
      form={({ regions }, formKey) => <DrawTemplateForm formKey={formKey} regions={regions} />}
    />
  );
}

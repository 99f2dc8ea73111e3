import type { Metadata } from "next";
import { FoundOrganisationForm } from "@/components/organisations/found-form";
import { OrganisationTable } from "@/components/organisations/organisation-list";
import { listOrganisationParents, listOrganisations, PAGE_SIZE } from "@/lib/organisations/queries";
import { ListPage } from "@/app/(intern)/administration/list-page";
import type { SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Organisationer" };

export default function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ListPage
      searchParams={searchParams}
      path="/administration/organisationer"
      title="Organisationer"
      subject="organisationerne, som de var"
      searchLabel="Find en organisation"
      pageSize={PAGE_SIZE}
      load={async (reader, viewer, at) => {
        const list = await listOrganisations(reader, viewer, at);
        return list && { ...list, parents: await listOrganisationParents(reader, viewer) };
      }}
      table={({ rows }) => <OrganisationTable rows={rows} />}
      form={({ parents }, formKey) => <FoundOrganisationForm formKey={formKey} {...parents} />}
    />
  );
}

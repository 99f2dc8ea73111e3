import type { Metadata } from "next";
import { EstablishBodyForm } from "@/components/bodies/body-forms";
import { BodyTable } from "@/components/bodies/body-keeping";
import { listBodies, PAGE_SIZE } from "@/lib/bodies/queries";
import { dayOf } from "@/lib/kernel/day";
import { listOrganisationParents } from "@/lib/organisations/queries";
import { ListPage } from "@/app/(intern)/administration/list-page";
import type { SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Organer" };

export default function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ListPage
      searchParams={searchParams}
      path="/administration/organer"
      title="Organer"
      subject="organerne, som de var"
      searchLabel="Find et organ"
      pageSize={PAGE_SIZE}
      load={async (reader, viewer, at) => {
        const list = await listBodies(reader, viewer, at);
        return list && { ...list, regions: (await listOrganisationParents(reader, viewer)).regions };
      }}
      table={({ rows }, link) => <BodyTable rows={rows} link={link} />}
      form={({ regions }, formKey) => (
        <EstablishBodyForm formKey={formKey} today={dayOf(new Date())} regions={regions} />
      )}
    />
  );
}

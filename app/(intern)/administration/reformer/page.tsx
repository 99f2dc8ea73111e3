import type { Metadata } from "next";
import { PrepareReformForm } from "@/components/reforms/prepare-form";
import { ReformTable } from "@/components/reforms/reform-table";
import { dayOf } from "@/lib/kernel/day";
import { listOrganisationParents } from "@/lib/organisations/queries";
import { listPartyChoices, listReforms, PAGE_SIZE } from "@/lib/reforms/queries";
import { ListPage } from "@/app/(intern)/administration/list-page";
import type { SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Reformer" };

/** What is searched for is looked up among the reforms, and among what a new one can end. */
export default function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ListPage
      searchParams={searchParams}
      path="/administration/reformer"
      title="Reformer"
      subject="reformerne, som de var"
      searchLabel="Find en reform, et organ eller en organisation"
      lead="Organer og organisationer, som en lov lægger sammen eller nedlægger. Det åbne gennemgås, før det går over til efterfølgerne."
      pageSize={PAGE_SIZE}
      load={async (reader, viewer, at) => {
        const list = await listReforms(reader, viewer, at);
        return (
          list && {
            ...list,
            choices: (await listPartyChoices(reader, viewer, at.search)).rows,
            regions: (await listOrganisationParents(reader, viewer)).regions,
          }
        );
      }}
      table={({ rows }, link) => <ReformTable rows={rows} link={link} />}
      form={({ choices, regions }, formKey) => (
        <PrepareReformForm formKey={formKey} today={dayOf(new Date())} choices={choices} regions={regions} />
      )}
    />
  );
}

import type { Metadata } from "next";
import { RegisterPersonForm } from "@/components/people/person-forms";
import { PersonTable } from "@/components/people/person-view";
import { listPeople, PAGE_SIZE } from "@/lib/people/queries";
import { noteReading } from "@/lib/platform/readings";
import { ListPage } from "@/app/(intern)/administration/list-page";
import type { SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Personer" };

export default function Page({ searchParams }: { searchParams: SearchParams }) {
  return (
    <ListPage
      searchParams={searchParams}
      path="/administration/personer"
      title="Personer"
      subject="personerne, som de var"
      searchLabel="Find en person"
      pageSize={PAGE_SIZE}
      load={listPeople}
      note={({ rows }, by) => noteReading({ by, of: rows.map(({ id }) => id), purpose: "adgang" })}
      table={({ rows }, link) => <PersonTable rows={rows} link={link} />}
      form={(_, formKey) => <RegisterPersonForm formKey={formKey} />}
    />
  );
}

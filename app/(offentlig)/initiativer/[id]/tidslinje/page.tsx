import type { Metadata } from "next";
import { findInitiativeTrail } from "@/lib/trail/queries";
import type { SearchParams } from "@/app/request";
import { SubjectTrail } from "@/app/subject-trail";

export const metadata: Metadata = { title: "Initiativets tidslinje" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  return (
    <SubjectTrail
      searchParams={searchParams}
      home={`/initiativer/${id}`}
      api={`/api/v1/initiatives/${id}/trail`}
      find={(reader, viewer) => findInitiativeTrail(reader, viewer, id)}
    />
  );
}

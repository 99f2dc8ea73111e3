import type { Metadata } from "next";
import { findStrategyTrail } from "@/lib/trail/queries";
import type { SearchParams } from "@/app/request";
import { SubjectTrail } from "@/app/subject-trail";

export const metadata: Metadata = { title: "Strategiens tidslinje" };

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  return (
    <SubjectTrail
      searchParams={searchParams}
      home={`/strategier/${slug}`}
      api={`/api/v1/strategies/${slug}/trail`}
      find={(reader, viewer) => findStrategyTrail(reader, viewer, slug)}
    />
  );
}

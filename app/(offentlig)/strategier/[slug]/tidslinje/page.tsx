import type { Metadata } from "next";
import { isAuditor } from "@/lib/kernel/actor";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { findStrategyTrail, listTrail, listTrailPeople } from "@/lib/trail/queries";
import { filterFrom, SCREEN_NAMES } from "@/lib/trail/rules";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, fieldsOf, linkAt, type SearchParams } from "@/app/request";
import { TrailPage } from "@/app/trail-page";

export const metadata: Metadata = { title: "Strategiens tidslinje" };

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await askedOf(searchParams);
  const { filter } = filterFrom(await fieldsOf(searchParams), SCREEN_NAMES);
  const path = `/strategier/${slug}/tidslinje`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const found = await read(asked.moment, async (reader) => {
    const subject = await findStrategyTrail(reader, actor, slug);
    if (!subject) return null;
    const { scope } = subject;
    const trail = await listTrail(reader, actor, { scope, filter, page: asked.page });
    return { subject, trail, people: await listTrailPeople(reader, actor, scope) };
  });
  if (!found) return <NotThere />;
  const { strategy } = found.subject;
  const link = linkAt(asked.pr);
  return (
    <Frame
      asked={asked}
      path={path}
      authority={strategy.owner}
      caseNumber={strategy.caseNumber}
      subject="tidslinjen, som den var"
    >
      <TrailPage
        {...{ asked, path, filter, ...found }}
        eyebrow={strategy.title}
        breadcrumbs={[
          { label: "Strategier", href: link("/strategier") },
          { label: strategy.title, href: link(`/strategier/${slug}`) },
        ]}
        isOfSeveral
        isAuditor={isAuditor(actor)}
        api={`/api/v1/strategies/${slug}/trail`}
      />
    </Frame>
  );
}

import type { Metadata } from "next";
import { cache } from "react";
import { FormerNames, LineageList } from "@/components/bodies/lineage";
import { PartTable } from "@/components/bodies/part-table";
import { SeatTable } from "@/components/bodies/seat-table";
import { DecisionTable } from "@/components/decisions/decision-table";
import { MeetingTable } from "@/components/meetings/meeting-table";
import { DemoNotice } from "@/components/ui/demo-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Section } from "@/components/ui/section";
import { bodyKindLabel, bodyLevelLabel } from "@/lib/bodies/labels";
import { getBodyPage, PAGE_SIZE, type BodyPage } from "@/lib/bodies/queries";
import { listLatestDecisions } from "@/lib/decisions/queries";
import { formatDay } from "@/lib/kernel/period";
import { getLineage } from "@/lib/lineages/queries";
import { listMeetings } from "@/lib/meetings/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, linkAt, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** How many of the next meetings and the newest decisions the page shows. */
const NEXT = 10;

const load = cache(async (id: string, instant: number | null, page: number) => {
  const { actor } = await currentVisitor();
  return read(instant === null ? null : new Date(instant), async (reader) => {
    const body = await getBodyPage(reader, actor, { id, page });
    if (!body) return null;
    const meetings = await listMeetings(reader, actor, { isComing: true, bodyId: id, page: 1, size: NEXT });
    const lineage = await getLineage(reader, actor, id);
    return {
      body,
      lineage,
      meetings,
      decisions: await listLatestDecisions(reader, actor, { bodyIds: [id], size: NEXT }),
    };
  });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { moment, page } = await askedOf(searchParams);
  const found = await load((await params).id, moment?.getTime() ?? null, page);
  return { title: found?.body.name ?? "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const pathOf = (page: number): string => addressOf(`/organer/${id}`, {}, page);
  const path = pathOf(asked.page);
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const found = await load(id, asked.moment?.getTime() ?? null, asked.page);
  if (!found) return <NotThere />;
  const { body, lineage, meetings, decisions } = found;
  const link = linkAt(asked.pr);
  const allMeetings = (view: string) => <a href={link(`/moeder?${view}organ=${id}`)}>Se alle</a>;
  return (
    <Frame asked={asked} path={path} authority={body.organisation} subject="organet, som det var">
      <PageHeader
        eyebrow={bodyKindLabel[body.kind]}
        title={body.name}
        breadcrumbs={[{ label: "Møder", href: link("/moeder") }]}
        tags={body.isDemonstration && <DemoNotice />}
        meta={metaOf(body)}
      />
      <LineageList lineage={lineage} link={link} />
      {(meetings.rows.length > 0 || !body.hasEnded) && (
        <Section title="Kommende møder" action={allMeetings("")}>
          {meetings.rows.length === 0 ? (
            <EmptyState title="Ingen kommende møder">Organet er ikke indkaldt til møde.</EmptyState>
          ) : (
            <MeetingTable caption="Kommende møder" rows={meetings.rows} link={link} />
          )}
        </Section>
      )}
      <Section title="Seneste beslutninger" action={allMeetings("vis=tidligere&")}>
        {decisions.rows.length === 0 ? (
          <EmptyState title="Ingen beslutninger">Der er ikke registreret beslutninger, du har adgang til.</EmptyState>
        ) : (
          <DecisionTable caption="Seneste beslutninger" rows={decisions.rows} link={link} />
        )}
      </Section>
      <Parts body={body} link={link} />
      <FormerNames names={body.formerNames} />
      <Seats body={body} page={asked.page} hrefFor={(page) => link(pathOf(page))} />
    </Frame>
  );
}

const metaOf = ({ organisation, level, legalBasis, validFrom, validTo }: BodyPage) => [
  { label: "Region", value: organisation },
  { label: "Niveau", value: bodyLevelLabel[level] },
  { label: "Findes fra", value: formatDay(validFrom) },
  ...(validTo === null ? [] : [{ label: "til og med", value: formatDay(validTo) }]),
  ...(legalBasis === null ? [] : [{ label: "Lovgrundlag", value: legalBasis }]),
];

function Parts({ body: { parts }, link }: { body: BodyPage; link: (path: string) => string }) {
  const { rows, total } = parts;
  if (rows.length === 0) return null;
  return (
    <Section
      title="Del i processer"
      lead={total > rows.length ? `De ${String(rows.length)} seneste af ${String(total)}.` : undefined}
    >
      <PartTable rows={rows} link={link} />
    </Section>
  );
}

type SeatsProps = { body: BodyPage; page: number; hrefFor: (page: number) => string };

function Seats({ body: { seats, hasEnded }, page, hrefFor }: SeatsProps) {
  if (!seats) return null;
  return (
    <Section title="Pladser">
      {seats.rows.length === 0 ? (
        <EmptyState title="Ingen pladser besat">
          {hasEnded
            ? "Organet er ophørt. Vælg en dag, hvor det fandtes, for at se, hvem der sad i det."
            : "Systemadministratoren registrerer, hvem der sidder i organet."}
        </EmptyState>
      ) : (
        <SeatTable rows={seats.rows} />
      )}
      <Pager page={page} pageCount={Math.ceil(seats.total / PAGE_SIZE)} hrefFor={hrefFor} label="Pladser" />
    </Section>
  );
}

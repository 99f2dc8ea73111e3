import type { Metadata } from "next";
import { SumTable, TransferTable } from "@/components/reforms/carried-out";
import { ReviewForm, type Reviewed } from "@/components/reforms/review-form";
import { DemoNotice } from "@/components/ui/demo-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/kernel/actor";
import { addDays, dayOf } from "@/lib/kernel/day";
import { partyValue } from "@/lib/kernel/party";
import { formatDay } from "@/lib/kernel/period";
import { read, type Moment } from "@/lib/platform/readers";
import { noteReading } from "@/lib/platform/readings";
import { currentVisitor } from "@/lib/platform/session";
import { describeOpenThing } from "@/lib/reforms/labels";
import { countAcross, getReformPage, type NamedParty, type OpenLine, type ReformPage } from "@/lib/reforms/queries";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, formKeyOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Reform" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

async function load(moment: Moment, viewer: Actor, id: string) {
  const reform = await read(moment, (reader) => getReformPage(reader, viewer, id));
  if (!reform) return null;
  if (reform.open) await noteReading({ by: viewer, of: reform.open.personIds, purpose: "adgang" });
  return { reform, sums: await sumsOf(viewer, reform) };
}

/** Just before it was carried out, and just after. null: it is not carried out. */
async function sumsOf(viewer: Actor, { carriedOut, inForceOn }: ReformPage) {
  if (!carriedOut) return null;
  const { ids } = carriedOut;
  const lastDay = addDays(inForceOn, -1);
  const before = await read(carriedOut.before, (reader) => countAcross(reader, viewer, { ids, day: lastDay }));
  const after = await read(carriedOut.at, (reader) => countAcross(reader, viewer, { ids, day: inForceOn }));
  return before && after && { before, after };
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const path = `/administration/reformer/${id}`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const found = await load(asked.moment, actor, id);
  if (!found) return <NotThere />;
  const { reform, sums } = found;
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="reformen, som den var">
      <Head reform={reform} link={link} besked={asked.besked} />
      <Section title="Det, der ophører">
        <Parties parties={reform.predecessors} link={link} />
      </Section>
      <Section title="Det, der kommer i stedet">
        {reform.successors.length === 0 ? (
          <EmptyState title="Ingen efterfølger">Det, der ophører, bliver nedlagt.</EmptyState>
        ) : (
          <Parties parties={reform.successors} link={link} />
        )}
      </Section>
      <Open reform={reform} isPast={asked.moment !== null} />
      {reform.isCarriedOut && (
        <Section title="Det, der gik over">
          <TransferTable rows={reform.transfers} />
        </Section>
      )}
      {sums && (
        <Section
          title="Summer på tværs af dagen"
          lead="Alt, der hænger på dem, reformen angår, talt én gang. Summerne er ens, når ingen plads eller tilknytning er ophørt."
        >
          <SumTable {...sums} />
        </Section>
      )}
    </Frame>
  );
}

type HeadProps = { reform: ReformPage; link: (path: string) => string; besked: string };

const Head = ({ reform, link, besked }: HeadProps) => (
  <PageHeader
    eyebrow="Reform"
    title={reform.title}
    breadcrumbs={[
      { label: "Administration", href: link("/administration") },
      { label: "Reformer", href: link("/administration/reformer") },
    ]}
    message={<Besked code={besked} />}
    tags={reform.isDemonstration && <DemoNotice />}
    meta={[
      { label: "Lovgrundlag", value: reform.legalBasis },
      { label: "I kraft", value: formatDay(reform.inForceOn) },
      { label: "Tilstand", value: reform.isCarriedOut ? "Gennemført" : "Forberedt" },
    ]}
  />
);

const Parties = ({ parties, link }: { parties: readonly NamedParty[]; link: (path: string) => string }) => (
  <ul className="list-disc space-y-1 pl-6">
    {parties.map(({ id, isBody, name }) => (
      <li key={id}>{isBody ? <a href={link(`/organer/${id}`)}>{name}</a> : name}</li>
    ))}
  </ul>
);

/** What is to be gone through; it can be sent from the day on. */
function Open({ reform, isPast }: { reform: ReformPage; isPast: boolean }) {
  const { id, version, open, inForceOn } = reform;
  if (!open || isPast) return null;
  const review =
    open.lines.length === 0
      ? "Intet står åbent hos det, der ophører."
      : "Gennemgå listen, før du gennemfører reformen. Alt går over på én gang.";
  const lead = inForceOn > dayOf(new Date()) ? `${review} Det kan ske fra ${formatDay(inForceOn)}.` : review;
  return (
    <Section title={`Åbent: ${String(open.lines.length)}`} lead={lead}>
      <ReviewForm
        formKey={`${formKeyOf()}-reform`}
        reformId={id}
        version={version}
        seen={open.seen}
        lines={open.lines.map(reviewed)}
        receivers={open.receivers.map((receiver) => ({ value: partyValue(receiver), label: receiver.name }))}
      />
    </Section>
  );
}

const reviewed = ({ key, kind, from, to, reason, ...told }: OpenLine): Reviewed => ({
  ...{ key, kind, from, to, reason },
  what: describeOpenThing({ kind, ...told }),
});

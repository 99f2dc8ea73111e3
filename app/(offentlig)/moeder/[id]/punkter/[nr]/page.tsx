import type { Metadata } from "next";
import { cache } from "react";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, formKeyOf, linkAt, type SearchParams } from "@/app/request";
import { PaperForm } from "@/components/papers/paper-form";
import { PaperFiles, PaperText, PaperVersions } from "@/components/papers/paper-view";
import { DemoNotice } from "@/components/ui/demo-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { meetingTitle } from "@/lib/meetings/labels";
import { getPaperPage, type PaperPage } from "@/lib/papers/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

type Props = { params: Promise<{ id: string; nr: string }>; searchParams: SearchParams };

const NUMBER = /^[1-9]\d{0,3}$/;

const load = cache(async (meetingId: string, nr: string, papir: string, instant: number | null) => {
  if (!NUMBER.test(nr) || (papir !== "" && !NUMBER.test(papir))) return null;
  const { actor } = await currentVisitor();
  const asked = { meetingId, number: Number(nr), paper: papir === "" ? null : Number(papir) };
  return read(instant === null ? null : new Date(instant), (reader) => getPaperPage(reader, actor, asked));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { id, nr } = await params;
  const { moment } = await askedOf(searchParams);
  const { papir = "" } = await fieldsOf(searchParams);
  const found = await load(id, nr, papir, moment?.getTime() ?? null);
  return { title: found ? `Sagsfremstilling: ${found.item.title}` : "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { id, nr } = await params;
  const asked = await askedOf(searchParams);
  const { papir = "" } = await fieldsOf(searchParams);
  const path = addressOf(`/moeder/${id}/punkter/${nr}`, { papir });
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const found = await load(id, nr, papir, asked.moment?.getTime() ?? null);
  if (!found) return <NotThere />;
  const { item, meeting, paper } = found;
  const link = linkAt(asked.pr);
  return (
    <Frame
      asked={asked}
      path={path}
      authority={meeting.organisation}
      caseNumber={found.caseNumber}
      subject="sagsfremstillingen, som den var"
    >
      <PageHeader
        eyebrow={paper ? `Sagsfremstilling nr. ${String(paper.number)}` : "Sagsfremstilling"}
        title={item.title}
        message={<Besked code={asked.besked} />}
        breadcrumbs={[
          { label: "Møder", href: link("/moeder") },
          {
            label: meetingTitle({ body: { name: meeting.body }, heldOn: meeting.heldOn }),
            href: `${link(`/moeder/${meeting.id}`)}#punkt-${String(item.number)}`,
          },
        ]}
        tags={!paper && found.isDemonstration && <DemoNotice />}
        actions={paper && <PaperFiles paper={paper} link={link} />}
      />
      <PaperText paper={paper} canMake={found.making !== null} />
      <Beside found={found} link={link} />
    </Frame>
  );
}

/** What is no part of the paper: its other editions, and for who makes it the form. */
function Beside({ found, link }: { found: PaperPage; link: (path: string) => string }) {
  const { item, meeting, paper, papers, making } = found;
  return (
    <>
      {papers.length > 0 && (
        <Section
          id="udgaver"
          title="Udgaver"
          isScreenOnly
          lead={
            paper && (
              <span className="text-sm">
                Kontrolsum for nr. {paper.number}: <span className="break-all">{paper.contentHash}</span>
              </span>
            )
          }
        >
          <PaperVersions page={found} link={link} />
        </Section>
      )}
      {making && (
        <Section id="dan" title={paper ? "Ny udgave" : "Dan sagsfremstillingen"} isScreenOnly>
          <PaperForm formKey={`${formKeyOf()}-papir`} meetingId={meeting.id} item={item} making={making} />
        </Section>
      )}
    </>
  );
}

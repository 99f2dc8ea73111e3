import type { Metadata } from "next";
import { cache } from "react";
import { TextSection } from "@/components/documents/text-section";
import { CourseSection, StatusHistorySection } from "@/components/initiatives/course-section";
import { GateSection } from "@/components/initiatives/gate-section";
import { AboutSection, InitiativeHead, StatusSection } from "@/components/initiatives/initiative-head";
import { LeadSection } from "@/components/initiatives/lead-section";
import { getInitiativePage, type InitiativePage } from "@/lib/initiatives/queries";
import { isUuid } from "@/lib/kernel/ids";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, linkAt, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const load = cache(async (id: string, instant: number | null): Promise<InitiativePage | null> => {
  if (!isUuid(id)) return null;
  const { actor } = await currentVisitor();
  return read(instant === null ? null : new Date(instant), (reader) => getInitiativePage(reader, actor, id));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { moment } = await askedOf(searchParams);
  const initiative = await load((await params).id, moment?.getTime() ?? null);
  return {
    title: initiative
      ? `${String(initiative.track.number)}.${String(initiative.number)} ${initiative.title}`
      : "Siden findes ikke",
  };
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const path = `/initiativer/${id}`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const initiative = await load(id, asked.moment?.getTime() ?? null);
  if (!initiative) return <NotThere />;
  const { owner, caseNumber } = initiative.strategy;
  // One key for each form of this rendering: the same form sent twice has one effect.
  const formKey = crypto.randomUUID().slice(0, 18);
  return (
    <Frame asked={asked} path={path} authority={owner} caseNumber={caseNumber} subject="initiativet, som det var">
      <InitiativeHead initiative={initiative} link={linkAt(asked.pr)} message={<Besked code={asked.besked} />} />
      <StatusSection initiative={initiative} />
      <GateSection initiative={initiative} formKey={`${formKey}-videre`} />
      <LeadSection initiative={initiative} formKey={formKey} />
      <AboutSection initiative={initiative} />
      <TextSection initiative={initiative} formKey={formKey} />
      <CourseSection initiative={initiative} />
      <StatusHistorySection initiative={initiative} />
    </Frame>
  );
}

import type { Metadata } from "next";
import { cache } from "react";
import { DecisionsOnItem } from "@/components/decisions/item-decisions";
import { AgendaItem } from "@/components/meetings/agenda-item";
import { AgendaSent } from "@/components/meetings/agenda-sent";
import { ListItem } from "@/components/meetings/list-item";
import { MeetingHeader } from "@/components/meetings/meeting-header";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { isUuid } from "@/lib/kernel/ids";
import { listPresentSuccessors } from "@/lib/lineages/queries";
import { meetingTitle } from "@/lib/meetings/labels";
import {
  getMeetingPage,
  listProposable,
  listProposableEditions,
  listProposablePhases,
  type MeetingPage,
} from "@/lib/meetings/queries";
import { getMinutes, type MinutesView } from "@/lib/minutes/queries";
import { findPapersAt } from "@/lib/papers/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, fieldsOf, formKeyOf, linkAt, type SearchParams } from "@/app/request";
import { loadDecided } from "./decided";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** @param phaseId the phase whose initiatives are to be chosen among, for the secretary; "": none is chosen yet */
const load = cache(async (id: string, instant: number | null, phaseId: string) => {
  const { actor } = await currentVisitor();
  return read(instant === null ? null : new Date(instant), async (reader) => {
    const meeting = await getMeetingPage(reader, actor, id);
    if (!meeting) return null;
    const decided = await loadDecided(reader, actor, meeting);
    const minutes = await getMinutes(reader, actor, id);
    const papers = await findPapersAt(reader, actor, id);
    const phases = meeting.can.keep ? await listProposablePhases(reader, actor, meeting.body.id) : [];
    const phase = phases.find((one) => one.id === phaseId) ?? null;
    const proposable = phase && isUuid(phaseId) ? await listProposable(reader, actor, phaseId) : [];
    const strategyId = phase?.strategyId ?? null;
    const editions = meeting.can.keep
      ? await listProposableEditions(reader, actor, { bodyId: meeting.body.id, strategyId })
      : [];
    const successors = await listPresentSuccessors(reader, meeting.body.id);
    return { meeting, successors, ...decided, minutes, papers, phases, phase, proposable, editions };
  });
});

/** @param successors the bodies that stand in its body's place by now */
const metaOf = ({ place, body }: MeetingPage, successors: readonly string[]) => [
  ...(place === null ? [] : [{ label: "Sted", value: place }]),
  ...(body.nameNow === null ? [] : [{ label: "Organet hedder nu", value: body.nameNow }]),
  ...(successors.length === 0 ? [] : [{ label: "Organet er efterfulgt af", value: successors.join(" og ") }]),
];

/** `version` 0: nothing is written. */
const minutesWords = ({ version, publishedOn }: MinutesView): string => {
  if (version === 0) return "Skriv referatet";
  return publishedOn === null ? "Referatet (ikke offentliggjort)" : "Referatet";
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { moment } = await askedOf(searchParams);
  const { fase = "" } = await fieldsOf(searchParams);
  const found = await load((await params).id, moment?.getTime() ?? null, fase);
  return { title: found ? `Møde i ${meetingTitle(found.meeting)}` : "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const { fase = "" } = await fieldsOf(searchParams);
  const path = `/moeder/${id}`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const found = await load(id, asked.moment?.getTime() ?? null, fase);
  if (!found) return <NotThere />;
  const { meeting, successors } = found;
  const link = linkAt(asked.pr);
  const formKey = formKeyOf();
  return (
    <Frame asked={asked} path={path} authority={meeting.body.organisation} subject="mødet, som det var">
      <MeetingHeader
        meeting={meeting}
        eyebrow="Møde"
        message={<Besked code={asked.besked} />}
        above={{ label: meeting.body.name, href: `/organer/${meeting.body.id}` }}
        link={link}
        meta={metaOf(meeting, successors)}
      />
      <Agenda found={found} formKey={formKey} link={link} />
      {meeting.can.keep && <ListItem {...found} formKey={`${formKey}-nyt`} />}
    </Frame>
  );
}

type AgendaProps = {
  found: NonNullable<Awaited<ReturnType<typeof load>>>;
  formKey: string;
  link: (path: string) => string;
};

function Agenda({ found, formKey, link }: AgendaProps) {
  const { meeting, decided, followUps, owners, minutes, papers } = found;
  return (
    <Section
      id="dagsorden"
      title="Dagsorden"
      action={meeting.isHeld && minutes && <a href={link(`/moeder/${meeting.id}/referat`)}>{minutesWords(minutes)}</a>}
    >
      <AgendaSent meeting={meeting} formKey={`${formKey}-udsend`} />
      {meeting.items.length === 0 ? (
        <EmptyState title="Ingen punkter endnu">
          Organets sekretær har endnu ikke sat noget på dagsordenen, som du har adgang til.
        </EmptyState>
      ) : (
        meeting.items.map((item) => (
          <AgendaItem key={item.id} item={item} paper={papers.get(item.id)} link={link}>
            <DecisionsOnItem
              meeting={meeting}
              page=""
              item={item}
              decided={decided.find(({ itemId }) => itemId === item.id)}
              formKey={`${formKey}-${String(item.number)}`}
              followUps={followUps}
              owners={owners}
            />
          </AgendaItem>
        ))
      )}
    </Section>
  );
}

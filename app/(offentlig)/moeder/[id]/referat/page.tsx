import type { Metadata } from "next";
import { cache } from "react";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, formKeyOf, linkAt, type SearchParams } from "@/app/request";
import { DecisionsOnItem } from "@/components/decisions/item-decisions";
import { MeetingHeader } from "@/components/meetings/meeting-header";
import { KeepMinutes } from "@/components/minutes/keep-minutes";
import { MinutesItems } from "@/components/minutes/minutes-items";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/kernel/period";
import { meetingTitle } from "@/lib/meetings/labels";
import { getMeetingPage } from "@/lib/meetings/queries";
import { getMinutes } from "@/lib/minutes/queries";
import { proposeDecision } from "@/lib/minutes/rules";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { loadDecided } from "../decided";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const load = cache(async (id: string, instant: number | null) => {
  const { actor } = await currentVisitor();
  return read(instant === null ? null : new Date(instant), async (reader) => {
    const minutes = await getMinutes(reader, actor, id);
    const meeting = minutes && (await getMeetingPage(reader, actor, id));
    return meeting && { meeting, minutes, ...(await loadDecided(reader, actor, meeting)) };
  });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { moment } = await askedOf(searchParams);
  const found = await load((await params).id, moment?.getTime() ?? null);
  return { title: found ? `Referat: ${meetingTitle(found.meeting)}` : "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const path = `/moeder/${id}/referat`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const found = await load(id, asked.moment?.getTime() ?? null);
  if (!found) return <NotThere />;
  const { meeting, minutes, decided, followUps, owners } = found;
  const link = linkAt(asked.pr);
  const formKey = formKeyOf();
  return (
    <Frame asked={asked} path={path} authority={meeting.body.organisation} subject="referatet, som det var">
      <MeetingHeader
        meeting={meeting}
        eyebrow="Referat"
        message={<Besked code={asked.besked} />}
        above={{ label: meetingTitle(meeting), href: `/moeder/${id}` }}
        link={link}
        lead={
          minutes.publishedOn === null
            ? "Referatet er ikke offentliggjort."
            : `Offentliggjort ${formatDay(minutes.publishedOn)}.`
        }
      />
      {minutes.version > 0 && (
        <Section id="referat" title="Punkterne">
          <MinutesItems
            items={meeting.items}
            minutes={minutes}
            decisionsOn={(item, text) => (
              <DecisionsOnItem
                {...{ meeting, item, followUps, owners }}
                page="referat"
                decided={decided.find(({ itemId }) => itemId === item.id)}
                formKey={`${formKey}-${String(item.number)}`}
                {...(text === "" ? {} : { proposal: proposeDecision(text, minutes.opening) })}
              />
            )}
          />
        </Section>
      )}
      {minutes.canKeep && meeting.isHeld && (
        <KeepMinutes meetingId={id} formKey={formKey} items={meeting.items} minutes={minutes} />
      )}
    </Frame>
  );
}

import type { Metadata } from "next";
import { cache } from "react";
import { CommentsSection } from "@/components/comments/comments-section";
import { DecisionSection } from "@/components/decisions/decision-section";
import { TextSection } from "@/components/texts/text-section";
import { InputReceipt, InputSection } from "@/components/hearings/input-section";
import { CourseSection, DeviationSection, StatusHistorySection } from "@/components/initiatives/course-section";
import { GateSection, RouteSection } from "@/components/initiatives/gate-section";
import { AboutSection, InitiativeHead, StatusSection } from "@/components/initiatives/initiative-head";
import { LeadSection } from "@/components/initiatives/lead-section";
import { COMMENTS_PER_PAGE, listComments } from "@/lib/comments/queries";
import { listDecisionsOn } from "@/lib/decisions/queries";
import { listFollowUpsOf } from "@/lib/follow-ups/queries";
import { RESPONSES_PER_PAGE } from "@/lib/hearings/model";
import { listInput } from "@/lib/hearings/queries";
import { getInitiativePage } from "@/lib/initiatives/queries";
import { dayOf } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, fieldsOf, formKeyOf, linkAt, pageIn, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** In one snapshot, so that all numbers agree. The arguments are plain, so that it is asked once for title and page. */
const load = cache(async (id: string, instant: number | null, comments: number, notes: number, input: number) => {
  if (!isUuid(id)) return null;
  const { actor } = await currentVisitor();
  return read(instant === null ? null : new Date(instant), async (reader) => {
    const initiative = await getInitiativePage(reader, actor, id);
    if (!initiative) return null;
    const decisions = await listDecisionsOn(reader, actor, id);
    const ids = decisions.rows.map((decision) => decision.id);
    return {
      initiative,
      comments: await listComments(reader, actor, { initiativeId: id, pages: { comments, notes } }),
      input: await listInput(reader, actor, { initiativeId: id, page: input }),
      decisions,
      followUps: await listFollowUpsOf(reader, actor, ids),
    };
  });
});

async function asking({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const fields = await fieldsOf(searchParams);
  const pages = {
    comments: pageIn(fields.kommentarer),
    notes: pageIn(fields.noter),
    input: pageIn(fields.input),
  };
  const instant = asked.moment?.getTime() ?? null;
  const found = asked.moment === undefined ? null : await load(id, instant, pages.comments, pages.notes, pages.input);
  return { id, asked, pages, found, receipt: fields.kvittering };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await asking(props);
  if (!found) return { title: "Siden findes ikke" };
  const { track, number, title } = found.initiative;
  return { title: `${String(track.number)}.${String(number)} ${title}` };
}

export default async function Page(props: Props) {
  const { id, asked, pages, found, receipt } = await asking(props);
  const path = `/initiativer/${id}`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  if (!found) return <NotThere />;
  const { initiative, comments, input, decisions, followUps } = found;
  const { owner, caseNumber } = initiative.strategy;
  const formKey = formKeyOf();
  const link = linkAt(asked.pr);
  const pageOf = (list: "kommentarer" | "noter" | "input") => (page: number) =>
    `${link(`${path}?${list}=${String(page)}`)}#${list}`;
  const sent = input?.responses.rows.find((response) => response.id === receipt && response.isOwn);
  const message = sent ? <InputReceipt response={sent} /> : asked.besked !== "" && <Besked code={asked.besked} />;
  return (
    <Frame asked={asked} path={path} authority={owner} caseNumber={caseNumber} subject="initiativet, som det var">
      <InitiativeHead {...{ initiative, link, message, formKey }} />
      <StatusSection initiative={initiative} />
      <GateSection initiative={initiative} formKey={`${formKey}-videre`} />
      <DeviationSection initiative={initiative} />
      <RouteSection initiative={initiative} formKey={formKey} />
      <LeadSection initiative={initiative} formKey={formKey} />
      <AboutSection initiative={initiative} />
      <TextSection initiative={initiative} formKey={formKey} />
      {input && (
        <InputSection
          {...{ input, formKey }}
          page={pages.input}
          pageSize={RESPONSES_PER_PAGE}
          hrefFor={pageOf("input")}
          today={dayOf(new Date())}
        />
      )}
      {comments && (
        <CommentsSection
          {...{ comments, formKey, pages }}
          pageSize={COMMENTS_PER_PAGE}
          hrefFor={(kind, page) => pageOf(kind === "notat" ? "noter" : "kommentarer")(page)}
        />
      )}
      <DecisionSection {...{ decisions, followUps, formKey, link }} initiativeId={id} />
      <CourseSection initiative={initiative} />
      <StatusHistorySection initiative={initiative} />
    </Frame>
  );
}

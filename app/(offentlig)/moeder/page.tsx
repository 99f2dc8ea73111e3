import type { Metadata } from "next";
import { CallMeetingForm } from "@/components/meetings/meeting-forms";
import { MeetingTable } from "@/components/meetings/meeting-table";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { SectionNav } from "@/components/ui/section-nav";
import { optionsOf, Select } from "@/components/ui/select";
import { isUuid } from "@/lib/kernel/ids";
import { listMeetingBodies, listMeetings, PAGE_SIZE, type BodyChoice } from "@/lib/meetings/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { addressOf, askedOf, fieldsOf, formKeyOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Møder" };

const PATH = "/moeder";
const PAST = "tidligere";

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const asked = await askedOf(searchParams);
  const { vis, organ = "" } = await fieldsOf(searchParams);
  const [isComing, bodyId] = [vis !== PAST, isUuid(organ) ? organ : null];
  const pathOf = (view: { isComing: boolean; page?: number }): string =>
    addressOf(PATH, { vis: view.isComing ? "" : PAST, organ: bodyId ?? "" }, view.page);
  const path = pathOf({ isComing, page: asked.page });
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const { meetings, bodies } = await read(asked.moment, async (reader) => ({
    meetings: await listMeetings(reader, actor, { isComing, bodyId, page: asked.page }),
    bodies: await listMeetingBodies(reader, actor),
  }));
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} subject="møderne, som de var">
      <PageHeader
        title="Møder"
        message={<Besked code={asked.besked} />}
        lead="Hvad organerne skal behandle, og hvad de har besluttet."
      />
      <CallMeeting bodies={bodies} />
      <SectionNav
        label="Kommende og tidligere møder"
        items={[
          { label: "Kommende", href: link(pathOf({ isComing: true })), isCurrent: isComing },
          { label: "Tidligere", href: link(pathOf({ isComing: false })), isCurrent: !isComing },
        ]}
      />
      {bodies.length > 1 && <BodyFilter bodies={bodies} bodyId={bodyId} isComing={isComing} pr={asked.pr} />}
      {meetings.rows.length === 0 ? (
        <NoMeetings isComing={isComing} />
      ) : (
        <MeetingTable
          caption={isComing ? "Kommende møder" : "Tidligere møder, seneste først"}
          rows={meetings.rows}
          link={link}
        />
      )}
      <Pager
        page={asked.page}
        pageCount={Math.ceil(meetings.total / PAGE_SIZE)}
        hrefFor={(page) => link(pathOf({ isComing, page }))}
        label="Møder"
      />
    </Frame>
  );
}

const NoMeetings = ({ isComing }: { isComing: boolean }) => (
  <EmptyState title={isComing ? "Ingen kommende møder" : "Ingen tidligere møder"}>
    {isComing
      ? "Ingen af de organer, du kan følge, er indkaldt til møde. Se de tidligere møder for det, der er besluttet."
      : "Der er ingen tidligere møder med noget, du har adgang til."}
  </EmptyState>
);

/** For secretaries: a meeting of one of their own bodies. */
function CallMeeting({ bodies }: { bodies: readonly BodyChoice[] }) {
  const own = optionsOf(bodies.filter(({ canCall }) => canCall));
  if (own.length === 0) return null;
  return (
    <div className="mb-8 print:hidden">
      <CallMeetingForm formKey={formKeyOf()} bodies={own} />
    </div>
  );
}

type FilterProps = { bodies: readonly BodyChoice[]; bodyId: string | null; isComing: boolean; pr: string };

/** Asks by the address: works without JavaScript. */
const BodyFilter = ({ bodies, bodyId, isComing, pr }: FilterProps) => (
  <form method="get" action={PATH} className="mb-6 flex flex-wrap items-end gap-4 print:hidden">
    {!isComing && <input type="hidden" name="vis" value={PAST} />}
    {pr !== "" && <input type="hidden" name="pr" value={pr} />}
    <div className="w-full max-w-md">
      <Select
        name="organ"
        label="Organ"
        placeholder="Alle organer"
        defaultValue={bodyId ?? ""}
        options={optionsOf(bodies)}
      />
    </div>
    <Button kind="secondary">Vis</Button>
  </form>
);

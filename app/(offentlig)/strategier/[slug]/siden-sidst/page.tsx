import type { Metadata } from "next";
import { cache } from "react";
import { ChangedList } from "@/components/comparisons/changed-list";
import { ChooseMoments } from "@/components/comparisons/choose-moments";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { describeTally } from "@/lib/comparisons/labels";
import { getComparedStrategy, getSnapshot, listMeanwhile, listTextChanges } from "@/lib/comparisons/queries";
import { compare, tally, textsIn } from "@/lib/comparisons/rules";
import { addDays, endOfDay, isDay } from "@/lib/kernel/day";
import { formatInstant } from "@/lib/kernel/period";
import { meetingName, momentOfMeeting } from "@/lib/moments/labels";
import { findLastSentTo, listMeetingMoments, type MeetingMoment } from "@/lib/moments/queries";
import { read, type Moment } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { BadMoment } from "@/app/bad-moment";
import { Frame } from "@/app/frame";
import { momentAt } from "@/app/moment";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, linkAt, type Asked, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

/** Initiatives on a page. */
const PAGE_SIZE = 50;

/** How far back is looked where there is no meeting to look back to. */
const DAYS_BACK = 30;

/**
 * Both moments, one after the other: a reading holds a connection of its own. The texts are asked for also where none is
 * told of, so that the page asks as often whatever has changed.
 */
const load = cache(async (slug: string, until: number | null, from: number | null, page: number) => {
  const { actor } = await currentVisitor();
  const moment = until === null ? null : new Date(until);
  const now = await read(moment, async (reader) => {
    const strategy = await getComparedStrategy(reader, actor, slug);
    if (!strategy) return null;
    const meetings = await listMeetingMoments(reader, actor, slug);
    const lastSent = from === null ? ((await findLastSentTo(reader, actor)) ?? meetings[0] ?? null) : null;
    const since = from === null ? (lastSent?.instant ?? endOfDay(addDays(reader.today, -DAYS_BACK))) : new Date(from);
    const after = await getSnapshot(reader, actor, strategy.id);
    const ids = after.map(({ id }) => id);
    const meanwhile = await listMeanwhile(reader, ids, since);
    return { strategy, meetings, lastSent, since, stamp: reader.stamp, after, meanwhile };
  });
  if (!now) return null;
  const { after, meanwhile, ...found } = now;
  const before = await read(found.since, (reader) => getSnapshot(reader, actor, found.strategy.id));
  const changed = compare(before, after, meanwhile);
  const shown = changed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const texts = await read(moment, (reader) => listTextChanges(reader, textsIn(shown)));
  return { ...found, changed, shown, texts };
});

async function asking({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await askedOf(searchParams);
  const { fra = "", fradag = "" } = await fieldsOf(searchParams);
  const fromDay = isDay(fradag) ? fradag : "";
  const chosen = fromDay === "" ? fra : fromDay;
  const from = await momentAt(chosen);
  const order = orderOf(from.moment, asked.moment);
  const [until, since] = [asked.moment?.getTime() ?? null, from.moment?.getTime() ?? null];
  const found = order === "forwards" ? await load(slug, until, since, asked.page) : null;
  return { slug, asked, fra, fradag, fromDay, chosen, from, found, order };
}

/** null: the last time, and now. */
function orderOf(from: Moment | undefined, until: Moment | undefined): "unreadable" | "backwards" | "forwards" {
  if (from === undefined || until === undefined) return "unreadable";
  return from === null || from < (until ?? new Date()) ? "forwards" : "backwards";
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await asking(props);
  return { title: found ? `Siden sidst: ${found.strategy.title}` : "Siden sidst" };
}

export default async function Page(props: Props) {
  const { slug, asked, fra, fradag, fromDay, chosen, from, found, order } = await asking(props);
  const path = `/strategier/${slug}/siden-sidst`;
  if (order === "unreadable") return <BadMoment asked={asked} path={path} />;
  if (order === "backwards") return <Backwards asked={asked} path={path} />;
  if (!found) return <NotThere />;
  return (
    <Comparison {...{ path, asked, fra, fradag, fromDay, chosen, found }} meeting={from.meeting ?? found.lastSent} />
  );
}

type Found = NonNullable<Awaited<ReturnType<typeof load>>>;
type ComparisonProps = {
  path: string;
  asked: Asked;
  fra: string;
  fradag: string;
  /** The day that was asked for to look back to; "" where it was none. */
  fromDay: string;
  /** What was asked for to look back to; "" for the last time. */
  chosen: string;
  found: Found;
  /** Whose agenda is looked back to; null: a day's end or an instant is. */
  meeting: MeetingMoment | null;
};

function Comparison({ path, asked, fra, fradag, fromDay, chosen, found, meeting }: ComparisonProps) {
  const { strategy, meetings, since, stamp } = found;
  const link = linkAt(asked.pr);
  return (
    <Frame asked={asked} path={path} authority={strategy.owner} caseNumber={strategy.caseNumber}>
      <PageHeader
        eyebrow={strategy.title}
        title="Siden sidst"
        breadcrumbs={[
          { label: "Strategier", href: link("/strategier") },
          { label: strategy.title, href: link(`/strategier/${strategy.slug}`) },
        ]}
        lead={
          <p>
            Fra {formatInstant(since)} til {asked.pr === "" ? "nu" : formatInstant(asked.moment ?? stamp)}.{" "}
            {meeting && momentOfMeeting(meeting)}
          </p>
        }
      />
      <ChooseMoments
        action={path}
        meetings={meetings.map((one) => ({ value: one.id, label: meetingName(one) }))}
        from={fromDay !== "" ? "" : (meetings.find(({ id }) => id === meeting?.id)?.id ?? "")}
        fromDay={fromDay}
        until={asked.meeting?.id ?? ""}
      />
      <Changed
        {...{ asked, found }}
        before={chosen === "" ? (meeting?.id ?? since.toISOString()) : chosen}
        hrefFor={(page) => addressOf(path, { fra, fradag, pr: asked.pr }, page)}
      />
    </Frame>
  );
}

type ChangedProps = { asked: Asked; found: Found; before: string; hrefFor: (page: number) => string };

/** @param props.before the earlier moment, as an address says it */
function Changed({ asked, found: { changed, shown, texts, since }, before, hrefFor }: ChangedProps) {
  if (changed.length === 0) {
    return (
      <EmptyState title={`Intet er ændret siden ${formatInstant(since)}`}>
        Ingen af de initiativer, du kan se i strategien, står anderledes, end de gjorde.
      </EmptyState>
    );
  }
  return (
    <>
      <p className="mb-6 max-w-text text-lg">
        {changed.length === 1 ? "1 initiativ er ændret" : `${String(changed.length)} initiativer er ændret`}:{" "}
        {describeTally(tally(changed))}
      </p>
      <ChangedList
        changed={shown}
        texts={texts}
        hrefs={(id) => ({
          before: linkAt(before)(`/initiativer/${id}`),
          after: linkAt(asked.pr)(`/initiativer/${id}`),
        })}
      />
      <Pager
        page={asked.page}
        pageCount={Math.ceil(changed.length / PAGE_SIZE)}
        hrefFor={hrefFor}
        label="Ændrede initiativer"
      />
    </>
  );
}

function Backwards({ asked, path }: { asked: Asked; path: string }) {
  return (
    <Frame asked={asked} path={path}>
      <PageHeader title="Siden sidst" />
      <EmptyState title="Der er intet at sammenligne" action={<LinkButton href={path}>Vælg igen</LinkButton>}>
        Det første tidspunkt skal ligge før det andet.
      </EmptyState>
    </Frame>
  );
}

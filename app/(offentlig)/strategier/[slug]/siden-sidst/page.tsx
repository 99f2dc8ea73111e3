import type { Metadata } from "next";
import { ChangedList } from "@/components/comparisons/changed-list";
import { ChooseMoments } from "@/components/comparisons/choose-moments";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { BACKWARDS, comparisonTitle, describeChanged, describeMoments, nothingChanged } from "@/lib/comparisons/labels";
import { tally } from "@/lib/comparisons/rules";
import { formatLabel } from "@/lib/kernel/formats";
import { formatInstant } from "@/lib/kernel/period";
import { meetingName } from "@/lib/moments/labels";
import type { MeetingMoment } from "@/lib/moments/queries";
import { BadMoment } from "@/app/bad-moment";
import { comparisonAt, PAGE_SIZE, type Found } from "@/app/comparison";
import { strategyCrumbs } from "@/app/crumbs";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, linkAt, type Asked, type SearchParams } from "@/app/request";

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

async function asking({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await askedOf(searchParams);
  return { slug, asked, ...(await comparisonAt(slug, await fieldsOf(searchParams), asked.page)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await asking(props);
  return { title: found ? comparisonTitle(found.strategy.title) : "Siden sidst" };
}

export default async function Page(props: Props) {
  const { slug, asked, fra, fradag, fromDay, chosen, meeting, found, order } = await asking(props);
  const path = `/strategier/${slug}/siden-sidst`;
  if (order === "unreadable") return <BadMoment asked={asked} path={path} />;
  if (order === "backwards") return <Backwards asked={asked} path={path} />;
  if (!found) return <NotThere />;
  return <Comparison {...{ path, asked, fra, fradag, fromDay, chosen, found, meeting }} />;
}

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
  const { strategy, meetings, since } = found;
  const link = linkAt(asked.pr);
  const options = meetings.map((one) => ({ value: one.id, label: meetingName(one) }));
  const isListed = asked.moment === null || options.some(({ value }) => value === asked.pr);
  return (
    <Frame asked={asked} path={path} authority={strategy.owner} caseNumber={strategy.caseNumber}>
      <PageHeader
        eyebrow={strategy.title}
        title="Siden sidst"
        breadcrumbs={strategyCrumbs(strategy, link)}
        lead={<p>{describeMoments({ since, until: asked.moment ?? null, meeting })}</p>}
        actions={
          <a
            className="font-medium"
            href={addressOf(`/api/comparisons/${strategy.slug}.docx`, { fra, fradag, pr: asked.pr })}
          >
            Hent som {formatLabel.docx}
          </a>
        }
      />
      <ChooseMoments
        action={path}
        meetings={options}
        from={fromDay !== "" ? "" : (meetings.find(({ id }) => id === meeting?.id)?.id ?? "")}
        fromDay={fromDay}
        ends={isListed ? options : [...options, { value: asked.pr, label: endName(asked) }]}
        until={asked.pr}
      />
      <Changed
        {...{ asked, found }}
        before={chosen === "" ? (meeting?.id ?? since.toISOString()) : chosen}
        hrefFor={(page) => addressOf(path, { fra, fradag, pr: asked.pr }, page)}
      />
    </Frame>
  );
}

const endName = ({ moment, meeting }: Asked): string =>
  meeting ? meetingName(meeting) : moment ? formatInstant(moment) : "";

type ChangedProps = { asked: Asked; found: Found; before: string; hrefFor: (page: number) => string };

/** @param props.before the earlier moment, as an address says it */
function Changed({ asked, found: { changed, shown, texts, since }, before, hrefFor }: ChangedProps) {
  if (changed.length === 0) {
    const { title, detail } = nothingChanged(since);
    return <EmptyState title={title}>{detail}</EmptyState>;
  }
  return (
    <>
      <p className="mb-6 max-w-text text-lg">{describeChanged({ count: changed.length, tally: tally(changed) })}</p>
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
      <EmptyState title={BACKWARDS.title} action={<LinkButton href={path}>Vælg igen</LinkButton>}>
        {BACKWARDS.detail}
      </EmptyState>
    </Frame>
  );
}

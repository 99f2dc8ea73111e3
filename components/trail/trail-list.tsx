import { Tag } from "@/components/ui/tag";
import { dayOf, type Day } from "@/lib/kernel/day";
import { formatClock, formatDay, formatInstant } from "@/lib/kernel/period";
import { describeEntry, trailCategoryLabel } from "@/lib/trail/labels";
import type { TrailEntry } from "@/lib/trail/queries";

export type TrailListProps = {
  entries: readonly TrailEntry[];
  /** Where each stands that is about one initiative; null: the page is about that one. */
  link: ((path: string) => string) | null;
};

/** What happened, the newest first, day by day: what, to which initiative, by whom. */
export function TrailList({ entries, link }: TrailListProps) {
  return (
    <ol className="mb-8 divide-y divide-line border-y border-line">
      {daysOf(entries).map(({ on, entries: ofDay }) => (
        <li key={ofDay[0]?.position} className="flex flex-wrap gap-x-6 py-3">
          <span className="w-40 shrink-0 font-semibold tabular-nums sm:py-1.5">{formatDay(on)}</span>
          <ol className="min-w-0 flex-1 basis-72">
            {ofDay.map((entry) => (
              <Entry key={entry.position} entry={entry} link={link} />
            ))}
          </ol>
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry, link }: { entry: TrailEntry } & Pick<TrailListProps, "link">) {
  const { type, details, category, initiative } = entry;
  return (
    <li className="keep-together flex flex-wrap items-start gap-x-6 gap-y-1 py-1.5">
      <span className="min-w-0 flex-1 basis-52">
        <strong className="font-medium">{describeEntry(type, details)}</strong>
        {link && initiative && (
          <a className="block" href={link(`/initiativer/${initiative.id}`)}>
            {`${initiative.number} ${initiative.title}`}
          </a>
        )}
        <span className="block text-sm text-muted">{besideOf(entry)}</span>
      </span>
      <Tag>{trailCategoryLabel[category]}</Tag>
    </li>
  );
}

/** Who did it, and when it was recorded. */
const besideOf = ({ by, on, recordedAt }: TrailEntry): string =>
  [
    ...(by === null ? [] : [by]),
    dayOf(recordedAt) === on ? formatClock(recordedAt) : `registreret ${formatInstant(recordedAt)}`,
  ].join(", ");

/** What follows each other on one day, together. */
function daysOf(entries: readonly TrailEntry[]): { on: Day; entries: TrailEntry[] }[] {
  const days: { on: Day; entries: TrailEntry[] }[] = [];
  for (const entry of entries) {
    const last = days.at(-1);
    if (last?.on === entry.on) last.entries.push(entry);
    else days.push({ on: entry.on, entries: [entry] });
  }
  return days;
}

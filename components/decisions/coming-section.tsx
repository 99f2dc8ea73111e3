import { Section } from "@/components/ui/section";
import type { ComingItem } from "@/lib/decisions/queries";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import { formatDay } from "@/lib/kernel/period";

export type ComingSectionProps = {
  title?: string;
  items: readonly ComingItem[];
  /** What is said when there is nothing. */
  empty?: string;
  link: (path: string) => string;
};

/** Items of agendas that nobody has decided yet: when, who, what. */
export function ComingSection({
  title = "Næste beslutninger",
  items,
  empty = "Der er intet på dagsordenen for kommende møder.",
  link,
}: ComingSectionProps) {
  return (
    <Section title={title}>
      {items.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {items.map((item) => (
            <li key={item.id} className="keep-together flex flex-wrap gap-x-6 py-2.5">
              <span className="w-40 shrink-0 text-muted tabular-nums">{formatDay(item.heldOn)}</span>
              <span className="min-w-0 flex-1 basis-64">
                <a href={link(`/moeder/${item.meetingId}`)}>{item.title}</a>
                <br />
                {aboutOf(item)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

const aboutOf = ({ body, strategy, initiatives }: ComingItem): string =>
  [body.name, strategy?.title, initiatives === 0 ? undefined : initiativesInNumbers(initiatives)]
    .filter((part) => part !== undefined)
    .join(" · ");

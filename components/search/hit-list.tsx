import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/kernel/period";
import { entryKindLabel } from "@/lib/search/labels";
import type { Hit } from "@/lib/search/queries";
import { markWords, type Stretch } from "@/lib/search/rules";

export type HitListProps = { hits: readonly Hit[]; words: readonly string[]; link: (path: string) => string };

/** Where a hit leads. */
function addressOf({ kind, subjectId, strategy, initiative, track, meeting }: Hit): string {
  if (initiative) return `/initiativer/${initiative.id}`;
  if (meeting) return `/moeder/${meeting.id}`;
  const strategyPath = strategy ? `/strategier/${strategy.slug}` : "/strategier";
  if (kind === "dokument") return `${strategyPath}/dokumenter/${subjectId}`;
  return kind === "spor" && track !== null ? `${strategyPath}/spor/${String(track)}` : strategyPath;
}

/** What a hit is called: an initiative by its title, what was written on it by the initiative's. */
const titleOf = ({ initiative, title }: Hit): string =>
  initiative ? `${initiative.number} ${initiative.title}` : title;

export function HitList({ hits, words, link }: HitListProps) {
  return (
    <ol className="max-w-text space-y-6">
      {hits.map((hit) => (
        <li key={`${hit.kind} ${hit.subjectId}`} className="keep-together">
          <p className="text-lg leading-snug">
            <a href={link(addressOf(hit))}>
              <Marked stretches={markWords(titleOf(hit), words)} />
            </a>
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <Tag>{entryKindLabel[hit.kind]}</Tag>
            {[
              hit.strategy?.title ?? hit.meeting?.body,
              formatDay(hit.on),
              hit.caseNumber === null ? null : `Sag ${hit.caseNumber}`,
            ]
              .flatMap((part) => part ?? [])
              .join(" · ")}
          </p>
          <SubTitle hit={hit} words={words} />
          {hit.excerpt.length > 0 && (
            <p className="mt-1">
              <Marked stretches={hit.excerpt} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The sub-point that holds the words, where the initiative's own title is another. */
function SubTitle({ hit: { kind, title, initiative }, words }: { hit: Hit; words: readonly string[] }) {
  if (kind !== "initiativ" || title === initiative?.title) return null;
  return (
    <p className="mt-1">
      Delpunkt: <Marked stretches={markWords(title, words)} />
    </p>
  );
}

function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  return stretches.map(({ text, isHit }, index) =>
    isHit ? (
      <mark key={index} className="bg-warn-soft font-semibold text-ink">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

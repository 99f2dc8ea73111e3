import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/kernel/period";
import type { AgendaEditionView, AgendaItemView, AgendaSubjectView } from "@/lib/meetings/queries";
import type { ItemPaper } from "@/lib/papers/queries";
import { ItemCard } from "./item-card";

type Props = {
  item: AgendaItemView;
  paper: ItemPaper | undefined;
  link: (path: string) => string;
  /** What was decided on it. */
  children: ReactNode;
};

/** An item of an agenda: what it is about, what is proposed, in which version of each text. */
export function AgendaItem({ item, paper, link, children }: Props) {
  const { proposal, strategy, phase, edition, subjects, isPublished } = item;
  return (
    <ItemCard item={item} tags={!isPublished && <Tag tone="info">Ikke udsendt endnu</Tag>}>
      {strategy && (
        <p className="mt-1 text-sm text-muted">
          <a href={link(`/strategier/${strategy.slug}`)}>{strategy.title}</a>
          {phase !== null && ` · ${phase}`}
          {strategy.caseNumber !== null && ` · Sag ${strategy.caseNumber}`}
        </p>
      )}
      {proposal !== null && (
        <div className="mt-4">
          <h4 className="text-base font-semibold">Indstilling</h4>
          <p className="mt-1 max-w-text whitespace-pre-line">{proposal}</p>
        </div>
      )}
      {edition && strategy && <Edition edition={edition} slug={strategy.slug} link={link} />}
      {subjects.length > 0 && <Subjects subjects={subjects} link={link} />}
      <PaperLink item={item} paper={paper} link={link} />
      {children}
    </ItemCard>
  );
}

/** To its sagsfremstilling, or to where one is made. */
function PaperLink({ item: { number }, paper, link }: Omit<Props, "children">) {
  if (!paper || (paper.number === null && !paper.canMake)) return null;
  return (
    <p className={`mt-4 ${paper.number === null ? "print:hidden" : ""}`}>
      <a href={link(`/moeder/${paper.meetingId}/punkter/${String(number)}`)} className="font-medium">
        {paper.number === null ? "Dan sagsfremstillingen" : `Sagsfremstilling nr. ${String(paper.number)}`}
        <span className="sr-only"> til punkt {number}</span>
      </a>
    </p>
  );
}

type EditionProps = { edition: AgendaEditionView; slug: string; link: Props["link"] };

/** The document that is treated, in the edition that was listed. */
function Edition({ edition: { documentId, title, number, publishedOn, isOutdated }, slug, link }: EditionProps) {
  return (
    <div className="mt-4">
      <h4 className="text-base font-semibold">Dokument</h4>
      <p className="mt-1 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-y border-line py-2">
        <a href={link(`/strategier/${slug}/dokumenter/${documentId}?vis=${String(number)}`)} className="min-w-0">
          {title}
        </a>
        <span className="flex flex-wrap items-baseline gap-2 text-sm text-muted">
          Udgave nr. {number}, {formatDay(publishedOn)}
          {isOutdated && <Tag tone="warning">Nyere udgave findes</Tag>}
        </span>
      </p>
    </div>
  );
}

function Subjects({ subjects, link }: { subjects: readonly AgendaSubjectView[]; link: Props["link"] }) {
  return (
    <div className="mt-4">
      <h4 className="text-base font-semibold">
        {subjects.length === 1 ? "Initiativ" : `${String(subjects.length)} initiativer`}
      </h4>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {subjects.map(({ initiativeId, title, track, number, textNumber, isOutdated }) => (
          <li key={initiativeId} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
            <a href={link(`/initiativer/${initiativeId}`)} className="min-w-0">
              {track}.{number} {title}
            </a>
            <span className="flex flex-wrap items-baseline gap-2 text-sm text-muted">
              {textNumber !== null && `Endeligt forslag, version ${String(textNumber)}`}
              {isOutdated && <Tag tone="warning">Nyere version findes</Tag>}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

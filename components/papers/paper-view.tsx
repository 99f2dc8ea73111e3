import { EmptyState } from "@/components/ui/empty-state";
import { Message } from "@/components/ui/message";
import { formatDay } from "@/lib/kernel/period";
import { formatLabel } from "@/lib/kernel/formats";
import type { PaperPage, PaperView } from "@/lib/papers/queries";

type Link = (path: string) => string;

/** The frozen paper, as it was made. */
export function PaperText({ paper, canMake }: { paper: PaperView | null; canMake: boolean }) {
  if (!paper) {
    return (
      <EmptyState title="Ingen sagsfremstilling endnu">
        {canMake
          ? "Skriv resume og sagsfremstilling nedenfor. Resten hentes fra sagen."
          : "Der er ikke dannet nogen sagsfremstilling for punktet, som du har adgang til."}
      </EmptyState>
    );
  }
  if (paper.html === null) {
    return (
      <Message tone="error" title="Sagsfremstillingen kan ikke vises">
        Indholdet er ikke længere det, der blev dannet. Kontakt systemadministratoren.
      </Message>
    );
  }
  return <article className="prose paper" dangerouslySetInnerHTML={{ __html: paper.html }} />;
}

/** The same paper as files. */
export function PaperFiles({ paper, link }: { paper: PaperView; link: Link }) {
  return (
    <>
      {paper.formats.map((format) => (
        <a key={format} href={link(`/api/papers/${paper.id}.${format}`)} className="font-medium">
          Hent som {formatLabel[format]}
        </a>
      ))}
      {!paper.formats.includes("pdf") && paper.html !== null && (
        <span className="text-sm text-muted">Skal den bruges som PDF, så udskriv siden.</span>
      )}
    </>
  );
}

/** Those that were made, the newest first; each says for ever what it said. */
export function PaperVersions({ page, link }: { page: PaperPage; link: Link }) {
  const { papers, paper, item, meeting } = page;
  const path = `/moeder/${meeting.id}/punkter/${String(item.number)}`;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {papers.map(({ number, madeOn }) => (
        <li key={number} className="py-2">
          {number === paper?.number ? (
            <span aria-current="true" className="font-medium">
              Nr. {number}, {formatDay(madeOn)} – vises her
            </span>
          ) : (
            <a href={link(`${path}?papir=${String(number)}`)}>
              Nr. {number}, {formatDay(madeOn)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

import { EmptyState } from "@/components/ui/empty-state";
import { Message } from "@/components/ui/message";
import { Tag } from "@/components/ui/tag";
import { formatLabel } from "@/lib/kernel/formats";
import type { DocumentPage, ShownParagraph } from "@/lib/editions/queries";
import { formatDay } from "@/lib/kernel/period";

type Link = (path: string) => string;

/** What the document says, paragraph by paragraph. `editHref`: where one is edited, for who writes it. */
export function DocumentText({ page, editHref }: { page: DocumentPage; editHref: ((id: string) => string) | null }) {
  const { paragraphs } = page;
  if (paragraphs === null) {
    return (
      <Message tone="error" title="Udgaven kan ikke vises">
        Indholdet er ikke længere det, der blev offentliggjort. Kontakt systemadministratoren.
      </Message>
    );
  }
  if (paragraphs.length === 0) {
    return (
      <EmptyState title="Ingen afsnit endnu">
        {editHref ? "Skriv det første afsnit nedenfor." : "Der er endnu ikke skrevet noget i dokumentet."}
      </EmptyState>
    );
  }
  return (
    <article className="max-w-3xl">
      {paragraphs.map((paragraph) => (
        <ParagraphText key={paragraph.id} paragraph={paragraph} editHref={editHref} />
      ))}
    </article>
  );
}

const HEADINGS = { 2: "h2", 3: "h3", 4: "h4" } as const;

function ParagraphText({
  paragraph,
  editHref,
}: {
  paragraph: ShownParagraph;
  editHref: ((id: string) => string) | null;
}) {
  const { id, label, depth, heading, html, anchor, initiativeId, textId } = paragraph;
  const Heading = HEADINGS[depth];
  return (
    <section id={anchor} aria-label={heading === null ? `Afsnit ${label}` : undefined} className="paragraph">
      {heading === null ? (
        <p className="paragraph-number">{label}</p>
      ) : (
        <Heading className="mb-2 last:mb-0">
          <span className="paragraph-number">{label}</span> {heading}
        </Heading>
      )}
      {html !== "" && <div className="prose prose-typed" dangerouslySetInnerHTML={{ __html: html }} />}
      {editHref && (
        <p className="paragraph-links">
          <a href={editHref(id)}>Ret afsnit {label}</a>
          {textId !== null && initiativeId !== null && (
            <a href={`/initiativer/${initiativeId}#tekster`}>
              Ret teksten på initiativet<span className="sr-only">, afsnit {label}</span>
            </a>
          )}
        </p>
      )}
    </section>
  );
}

/** The same edition as files. */
export const EditionFiles = ({ page: { edition }, link }: { page: DocumentPage; link: Link }) =>
  edition?.formats.map((format) => (
    <a key={format} href={link(`/api/documents/${edition.id}.${format}`)} className="font-medium">
      Hent som {formatLabel[format]}
    </a>
  ));

/** The editions, the newest first, and for those who read it what is being written. */
export function EditionList({ page, path, link }: { page: DocumentPage; path: string; link: Link }) {
  const { editions, shown, seesDraft } = page;
  const entries = [
    ...(seesDraft ? [{ value: "udkast", label: "Under udarbejdelse" }] : []),
    ...editions.map(({ number, publishedOn }) => ({
      value: String(number),
      label: `Udgave nr. ${String(number)}, ${formatDay(publishedOn)}`,
    })),
  ];
  return (
    <ul className="divide-y divide-line border-y border-line">
      {entries.map(({ value, label }) => (
        <li key={value} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
          {value === String(shown) ? (
            <span aria-current="true" className="font-medium">
              {label} <Tag tone="info">Vises her</Tag>
            </span>
          ) : (
            <a href={link(`${path}?vis=${value}`)}>{label}</a>
          )}
          {value !== String(shown) && (
            <a
              href={link(`${path}?vis=${String(shown)}&mod=${value}#aendringer`)}
              aria-label={`Sammenlign med: ${label}`}
            >
              Sammenlign
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

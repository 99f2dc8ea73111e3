import type { Metadata } from "next";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, fieldsOf, formKeyOf, type SearchParams } from "@/app/request";
import { ParagraphForm } from "@/components/documents/paragraph-form";
import { ParagraphTools } from "@/components/documents/paragraph-tools";
import { Message } from "@/components/ui/message";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { getParagraphPage, type ParagraphPage } from "@/lib/documents/queries";
import { renderMarkdown } from "@/lib/platform/markdown";
import { readNow } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Ret afsnit" };

type Props = { params: Promise<{ slug: string; id: string; afsnit: string }>; searchParams: SearchParams };

/** A paragraph is written now, whatever `?pr=` says. */
export default async function Page({ params, searchParams }: Props) {
  const { slug, id, afsnit } = await params;
  const asked = await askedOf(searchParams);
  const { eksempel = "" } = await fieldsOf(searchParams);
  const { actor } = await currentVisitor();
  const wanted = { slug, documentId: id, paragraphId: afsnit };
  const page = await readNow((reader) => getParagraphPage(reader, actor, wanted));
  if (!page) return <NotThere />;
  const { strategy, document, paragraph, isStanding, draft } = page;
  const home = `/strategier/${slug}/dokumenter/${id}`;
  const key = formKeyOf();
  return (
    <Frame
      asked={{ ...asked, moment: null }}
      path={`${home}/afsnit/${afsnit}`}
      authority={strategy.owner}
      caseNumber={document.caseNumber}
    >
      <PageHeader
        eyebrow={document.title}
        title={`Ret afsnit ${paragraph.label}`}
        message={<Besked code={asked.besked} />}
        breadcrumbs={[
          { label: strategy.title, href: `/strategier/${slug}` },
          { label: "Dokumenter", href: `/strategier/${slug}/dokumenter` },
          { label: document.title, href: `${home}?vis=udkast` },
        ]}
      />
      <Notes page={page} />
      {eksempel !== "" && <Example page={page} />}
      <Section title="Tekst">
        <ParagraphForm
          formKey={`${key}-ord`}
          slug={slug}
          documentId={id}
          paragraph={paragraph}
          subjects={page.subjects}
          draft={draft}
        />
      </Section>
      {isStanding && (
        <Section title="Plads og opdeling" isScreenOnly>
          <ParagraphTools formKey={key} page={page} />
        </Section>
      )}
      <Neighbours page={page} home={home} />
    </Frame>
  );
}

/** The draft as it will look in the document. */
const Example = ({ page: { draft, paragraph } }: { page: ParagraphPage }) => (
  <Section id="eksempel" title="Sådan ser det ud">
    <div className="rounded-md border border-line bg-surface p-5 sm:p-6">
      <Prose sanitisedHtml={draft ? renderMarkdown(draft.body, { under: 2 }) : paragraph.html} />
    </div>
  </Section>
);

/** What is particular about it. */
const Notes = ({ page }: { page: ParagraphPage }) => (
  <>
    {!page.isStanding && (
      <Message tone="error" title="Afsnittet står der ikke længere">
        En anden har fjernet det eller lagt det sammen med et andet. Det, du har skrevet, står i feltet her, så du kan
        tage det med til det afsnit, det nu hører til i.
      </Message>
    )}
    {page.paragraph.textKind !== null && (
      <Message tone="info">
        Ordene er initiativets egen tekst.{" "}
        <a href={`/initiativer/${page.paragraph.initiativeId ?? ""}#tekster`}>Ret dem på initiativets side</a>. Her kan
        overskrift, niveau og plads ændres.
      </Message>
    )}
  </>
);

/** On to the paragraph before or after. */
const Neighbours = ({ page: { before, after }, home }: { page: ParagraphPage; home: string }) => (
  <nav aria-label="Andre afsnit" className="mt-10 flex flex-wrap gap-x-8 gap-y-2 print:hidden">
    {before && <a href={`${home}/afsnit/${before.value}`}>Forrige: {before.label}</a>}
    {after && <a href={`${home}/afsnit/${after.value}`}>Næste: {after.label}</a>}
    <a href={`${home}?vis=udkast`}>Hele dokumentet</a>
  </nav>
);

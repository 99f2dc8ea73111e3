import type { Metadata } from "next";
import { cache } from "react";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { strategyCrumbs } from "@/app/crumbs";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, fieldsOf, formKeyOf, linkAt, type Asked, type SearchParams } from "@/app/request";
import { FileForms } from "@/components/documents/import-form";
import { DocumentTools } from "@/components/documents/document-tools";
import { ChangedParagraphs } from "@/components/editions/changed-paragraphs";
import { DocumentText, EditionFiles, EditionList } from "@/components/editions/document-view";
import { TreatmentList } from "@/components/editions/treatment-list";
import { PublishEditionForm } from "@/components/editions/publish-form";
import { ErrorSummary } from "@/components/ui/error-summary";
import { DemoNotice } from "@/components/ui/demo-notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { documentAudienceLabel, explainFileProblem, labelsIn, paragraphLabel } from "@/lib/documents/labels";
import { shownLabel } from "@/lib/editions/labels";
import { getDocumentPage, type DocumentPage } from "@/lib/editions/queries";
import { shownIn } from "@/lib/editions/rules";
import { formatDay } from "@/lib/kernel/period";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

type Props = { params: Promise<{ slug: string; id: string }>; searchParams: SearchParams };

const load = cache(async (slug: string, id: string, vis: string, mod: string, instant: number | null) => {
  const [shown, against] = [shownIn(vis), shownIn(mod)];
  if (shown === undefined || against === undefined) return null;
  const { actor } = await currentVisitor();
  const asked = { slug, documentId: id, shown, against };
  return read(instant === null ? null : new Date(instant), (reader) => getDocumentPage(reader, actor, asked));
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug, id } = await params;
  const { moment } = await askedOf(searchParams);
  const { vis = "", mod = "" } = await fieldsOf(searchParams);
  const found = await load(slug, id, vis, mod, moment?.getTime() ?? null);
  return { title: found?.document.title ?? "Siden findes ikke" };
}

export default async function Page({ params, searchParams }: Props) {
  const { slug, id } = await params;
  const asked = await askedOf(searchParams);
  const { vis = "", mod = "", fejl = "", afsnit = "" } = await fieldsOf(searchParams);
  const home = `/strategier/${slug}/dokumenter/${id}`;
  const path = addressOf(home, { vis, mod });
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const page = await load(slug, id, vis, mod, asked.moment?.getTime() ?? null);
  if (!page) return <NotThere />;
  const { document, strategy, writing, shown } = page;
  const isWriting = writing !== null && shown === "udkast";
  return (
    <Frame
      asked={asked}
      path={path}
      authority={strategy.owner}
      caseNumber={document.caseNumber}
      subject="dokumentet, som det var"
    >
      <Head page={page} asked={asked} home={home} problem={explainFileProblem(fejl, labelsIn(afsnit))} />
      {page.compared && (
        <Section
          id="aendringer"
          title="Ændringer"
          lead={`Fra ${shownLabel(page.compared.against)} til ${shownLabel(shown)}.`}
        >
          <ChangedParagraphs changes={page.compared.changes} />
        </Section>
      )}
      <div className={page.compared ? "mt-12 border-t border-line pt-12" : undefined}>
        <DocumentText page={page} editHref={isWriting ? (paragraph) => `${home}/afsnit/${paragraph}` : null} />
      </div>
      {isWriting && <Writing page={page} />}
      {page.treatments.length > 0 && (
        <Section id="behandling" title="Behandling" lead="Møder, hvor dokumentet er på dagsordenen.">
          <TreatmentList treatments={page.treatments} link={linkAt(asked.pr)} />
        </Section>
      )}
      {page.editions.length + (page.seesDraft ? 1 : 0) > 1 && (
        <Section id="udgaver" title="Udgaver" isScreenOnly lead={<Checksum page={page} />}>
          <EditionList page={page} path={home} link={linkAt(asked.pr)} />
        </Section>
      )}
    </Frame>
  );
}

const Checksum = ({ page: { edition } }: { page: DocumentPage }) =>
  edition && (
    <span className="text-sm">
      Kontrolsum for nr. {edition.number}: <span className="break-all">{edition.contentHash}</span>
    </span>
  );

type HeadProps = { page: DocumentPage; asked: Asked; home: string; problem: string | null };

function Head({ page, asked, home, problem }: HeadProps) {
  const { document, strategy, edition, shown, writing } = page;
  const link = linkAt(asked.pr);
  return (
    <PageHeader
      eyebrow={document.kind}
      title={document.title}
      message={problem === null ? <Besked code={asked.besked} /> : <ErrorSummary errors={[{ text: problem }]} />}
      breadcrumbs={[
        ...strategyCrumbs(strategy, link),
        { label: "Dokumenter", href: link(`/strategier/${strategy.slug}/dokumenter`) },
      ]}
      tags={
        <>
          {shown === "udkast" && <Tag tone="warning">Under udarbejdelse</Tag>}
          {document.isDemonstration && <DemoNotice />}
        </>
      }
      meta={[
        { label: "Strategi", value: strategy.title },
        ...(document.caseNumber === null ? [] : [{ label: "Sagsnummer", value: document.caseNumber }]),
        { label: "Læses af", value: documentAudienceLabel[document.audience] },
        ...(edition
          ? [
              {
                label: "Udgave",
                value: `Nr. ${String(edition.number)}, offentliggjort ${formatDay(edition.publishedOn)}`,
              },
            ]
          : []),
      ]}
      actions={
        <>
          <EditionFiles page={page} link={link} />
          {writing && shown !== "udkast" && <a href={`${home}?vis=udkast`}>Skriv videre</a>}
          {writing && shown === "udkast" && <a href="#skriv">Nyt afsnit, fil og titel</a>}
          {writing && shown === "udkast" && !writing.isPublished && <a href="#offentliggoer">Offentliggør</a>}
        </>
      }
    />
  );
}

/** For who writes it: what can be done with it, and publishing what is read here. */
function Writing({ page }: { page: DocumentPage }) {
  const { document, strategy, paragraphs, writing } = page;
  if (!writing) return null;
  const key = formKeyOf();
  const places = (paragraphs ?? []).map((paragraph) => ({ value: paragraph.id, label: paragraphLabel(paragraph) }));
  return (
    <>
      <Section id="skriv" title="Skriv" isScreenOnly>
        <DocumentTools formKey={`${key}-skriv`} slug={strategy.slug} document={document} places={places} />
        <FileForms formKey={`${key}-fil`} slug={strategy.slug} documentId={document.id} />
      </Section>
      {writing.seen !== null && places.length > 0 && (
        <Section id="offentliggoer" title="Offentliggør" isScreenOnly lead={leadOf(page)}>
          {!writing.isPublished && (
            <PublishEditionForm
              formKey={`${key}-udgiv`}
              slug={strategy.slug}
              documentId={document.id}
              expectedVersion={writing.editions}
              seen={writing.seen}
            />
          )}
        </Section>
      )}
    </>
  );
}

const leadOf = ({ document, writing }: DocumentPage): string =>
  writing?.isPublished
    ? "Der er ikke skrevet noget siden den seneste udgave."
    : `Udgaven fryses, som den står her, og læses af: ${documentAudienceLabel[document.audience]}.`;

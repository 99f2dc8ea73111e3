import type { Metadata } from "next";
import { BadMoment } from "@/app/bad-moment";
import { Besked } from "@/app/beskeder";
import { strategyCrumbs } from "@/app/crumbs";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { addressOf, askedOf, formKeyOf, linkAt, type SearchParams } from "@/app/request";
import { BeginDocumentForm } from "@/components/documents/begin-form";
import { DocumentTable } from "@/components/documents/document-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { listDocuments, PAGE_SIZE } from "@/lib/documents/queries";
import { read } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";

export const metadata: Metadata = { title: "Dokumenter" };

type Props = { params: Promise<{ slug: string }>; searchParams: SearchParams };

export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const asked = await askedOf(searchParams);
  const path = `/strategier/${slug}/dokumenter`;
  if (asked.moment === undefined) return <BadMoment asked={asked} path={path} />;
  const { actor } = await currentVisitor();
  const found = await read(asked.moment, (reader) => listDocuments(reader, actor, { slug, page: asked.page }));
  if (!found) return <NotThere />;
  const { strategy, rows, total, kinds } = found;
  const link = linkAt(asked.pr);
  return (
    <Frame
      asked={asked}
      path={path}
      authority={strategy.owner}
      caseNumber={strategy.caseNumber}
      subject="dokumenterne, som de var"
    >
      <PageHeader
        eyebrow={strategy.title}
        title="Dokumenter"
        lead="Det, strategien bygger på, og det, den er blevet til: afsnit for afsnit, udgave for udgave."
        message={<Besked code={asked.besked} />}
        breadcrumbs={strategyCrumbs(strategy, link)}
      />
      {rows.length === 0 ? (
        <EmptyState title="Ingen dokumenter">
          {kinds ? "Begynd det første nedenfor." : "Der er ingen dokumenter i strategien, som du har adgang til."}
        </EmptyState>
      ) : (
        <DocumentTable rows={rows} hrefFor={(id) => link(`${path}/${id}`)} />
      )}
      <Pager
        page={asked.page}
        pageCount={Math.ceil(total / PAGE_SIZE)}
        hrefFor={(page) => link(addressOf(path, {}, page))}
        label="Dokumenter"
      />
      {kinds && (
        <div className="mt-10 print:hidden">
          <BeginDocumentForm formKey={`${formKeyOf()}-dokument`} strategy={strategy} kinds={kinds} />
        </div>
      )}
    </Frame>
  );
}

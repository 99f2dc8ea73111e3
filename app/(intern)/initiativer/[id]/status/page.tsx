import type { Metadata } from "next";
import { Freshness, StatusOf } from "@/components/status/status-view";
import { StatusForm } from "@/components/status/status-form";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { getStatusForm } from "@/lib/status/queries";
import { isUuid } from "@/lib/kernel/ids";
import { readNow } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, formKeyOf, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Opdater status" };

/** The form is about now, whatever `?pr=` says. */
export default async function Page({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const { actor } = await currentVisitor();
  const form = isUuid(id) ? await readNow((reader) => getStatusForm(reader, actor, id)) : null;
  if (!form) return <NotThere />;
  const { title, track, number, strategy, current, newest } = form;
  return (
    <Frame asked={{ ...asked, moment: null }} path={`/initiativer/${id}/status`}>
      <PageHeader
        eyebrow={`Initiativ ${String(track)}.${String(number)}`}
        title="Opdater status"
        lead={title}
        breadcrumbs={[
          { label: strategy.title, href: `/strategier/${strategy.slug}` },
          { label: title, href: `/initiativer/${id}` },
        ]}
      />
      <div className="grid gap-10 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <StatusForm
          initiativeId={id}
          formKey={formKeyOf()}
          expectedVersion={current.version}
          word={current.word}
          progress={current.progress}
          nextStep={newest?.nextStep ?? ""}
        />
        <aside aria-label="Seneste status" className="space-y-4">
          <h2 className="text-xl">Seneste status</h2>
          <DescriptionList
            items={[
              { term: "Status", description: <StatusOf status={current} /> },
              { term: "Aktualitet", description: <Freshness status={current} by={newest?.by} /> },
              ...(newest?.note ? [{ term: "Linje", description: newest.note }] : []),
              ...(newest?.nextStep ? [{ term: "Næste skridt", description: newest.nextStep }] : []),
            ]}
          />
        </aside>
      </div>
    </Frame>
  );
}

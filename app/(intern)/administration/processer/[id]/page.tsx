import type { Metadata } from "next";
import { AddPhaseForm, RenameTemplateForm } from "@/components/templates/template-forms";
import { PlanForm } from "@/components/templates/plan-form";
import { TemplatePhaseCard } from "@/components/templates/template-view";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { isUuid } from "@/lib/kernel/ids";
import { readNow } from "@/lib/platform/readers";
import { currentVisitor } from "@/lib/platform/session";
import { getTemplatePage, type TemplatePage } from "@/lib/templates/queries";
import { Besked } from "@/app/beskeder";
import { Frame } from "@/app/frame";
import { NotThere } from "@/app/not-there";
import { askedOf, fieldsOf, formKeyOf, linkAt, type SearchParams } from "@/app/request";

export const metadata: Metadata = { title: "Processkabelon" };

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** The editor is about now, whatever `?pr=` says. */
export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const asked = await askedOf(searchParams);
  const { strategi = "" } = await fieldsOf(searchParams);
  const { actor } = await currentVisitor();
  const template = isUuid(id) ? await readNow((reader) => getTemplatePage(reader, actor, id)) : null;
  if (!template) return <NotThere />;
  const link = linkAt(asked.pr);
  const { title, description, version, organisation, phases, parties } = template;
  const on = { templateId: id, version, formKey: formKeyOf() };
  return (
    <Frame asked={{ ...asked, moment: null }} path={`/administration/processer/${id}`}>
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: "Administration", href: link("/administration") },
          { label: "Processkabeloner", href: link("/administration/processer") },
        ]}
        message={<Besked code={asked.besked} />}
        lead={description === "" ? undefined : description}
        meta={[{ label: "Region", value: organisation }]}
      />
      <RenameTemplateForm on={on} words={{ title, description }} />
      <Section title="Faser">
        {phases.length === 0 ? (
          <EmptyState title="Ingen faser endnu">Tilføj den første fase nedenfor.</EmptyState>
        ) : (
          <ol className="grid grid-cols-1 gap-6 lg:grid-cols-2">
            {phases.map((phase) => (
              <li key={phase.id}>
                <TemplatePhaseCard phase={phase} on={on} parties={parties} />
              </li>
            ))}
          </ol>
        )}
        <div className="mt-6">
          <AddPhaseForm on={on} />
        </div>
      </Section>
      <Use template={template} on={on} chosen={strategi} />
    </Frame>
  );
}

type UseProps = {
  template: TemplatePage;
  on: { templateId: string; version: number; formKey: string };
  chosen: string;
};

function Use({ template: { title, phases, strategies }, on, chosen }: UseProps) {
  if (phases.length === 0 || strategies.length === 0) return null;
  const strategy = strategies.find(({ slug }) => slug === chosen);
  return (
    <Section
      id="brug"
      title={strategy ? `Brug skabelonen til »${strategy.title}«` : "Brug skabelonen"}
      lead={strategy ? undefined : "Vælg den strategi, der skal have en proces. Her er dem, der ikke har en endnu."}
    >
      {strategy ? (
        <PlanForm
          on={on}
          strategy={strategy}
          title={title}
          phases={phases.map(({ id, title: phase, planned }) => ({ id, title: phase, plannedText: planned.text }))}
        />
      ) : (
        <ul className="space-y-2">
          {strategies.map(({ slug, title: name }) => (
            <li key={slug}>
              <a href={`/administration/processer/${on.templateId}?strategi=${slug}#brug`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

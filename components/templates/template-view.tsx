import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import type { Named } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/period";
import { describeDeciding, participationRoleLabel, phaseKindLabel } from "@/lib/processes/labels";
import type { TemplateLine, TemplatePhaseView } from "@/lib/templates/queries";
import { AddPartyForm, ChangePhaseForm, RemovePartyForm, RemovePhaseForm, type OnTemplate } from "./template-forms";

type TableProps = { rows: readonly TemplateLine[]; link: (path: string) => string };

export function TemplateTable({ rows, link }: TableProps) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Ingen skabeloner endnu">
        En skabelon samler de faser, tider og parter, som regionens strategier plejer at gå igennem. Opret den første
        nedenfor.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Skabeloner"
      isCaptionHidden
      columns={[
        {
          key: "title",
          header: "Skabelon",
          isRowHeader: true,
          cell: ({ id, title }) => <a href={link(`/administration/processer/${id}`)}>{title}</a>,
        },
        { key: "organisation", header: "Region", cell: (row) => row.organisation },
        { key: "phases", header: "Faser", cell: (row) => row.phases, isNumeric: true },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

type PhaseProps = { phase: TemplatePhaseView; on: OnTemplate; parties: readonly Named[] };

/** A phase of a template, with the forms that change it. */
export function TemplatePhaseCard({ phase, on, parties }: PhaseProps) {
  const { id, number, kind, title, planned, source } = phase;
  const { decidersNeeded, isLastDeciderLast } = phase;
  const deciding = describeDeciding(phase);
  const words = {
    kind,
    title,
    plannedText: planned.text,
    source: source ?? "",
    decidersNeeded: decidersNeeded === null ? "" : String(decidersNeeded),
    isLastDeciderLast,
  };
  return (
    <Card title={`${number}. ${title}`} eyebrow={phaseKindLabel[kind]}>
      <p>
        {planned.text}
        <span className="block text-sm text-muted">
          {planned.to
            ? `Forstået som ${formatDay(planned.from)} til ${formatDay(planned.to)}`
            : `Forstået som fra ${formatDay(planned.from)}, uden slutdato`}
        </span>
      </p>
      {source && <p className="max-w-text text-sm text-muted">{source}</p>}
      <ul aria-label={`Parter i »${title}«`} className="space-y-1">
        {phase.parties.map((party) => (
          <li key={party.id}>
            {party.name} <span className="text-muted">({participationRoleLabel[party.role].toLowerCase()})</span>
          </li>
        ))}
      </ul>
      {deciding !== "" && <p className="text-sm text-muted">{deciding}</p>}
      {phase.parties.length === 0 && <p className="text-muted">Ingen parter endnu.</p>}
      <div>
        <AddPartyForm on={on} phaseId={id} parties={parties} />
        <ChangePhaseForm on={on} phaseId={id} words={words} />
        <Details summary="Fjern fasen eller en part">
          {phase.parties.map((party) => (
            <RemovePartyForm key={party.id} on={on} partyId={party.id} name={party.name} />
          ))}
          <RemovePhaseForm on={on} phaseId={id} title={title} />
        </Details>
      </div>
    </Card>
  );
}

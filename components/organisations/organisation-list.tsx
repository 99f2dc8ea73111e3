import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { organisationKindLabel } from "@/lib/organisations/labels";
import type { OrganisationLine } from "@/lib/organisations/queries";

export function OrganisationTable({ rows }: { rows: readonly OrganisationLine[] }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Ingen organisationer">
        Ingen navne passer på det, du søgte efter. Prøv et kortere ord.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Organisationer"
      isCaptionHidden
      columns={[
        { key: "name", header: "Navn", isRowHeader: true, cell: ({ name }) => name },
        { key: "kind", header: "Slags", cell: ({ kind }) => organisationKindLabel[kind] },
        { key: "region", header: "Region", cell: ({ region }) => region ?? "–" },
        { key: "partOf", header: "Del af", cell: ({ partOf }) => partOf ?? "–" },
        { key: "code", header: "Kommunekode", cell: ({ municipalityCode }) => municipalityCode ?? "–", isShort: true },
        { key: "members", header: "Tilknyttede", cell: ({ members }) => members, isNumeric: true },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

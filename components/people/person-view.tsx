import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import type { PersonLine } from "@/lib/people/queries";

type TableProps = { rows: readonly PersonLine[]; link: (path: string) => string };

export function PersonTable({ rows, link }: TableProps) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Ingen personer">
        Ingen navne eller adresser passer på det, du søgte efter. Prøv et kortere ord.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Personer"
      isCaptionHidden
      columns={[
        {
          key: "name",
          header: "Navn",
          isRowHeader: true,
          cell: ({ id, name }) => <a href={link(`/administration/personer/${id}`)}>{name}</a>,
        },
        { key: "email", header: "E-mail", cell: ({ email }) => email },
        {
          key: "belongs",
          header: "Hører til",
          cell: ({ belongs }) =>
            belongs.length === 0 ? <Tag tone="warning">Ingen rettigheder</Tag> : belongs.join(", "),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

type Held = { id: string; where: string; role: string; from: Day; to: Day | null; action: ReactNode };

/** What gives a person rights: memberships or seats, each with its time. */
export function HeldTable({ caption, rows, empty }: { caption: string; rows: readonly Held[]; empty: string }) {
  if (rows.length === 0) return <p>{empty}</p>;
  return (
    <Table
      caption={caption}
      isCaptionHidden
      columns={[
        { key: "where", header: "Hvor", isRowHeader: true, cell: ({ where }) => where },
        { key: "role", header: "Som", cell: ({ role }) => role },
        { key: "from", header: "Fra", cell: ({ from }) => formatDay(from), isShort: true },
        { key: "to", header: "Til", cell: ({ to }) => (to ? formatDay(to) : "Indtil videre"), isShort: true },
        { key: "action", header: "Handling", cell: ({ action }) => action },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

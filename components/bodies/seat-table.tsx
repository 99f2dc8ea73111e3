import { Table } from "@/components/ui/table";
import { seatRoleLabel } from "@/lib/bodies/labels";
import type { SeatView } from "@/lib/bodies/queries";
import { formatDay } from "@/lib/kernel/period";

/** Who sits in a body, and since when. */
export function SeatTable({ rows }: { rows: readonly SeatView[] }) {
  return (
    <Table
      caption="Pladser i organet"
      isCaptionHidden
      rows={rows}
      rowKey={({ name, role, validFrom }) => `${name} ${role} ${validFrom}`}
      columns={[
        { key: "navn", header: "Navn", isRowHeader: true, cell: ({ name }) => name },
        { key: "plads", header: "Plads", cell: ({ role }) => seatRoleLabel[role] },
        { key: "fra", header: "Fra", isShort: true, cell: ({ validFrom }) => formatDay(validFrom) },
        { key: "til", header: "Til", isShort: true, cell: ({ validTo }) => (validTo ? formatDay(validTo) : "–") },
      ]}
    />
  );
}

import { ProgressOf, StatusOf } from "@/components/status/status-view";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/period";
import { ownerRoleLabel } from "@/lib/initiatives/labels";
import type { InitiativeLine } from "@/lib/initiatives/evidence";

export type InitiativeTableProps = {
  caption: string;
  track: number;
  rows: readonly InitiativeLine[];
  link: (path: string) => string;
};

/** Partners first come to mind, so the responsible one is named only where it is not alone. */
const ownersOf = ({ owners }: InitiativeLine): string =>
  owners
    .map(
      ({ organisation, role }) =>
        `${organisation}${role === "ansvarlig" ? ` (${ownerRoleLabel[role].toLowerCase()})` : ""}`,
    )
    .join(", ");

export function InitiativeTable({ caption, track, rows, link }: InitiativeTableProps) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "nr", header: "Nr.", cell: ({ number }) => `${String(track)}.${String(number)}`, isShort: true },
        {
          key: "titel",
          header: "Initiativ",
          isRowHeader: true,
          cell: ({ id, title }) => <a href={link(`/initiativer/${id}`)}>{title}</a>,
        },
        { key: "status", header: "Status", cell: ({ status }) => <StatusOf status={status} /> },
        { key: "fremdrift", header: "Fremdrift", cell: ({ status }) => <ProgressOf status={status} /> },
        {
          key: "opdateret",
          header: "Opdateret",
          isShort: true,
          cell: ({ status }) => (status.updatedOn ? formatDay(status.updatedOn) : "Aldrig"),
        },
        { key: "fase", header: "Fase", cell: ({ phase }) => phase?.title ?? "Ikke i proces" },
        { key: "ejere", header: "Organisationer", cell: ownersOf, isLong: true },
      ]}
    />
  );
}

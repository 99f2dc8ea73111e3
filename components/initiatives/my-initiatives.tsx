import { Freshness, StatusOf } from "@/components/status/status-view";
import { Table } from "@/components/ui/table";
import type { MyInitiative } from "@/lib/dashboards/queries";

export type MyInitiativesProps = { rows: readonly MyInitiative[]; link: (path: string) => string; canUpdate: boolean };

export function MyInitiatives({ rows, link, canUpdate }: MyInitiativesProps) {
  return (
    <Table
      caption="Mine initiativer"
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "titel",
          header: "Initiativ",
          isRowHeader: true,
          cell: ({ id, title, track, number }) => (
            <a href={link(`/initiativer/${id}`)}>
              {track}.{number} {title}
            </a>
          ),
        },
        { key: "status", header: "Status", cell: ({ status }) => <StatusOf status={status} /> },
        { key: "aktualitet", header: "Aktualitet", cell: ({ status }) => <Freshness status={status} /> },
        ...(canUpdate
          ? [
              {
                key: "opdater",
                header: "Opdater",
                cell: ({ id, title }: MyInitiative) => (
                  <a href={`/initiativer/${id}/status`} aria-label={`Opdater status: ${title}`}>
                    Opdater status
                  </a>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

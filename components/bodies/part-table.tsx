import { Table } from "@/components/ui/table";
import type { PartView } from "@/lib/bodies/queries";
import { participationRoleLabel, phaseStateLabel } from "@/lib/processes/labels";

type Props = { rows: readonly PartView[]; link: (path: string) => string };

/** A body's part in the processes of strategies. */
export function PartTable({ rows, link }: Props) {
  return (
    <Table
      caption="Organets del i processer"
      isCaptionHidden
      rows={rows}
      rowKey={({ strategy, phase, role, planned }) => `${strategy.slug} ${phase} ${role} ${planned}`}
      columns={[
        { key: "fase", header: "Fase", isRowHeader: true, cell: ({ phase }) => phase },
        {
          key: "strategi",
          header: "Strategi",
          cell: ({ strategy }) => <a href={link(`/strategier/${strategy.slug}`)}>{strategy.title}</a>,
        },
        { key: "rolle", header: "Organets del", cell: ({ role }) => participationRoleLabel[role] },
        { key: "plan", header: "Planlagt", cell: ({ planned }) => planned },
        { key: "tilstand", header: "Fasen er", cell: ({ state }) => phaseStateLabel[state] },
      ]}
    />
  );
}

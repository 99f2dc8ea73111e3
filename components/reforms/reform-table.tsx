import { DemoNotice } from "@/components/ui/demo-notice";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/period";
import type { ReformLine } from "@/lib/reforms/queries";

type Props = { rows: readonly ReformLine[]; link: (path: string) => string };

export function ReformTable({ rows, link }: Props) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Ingen reformer">
        Forbered en reform, når en lov lægger organer eller organisationer sammen eller nedlægger dem.
      </EmptyState>
    );
  }
  return (
    <Table
      caption="Reformer"
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: "Reform",
          isRowHeader: true,
          cell: ({ id, title, isDemonstration }) => (
            <>
              <a href={link(`/administration/reformer/${id}`)}>{title}</a> {isDemonstration && <DemoNotice />}
            </>
          ),
        },
        { key: "law", header: "Lovgrundlag", cell: ({ legalBasis }) => legalBasis },
        { key: "day", header: "I kraft", cell: ({ inForceOn }) => formatDay(inForceOn), isShort: true },
        { key: "state", header: "Tilstand", cell: ({ isCarriedOut }) => (isCarriedOut ? "Gennemført" : "Forberedt") },
      ]}
    />
  );
}

import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { handoverKindLabel, leftBehindLabel, measureLabel } from "@/lib/reforms/labels";
import { MEASURES, type Measure } from "@/lib/reforms/model";
import type { TransferLine } from "@/lib/reforms/queries";

/** What became of what was open. */
export function TransferTable({ rows }: { rows: readonly TransferLine[] }) {
  if (rows.length === 0) {
    return <EmptyState title="Intet var åbent">Der var intet, der skulle gå over til nogen.</EmptyState>;
  }
  return (
    <Table
      caption="Det, der gik over"
      isCaptionHidden
      rows={rows}
      rowKey={({ kind, from, to, reason }) => `${kind} ${from} ${to ?? ""} ${reason ?? ""}`}
      columns={[
        { key: "kind", header: "Hvad", isRowHeader: true, cell: ({ kind }) => handoverKindLabel[kind] },
        { key: "from", header: "Fra", cell: ({ from }) => from },
        { key: "to", header: "Til", cell: ({ kind, to }) => to ?? leftBehindLabel[kind] },
        { key: "count", header: "Antal", cell: ({ count }) => count, isNumeric: true },
        { key: "reason", header: "Begrundelse", cell: ({ reason }) => reason ?? "–", isLong: true },
      ]}
    />
  );
}

type Sums = Readonly<Record<Measure, number>>;

/** The same things counted on both sides of the day, each once. */
export const SumTable = ({ before, after }: { before: Sums; after: Sums }) => (
  <Table
    caption="Summer på tværs af dagen"
    isCaptionHidden
    rows={MEASURES.map((measure) => ({ measure, before: before[measure], after: after[measure] }))}
    rowKey={({ measure }) => measure}
    columns={[
      { key: "measure", header: "Hvad", isRowHeader: true, cell: ({ measure }) => measureLabel[measure] },
      { key: "before", header: "Dagen før", cell: (row) => row.before.toLocaleString("da-DK"), isNumeric: true },
      { key: "after", header: "Dagen", cell: (row) => row.after.toLocaleString("da-DK"), isNumeric: true },
    ]}
  />
);

import { DemoNotice } from "@/components/ui/demo-notice";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/period";
import type { StrategyLine } from "@/lib/strategies/queries";

export function StrategyTable({ rows, link }: { rows: readonly StrategyLine[]; link: (path: string) => string }) {
  return (
    <Table
      caption="Strategier"
      isCaptionHidden
      rows={rows}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "titel",
          header: "Strategi",
          isRowHeader: true,
          cell: ({ slug, title, isDemonstration }) => (
            <>
              <a href={link(`/strategier/${slug}`)}>{title}</a> {isDemonstration && <DemoNotice />}
            </>
          ),
        },
        { key: "ejer", header: "Ejer", cell: ({ owner }) => owner },
        { key: "sag", header: "Sagsnummer", cell: ({ caseNumber }) => caseNumber ?? "–" },
        { key: "initiativer", header: "Initiativer", isNumeric: true, cell: ({ initiatives }) => initiatives },
        {
          key: "offentlig",
          header: "Offentliggjort",
          cell: ({ publishedOn }) => (publishedOn ? formatDay(publishedOn) : "Ikke endnu"),
        },
      ]}
    />
  );
}

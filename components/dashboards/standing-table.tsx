import { DemoNotice } from "@/components/ui/demo-notice";
import { Table, type Column } from "@/components/ui/table";
import type { StrategyStanding } from "@/lib/dashboards/queries";
import type { InitiativeFilter } from "@/lib/lists/model";
import { listAddress } from "@/lib/lists/rules";

export type StandingTableProps = { rows: readonly StrategyStanding[]; link: (path: string) => string };

/** The strategies with how many of their initiatives stand how; every number leads to its initiatives. */
export function StandingTable({ rows, link }: StandingTableProps) {
  const counted = (
    key: "total" | "late" | "forsinket" | "ukendt" | "gennemfoert",
    header: string,
    more: Partial<InitiativeFilter>,
  ): Column<StrategyStanding> => ({
    key,
    header,
    isNumeric: true,
    cell: ({ slug, title, counts }) => (
      <a
        href={link(listAddress({ strategi: slug, ...more }))}
        aria-label={`${String(counts[key])}: ${header}, ${title}`}
      >
        {counts[key].toLocaleString("da-DK")}
      </a>
    ),
  });
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
        counted("total", "Initiativer", {}),
        counted("gennemfoert", "Gennemført", { status: "gennemfoert" }),
        counted("forsinket", "Forsinket", { status: "forsinket" }),
        counted("late", "Over tid", { isLate: true }),
        counted("ukendt", "Ukendt", { status: "ukendt" }),
      ]}
    />
  );
}

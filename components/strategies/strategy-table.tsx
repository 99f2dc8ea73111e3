import { DemoNotice } from "@/components/ui/demo-notice";
import { Table, type Column } from "@/components/ui/table";
import type { StrategyStanding } from "@/lib/dashboards/queries";
import { formatDay } from "@/lib/kernel/period";
import type { InitiativeFilter } from "@/lib/lists/model";
import { listAddress } from "@/lib/lists/rules";
import type { StrategyLine } from "@/lib/strategies/queries";

type Named = { slug: string; title: string; owner: string; isDemonstration: boolean };
type Link = (path: string) => string;
type TableProps<Row> = { rows: readonly Row[]; link: Link };

/** The strategies with how many initiatives each has; every number leads to its initiatives. */
export const StrategyTable = ({ rows, link }: TableProps<StrategyLine>) => (
  <Strategies
    rows={rows}
    link={link}
    columns={[
      { key: "sag", header: "Sagsnummer", cell: ({ caseNumber }) => caseNumber ?? "–" },
      countedIn<StrategyLine>(link, "initiativer", "Initiativer", {}, ({ initiatives }) => initiatives),
      {
        key: "offentlig",
        header: "Offentliggjort",
        cell: ({ publishedOn }) => (publishedOn ? formatDay(publishedOn) : "Ikke endnu"),
      },
    ]}
  />
);

/** The strategies with how many of their initiatives stand how; every number leads to its initiatives. */
export const StandingTable = ({ rows, link }: TableProps<StrategyStanding>) => (
  <Strategies
    rows={rows}
    link={link}
    columns={[
      countedIn<StrategyStanding>(link, "total", "Initiativer", {}, ({ counts }) => counts.total),
      countedIn<StrategyStanding>(
        link,
        "gennemfoert",
        "Gennemført",
        { status: "gennemfoert" },
        ({ counts }) => counts.gennemfoert,
      ),
      countedIn<StrategyStanding>(
        link,
        "forsinket",
        "Forsinket",
        { status: "forsinket" },
        ({ counts }) => counts.forsinket,
      ),
      countedIn<StrategyStanding>(link, "late", "Over tid", { isLate: true }, ({ counts }) => counts.late),
      countedIn<StrategyStanding>(link, "ukendt", "Ukendt", { status: "ukendt" }, ({ counts }) => counts.ukendt),
    ]}
  />
);

/** `more`: what the strategy's initiatives are narrowed to. */
const countedIn = <Row extends Named>(
  link: Link,
  key: string,
  header: string,
  more: Partial<InitiativeFilter>,
  countOf: (row: Row) => number,
): Column<Row> => ({
  key,
  header,
  isNumeric: true,
  cell: (row) => (
    <a
      href={link(listAddress({ strategi: row.slug, ...more }))}
      aria-label={`${String(countOf(row))}: ${header}, ${row.title}`}
    >
      {countOf(row).toLocaleString("da-DK")}
    </a>
  ),
});

function Strategies<Row extends Named>({ rows, link, columns }: TableProps<Row> & { columns: readonly Column<Row>[] }) {
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
        ...columns,
      ]}
    />
  );
}

import { DemoNotice } from "@/components/ui/demo-notice";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { documentAudienceLabel } from "@/lib/documents/labels";
import type { DocumentLine } from "@/lib/documents/queries";
import { formatDay } from "@/lib/kernel/period";

type Props = { rows: readonly DocumentLine[]; hrefFor: (id: string) => string };

export function DocumentTable({ rows, hrefFor }: Props) {
  return (
    <Table
      caption="Strategiens dokumenter"
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "titel",
          header: "Dokument",
          isRowHeader: true,
          cell: ({ id, title, isDemonstration }) => (
            <>
              <a href={hrefFor(id)}>{title}</a> {isDemonstration && <DemoNotice />}
            </>
          ),
        },
        { key: "slags", header: "Type", cell: ({ kind }) => kind },
        { key: "sag", header: "Sagsnummer", cell: ({ caseNumber }) => caseNumber ?? "–" },
        { key: "kreds", header: "Læses af", cell: ({ audience }) => documentAudienceLabel[audience] },
        {
          key: "udgave",
          header: "Seneste udgave",
          cell: ({ number, publishedOn }) =>
            publishedOn === null ? (
              <Tag tone="warning">Under udarbejdelse</Tag>
            ) : (
              `Nr. ${String(number)}, ${formatDay(publishedOn)}`
            ),
        },
      ]}
    />
  );
}

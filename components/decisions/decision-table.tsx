import { Table } from "@/components/ui/table";
import type { DecisionLine } from "@/lib/decisions/queries";
import { formatDay } from "@/lib/kernel/period";
import { OutcomeTag } from "./outcome-tag";

type Props = { caption: string; rows: readonly DecisionLine[]; link: (path: string) => string };

export function DecisionTable({ caption, rows, link }: Props) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "dag", header: "Besluttet", isShort: true, cell: ({ decidedOn }) => formatDay(decidedOn) },
        {
          key: "punkt",
          header: "Punkt",
          isRowHeader: true,
          cell: ({ meetingId, title }) => <a href={link(`/moeder/${meetingId}`)}>{title}</a>,
        },
        { key: "beslutning", header: "Beslutning", cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
        { key: "antal", header: "Initiativer", isNumeric: true, cell: ({ initiatives }) => initiatives },
        { key: "sag", header: "Sagsnummer", cell: ({ caseNumber }) => caseNumber ?? "–" },
      ]}
    />
  );
}

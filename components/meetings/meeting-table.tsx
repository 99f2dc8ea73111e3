import { DemoNotice } from "@/components/ui/demo-notice";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/period";
import type { MeetingLine } from "@/lib/meetings/queries";

type Props = { caption: string; rows: readonly MeetingLine[]; link: (path: string) => string };

export function MeetingTable({ caption, rows, link }: Props) {
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "dag",
          header: "Mødedag",
          isRowHeader: true,
          cell: ({ id, heldOn, body, isDemonstration }) => (
            <>
              <a href={link(`/moeder/${id}`)} aria-label={`${formatDay(heldOn)}, ${body.name}`}>
                {formatDay(heldOn)}
              </a>{" "}
              {isDemonstration && <DemoNotice />}
            </>
          ),
        },
        { key: "organ", header: "Organ", cell: ({ body }) => <a href={link(`/organer/${body.id}`)}>{body.name}</a> },
        { key: "sted", header: "Sted", cell: ({ place }) => place ?? "–" },
        { key: "punkter", header: "Punkter", isNumeric: true, cell: ({ items }) => items },
      ]}
    />
  );
}

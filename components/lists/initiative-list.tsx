import { StatusOf } from "@/components/status/status-view";
import { Table, type Column } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/period";
import { placeLabel, sortLabel } from "@/lib/lists/labels";
import type { InitiativeFilter, Order, Sort } from "@/lib/lists/model";
import type { ListedInitiative } from "@/lib/lists/queries";
import { listAddress } from "@/lib/lists/rules";

export type InitiativeListProps = {
  rows: readonly ListedInitiative[];
  filter: InitiativeFilter;
  order: Order;
  link: (path: string) => string;
};

/** Initiatives of any strategy; the headers sort. Few elements to a row: fifty of them are drawn at a time. */
export function InitiativeList({ rows, filter, order, link }: InitiativeListProps) {
  const sort = (by: Sort): NonNullable<Column<never>["sort"]> => {
    const isNow = order.by === by;
    const next = { by, isDescending: isNow && !order.isDescending };
    const direction = order.isDescending ? "descending" : "ascending";
    return { href: link(listAddress(filter, { order: next })), direction: isNow ? direction : undefined };
  };
  return (
    <Table
      caption="Initiativer"
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "titel",
          header: "Initiativ",
          isRowHeader: true,
          sort: sort("titel"),
          cell: ({ id, track, number, title }) => (
            <a href={link(`/initiativer/${id}`)}>{`${String(track)}.${String(number)} ${title}`}</a>
          ),
        },
        { key: "status", header: "Status", sort: sort("status"), cell: ({ status }) => <StatusOf status={status} /> },
        {
          key: "opdateret",
          header: "Opdateret",
          isShort: true,
          sort: sort("opdateret"),
          cell: ({ status }) => (status.updatedOn ? formatDay(status.updatedOn) : "Aldrig"),
        },
        { key: "fase", header: "Fase", cell: phaseOf },
        { key: "frist", header: "Frist", sort: sort("frist"), cell: deadlineOf },
        {
          key: "strategi",
          header: "Strategi",
          sort: sort("strategi"),
          cell: ({ strategy }) => strategy.title,
        },
      ]}
    />
  );
}

const phaseOf = ({ phase, isWithdrawn }: ListedInitiative): string =>
  isWithdrawn ? placeLabel.trukket : (phase?.title ?? placeLabel.ingen);

function deadlineOf({ lateAfter, isLate }: ListedInitiative) {
  if (lateAfter === null) return "Ingen";
  return isLate ? <b>{`${formatDay(lateAfter)}, over tid`}</b> : formatDay(lateAfter);
}

/** The order of a list in words, for paper and for those who do not see the arrows. */
export const describeOrder = ({ by, isDescending }: Order): string =>
  `Sorteret efter ${sortLabel[by].toLowerCase()}${isDescending ? ", omvendt" : ""}.`;

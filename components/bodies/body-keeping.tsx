import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { bodyKindLabel, bodyLevelLabel, seatRoleLabel } from "@/lib/bodies/labels";
import type { BodyLine, SeatLine } from "@/lib/bodies/queries";
import { formatDay } from "@/lib/kernel/period";
import { VacateSeatForm } from "./body-forms";

type Link = (path: string) => string;

export function BodyTable({ rows, link }: { rows: readonly BodyLine[]; link: Link }) {
  if (rows.length === 0) {
    return (
      <EmptyState title="Ingen organer">Ingen navne passer på det, du søgte efter. Prøv et kortere ord.</EmptyState>
    );
  }
  return (
    <Table
      caption="Organer"
      isCaptionHidden
      columns={[
        {
          key: "name",
          header: "Navn",
          isRowHeader: true,
          cell: ({ id, name }) => <a href={link(`/administration/organer/${id}`)}>{name}</a>,
        },
        { key: "organisation", header: "Region", cell: ({ organisation }) => organisation },
        { key: "kind", header: "Slags", cell: ({ kind }) => bodyKindLabel[kind] },
        { key: "level", header: "Niveau", cell: ({ level }) => bodyLevelLabel[level] },
        { key: "seats", header: "Besatte pladser", cell: ({ seats }) => seats, isNumeric: true },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

type KeptSeatsProps = { bodyId: string; rows: readonly SeatLine[]; link: Link; formKey: string | null };

/** `formKey` null: the past is shown, in which nothing is done. */
export function KeptSeats({ bodyId, rows, link, formKey }: KeptSeatsProps) {
  if (rows.length === 0) {
    return <EmptyState title="Ingen pladser besat">Besæt den første plads nedenfor.</EmptyState>;
  }
  return (
    <Table
      caption="Pladser"
      isCaptionHidden
      columns={[
        {
          key: "name",
          header: "Navn",
          isRowHeader: true,
          cell: ({ personId, name }) => <a href={link(`/administration/personer/${personId}`)}>{name}</a>,
        },
        { key: "role", header: "Plads", cell: ({ role }) => seatRoleLabel[role] },
        { key: "from", header: "Fra", cell: ({ from }) => formatDay(from), isShort: true },
        { key: "to", header: "Til", cell: ({ to }) => (to ? formatDay(to) : "Indtil videre"), isShort: true },
        {
          key: "vacate",
          header: "Handling",
          cell: ({ id, name, to }) =>
            to === null &&
            formKey !== null && (
              <VacateSeatForm
                formKey={`${formKey}-${id.slice(-8)}`}
                seatId={id}
                words={`Lad ${name} fratræde`}
                from={{ _body: bodyId }}
              />
            ),
        },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

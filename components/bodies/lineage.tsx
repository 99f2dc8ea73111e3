import { DescriptionList } from "@/components/ui/description-list";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { FormerName } from "@/lib/bodies/queries";
import { formatDay } from "@/lib/kernel/period";
import type { Lineage, Relative } from "@/lib/lineages/queries";

type Props = { lineage: Lineage; link: (path: string) => string };

/** What a body came in the place of, and what comes in its place, each with the law and its day. */
export function LineageList({ lineage: { before, after, abolishedBy }, link }: Props) {
  const items = [
    ...(before.length === 0 ? [] : [{ term: "Afløser", description: <Relatives relatives={before} link={link} /> }]),
    ...(after.length === 0
      ? []
      : [{ term: "Efterfølges af", description: <Relatives relatives={after} link={link} /> }]),
    ...(abolishedBy === null ? [] : [{ term: "Nedlægges", description: `Uden efterfølger, ved ${abolishedBy}` }]),
  ];
  if (items.length === 0) return null;
  return (
    <div className="mb-12">
      <DescriptionList items={items} />
    </div>
  );
}

const Relatives = ({ relatives, link }: { relatives: readonly Relative[]; link: Props["link"] }) => (
  <ul>
    {relatives.map(({ id, name, canSee, inForceOn, legalBasis }) => (
      <li key={id}>
        {canSee ? <a href={link(`/organer/${id}`)}>{name}</a> : name}, {formatDay(inForceOn)} ({legalBasis})
      </li>
    ))}
  </ul>
);

/** What a body was called before, and when. */
export function FormerNames({ names }: { names: readonly FormerName[] }) {
  if (names.length === 0) return null;
  return (
    <Section title="Tidligere navne">
      <Table
        caption="Tidligere navne"
        isCaptionHidden
        rows={names}
        rowKey={({ name, from }) => `${name} ${from}`}
        columns={[
          { key: "navn", header: "Navn", isRowHeader: true, cell: ({ name }) => name },
          { key: "fra", header: "Fra", isShort: true, cell: ({ from }) => formatDay(from) },
          { key: "til", header: "Til", isShort: true, cell: ({ to }) => formatDay(to) },
        ]}
      />
    </Section>
  );
}

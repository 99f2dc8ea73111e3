import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { OwnResponse } from "@/lib/dashboards/queries";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import { formatDay } from "@/lib/kernel/period";
import { listAddress } from "@/lib/lists/rules";

export type PartnerSectionProps = {
  own: { ours: number; watched: number };
  responses: readonly OwnResponse[];
  link: (path: string) => string;
};

/** What the own organisation has a part in and has sent, and what became of it. */
export function PartnerSection({ own: { ours, watched }, responses, link }: PartnerSectionProps) {
  return (
    <Section title="Min organisation">
      <p className="mb-4">
        <a href={link(listAddress({ organisation: "mig" }))}>{initiativesInNumbers(ours)}</a> med min organisation, og
        jeg følger <a href={link(listAddress({ isWatched: true }))}>{initiativesInNumbers(watched)}</a>.
      </p>
      {responses.length === 0 ? (
        <p className="text-muted">I har ikke sendt input endnu.</p>
      ) : (
        <Table
          caption="Vores input"
          rows={responses}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "initiativ",
              header: "Initiativ",
              isRowHeader: true,
              cell: ({ initiative }) => <a href={link(`/initiativer/${initiative.id}`)}>{initiative.title}</a>,
            },
            { key: "nr", header: "Kvittering", cell: ({ receipt }) => receipt, isShort: true },
            { key: "sendt", header: "Sendt", cell: ({ sentOn }) => formatDay(sentOn), isShort: true },
            {
              key: "svar",
              header: "Svar",
              cell: ({ repliedOn }) => (repliedOn ? `Besvaret ${formatDay(repliedOn)}` : "Ikke besvaret endnu"),
            },
          ]}
        />
      )}
    </Section>
  );
}

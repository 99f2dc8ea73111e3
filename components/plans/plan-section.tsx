import { DemoNotice } from "@/components/ui/demo-notice";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { planKindLabel } from "@/lib/plans/labels";
import type { PlanView } from "@/lib/plans/queries";

/** The plans by which the strategy is to be carried out, with their times as written. Nothing where it announces none. */
export function PlanSection({ plans }: { plans: readonly PlanView[] }) {
  if (plans.length === 0) return null;
  const sources = [...new Set(plans.flatMap(({ source }) => source ?? []))];
  return (
    <Section
      title="Udmøntningsplaner"
      id="planer"
      lead="De planer, strategien siger, der skal laves. Tiderne er gengivet, som de er skrevet."
    >
      <Table
        caption="Udmøntningsplaner"
        isCaptionHidden
        rows={plans}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: "plan", header: "Plan", isRowHeader: true, cell: (plan) => <Named plan={plan} /> },
          { key: "hvem", header: "Gælder", cell: ({ kind }) => planKindLabel[kind] },
          { key: "frist", header: "Skal ligge klar", cell: ({ due }) => due.text },
          { key: "periode", header: "Dækker", isShort: true, cell: ({ coversText }) => coversText ?? "–" },
        ]}
      />
      {sources.length > 0 && <p className="mt-3 text-sm text-muted">Kilde: {sources.join("; ")}</p>}
    </Section>
  );
}

const Named = ({ plan: { title, body, isDemonstration } }: { plan: PlanView }) => (
  <>
    {title} {isDemonstration && <DemoNotice />}
    {body !== "" && <span className="block max-w-text text-sm font-normal text-muted">{body}</span>}
  </>
);

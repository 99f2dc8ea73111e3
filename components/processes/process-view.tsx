import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { PhaseSteps } from "@/components/ui/phase-steps";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { conditionLabel } from "@/lib/gates/labels";
import { initiativesInNumbers } from "@/lib/initiatives/labels";
import { formatDay, formatShortDay } from "@/lib/kernel/period";
import type { DeviationLine, PhaseSection, ProcessSection } from "@/lib/processes/queries";
import { phaseAnchor } from "./phase-section";

/** The whole process in steps, each leading to its part of the page. */
export function ProcessOverview({ process, hrefOf }: { process: ProcessSection; hrefOf: (anchor: string) => string }) {
  return (
    <PhaseSteps
      label={process.title}
      phases={process.phases.map((phase) => ({
        title: phase.title,
        planned: phase.planned.text,
        state: phase.state,
        href: hrefOf(`#${phaseAnchor(phase)}`),
        note: actualOf(phase),
      }))}
    />
  );
}

/** When it was really open, and how many stand there. */
function actualOf({ openedOn, closedOn, standing }: PhaseSection): string {
  const days =
    openedOn &&
    (closedOn
      ? `Faktisk ${formatShortDay(openedOn, closedOn)} – ${formatDay(closedOn)}`
      : `Åbnet ${formatDay(openedOn)}`);
  const count = standing === 0 ? null : initiativesInNumbers(standing);
  return [days, count].filter((part) => part !== null).join(" · ");
}

export function NoProcess({ hint }: { hint: ReactNode }) {
  return (
    <EmptyState title="Strategien har ingen styrende proces" action={hint}>
      Den er enten vedtaget uden for systemet, eller processen er ikke planlagt endnu.
    </EmptyState>
  );
}

type DeviationProps = { deviations: readonly DeviationLine[]; link: (path: string) => string };

/** Where it was decided to go on although something was missing; shown until the strategy closes. */
export function DeviationSection({ deviations, link }: DeviationProps) {
  if (deviations.length === 0) return null;
  return (
    <Section
      id="fravigelser"
      title="Fravigelser"
      lead="Her er initiativer rykket videre, selv om et krav manglede. Fravigelserne følger med, når strategien behandles."
    >
      <Table
        caption="Fravigelser"
        isCaptionHidden
        columns={[
          {
            key: "initiative",
            header: "Initiativ",
            isRowHeader: true,
            cell: (row) => <a href={link(`/initiativer/${row.initiativeId}`)}>{row.initiative}</a>,
          },
          { key: "condition", header: "Krav, der er fraveget", cell: (row) => conditionLabel[row.condition] },
          { key: "reason", header: "Begrundelse", cell: (row) => row.reason },
          { key: "day", header: "Dag", cell: (row) => formatDay(row.madeOn), isShort: true },
        ]}
        rows={deviations}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}

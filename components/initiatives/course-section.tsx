import { ProcessSteps } from "@/components/processes/process-steps";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { passageEndLabel } from "@/lib/initiatives/labels";
import type { InitiativePage } from "@/lib/initiatives/queries";
import { formatDay } from "@/lib/kernel/period";
import { statusWordLabel } from "@/lib/status/labels";

/** Where the initiative stands in its process, and where it has been. */
export function CourseSection({ initiative }: { initiative: InitiativePage }) {
  const { process, currentPhaseId, passages } = initiative;
  if (!process) return null;
  return (
    <Section title="Faser" lead={process.title}>
      <ProcessSteps process={process} currentPhaseId={currentPhaseId} />
      {passages.length > 0 && (
        <div className="mt-8">
          <Table
            caption="Ophold i faser"
            rows={passages}
            rowKey={({ phase, enteredOn }) => `${enteredOn} ${phase}`}
            columns={[
              { key: "fase", header: "Fase", isRowHeader: true, cell: ({ phase }) => phase },
              {
                key: "plan",
                header: "Planlagt",
                cell: ({ phase }) => process.phases.find(({ title }) => title === phase)?.planned.text ?? "–",
              },
              { key: "ind", header: "Kom ind", cell: ({ enteredOn }) => formatDay(enteredOn) },
              { key: "ud", header: "Gik videre", cell: ({ leftOn }) => (leftOn ? formatDay(leftOn) : "Står her") },
              { key: "hvordan", header: "Hvordan", cell: ({ how }) => (how ? passageEndLabel[how] : "–") },
            ]}
          />
        </div>
      )}
    </Section>
  );
}

export function StatusHistorySection({ initiative: { inside } }: { initiative: InitiativePage }) {
  if (!inside || inside.updates.length === 0) return null;
  const { updates, updateCount } = inside;
  return (
    <Section
      title="Statushistorik"
      lead={updateCount > updates.length ? `De ${String(updates.length)} nyeste af ${String(updateCount)}.` : undefined}
    >
      <Table
        caption="Statusopdateringer, nyeste først"
        isCaptionHidden
        rows={updates}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: "dato", header: "Dato", isRowHeader: true, cell: ({ reportedOn }) => formatDay(reportedOn) },
          { key: "status", header: "Status", cell: ({ word }) => statusWordLabel[word] },
          {
            key: "fremdrift",
            header: "Fremdrift",
            isNumeric: true,
            cell: ({ progress }) => (progress === null ? "–" : `${String(progress)} %`),
          },
          { key: "linje", header: "Linje", cell: ({ note }) => note || "–" },
          { key: "skridt", header: "Næste skridt", cell: ({ nextStep }) => nextStep || "–" },
          { key: "af", header: "Meldt af", cell: ({ by }) => by ?? "–" },
        ]}
      />
    </Section>
  );
}

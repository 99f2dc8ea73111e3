import { ProcessSteps } from "@/components/processes/process-steps";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import { conditionLabel } from "@/lib/gates/labels";
import { passageEndLabel } from "@/lib/initiatives/labels";
import type { InitiativePage } from "@/lib/initiatives/queries";
import { formatDay } from "@/lib/kernel/period";
import type { PassageView } from "@/lib/passages/evidence";
import { statusWordLabel } from "@/lib/status/labels";

/** Where the initiative stands in its process, and where it has been. */
export function CourseSection({ initiative }: { initiative: InitiativePage }) {
  const { process, currentPhaseId, passages, inside } = initiative;
  if (!process && passages.length === 0) return null;
  return (
    <Section title="Faser" lead={process?.title}>
      {process && <ProcessSteps process={process} currentPhaseId={currentPhaseId} />}
      {passages.length > 0 && (
        <div className="mt-8">
          <Table
            caption="Ophold i faser"
            rows={passages}
            rowKey={({ id }) => id}
            columns={[
              { key: "fase", header: "Fase", isRowHeader: true, cell: ({ phase }) => phase },
              { key: "plan", header: "Planlagt", cell: ({ planned }) => planned },
              { key: "ind", header: "Kom ind", isShort: true, cell: ({ enteredOn }) => formatDay(enteredOn) },
              {
                key: "ud",
                header: "Forlod",
                isShort: true,
                cell: ({ leftOn }) => (leftOn ? formatDay(leftOn) : "Står her"),
              },
              ...(passages.some(({ how }) => how) ? [{ key: "hvordan", header: "Hvordan", cell: howOf }] : []),
              ...(inside && passages.some((passage) => whyOf(passage) !== "–")
                ? [{ key: "hvorfor", header: "Begrundelse", cell: whyOf }]
                : []),
            ]}
          />
        </div>
      )}
    </Section>
  );
}

const howOf = ({ how, by }: PassageView): string => (how ? `${passageEndLabel[how]}${by ? ` (${by})` : ""}` : "–");

/** Why it left as it did; and why it stayed, where its phase was closed around it. */
const whyOf = ({ reason, stayReason }: PassageView): string =>
  [...(stayReason ? [`Blev, da fasen blev afsluttet: ${stayReason}`] : []), ...(reason ? [reason] : [])].join(" ") ||
  "–";

/** What the initiative went on without, and why: shown as long as the strategy lasts. */
export function DeviationSection({ initiative: { inside } }: { initiative: InitiativePage }) {
  if (!inside || inside.deviations.length === 0) return null;
  return (
    <Section id="fravigelser" title="Fravigelser" lead="Krav, der ikke var opfyldt, da initiativet gik videre.">
      <Table
        caption="Fravigelser"
        isCaptionHidden
        rows={inside.deviations}
        rowKey={({ id }) => id}
        columns={[
          { key: "krav", header: "Krav", isRowHeader: true, cell: ({ condition }) => conditionLabel[condition] },
          { key: "fase", header: "Fase", cell: ({ phase }) => phase },
          { key: "hvorfor", header: "Begrundelse", cell: ({ reason }) => reason },
          { key: "dato", header: "Dato", isShort: true, cell: ({ madeOn }) => formatDay(madeOn) },
          { key: "af", header: "Fraveget af", cell: ({ by }) => by ?? "–" },
        ]}
      />
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

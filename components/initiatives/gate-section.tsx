import { Message } from "@/components/ui/message";
import { Section } from "@/components/ui/section";
import { TaskList } from "@/components/ui/task-list";
import { conditionTitle, explainCondition } from "@/lib/gates/labels";
import { explainInitiativeRefusal } from "@/lib/initiatives/labels";
import type { InitiativePage } from "@/lib/initiatives/queries";
import { AdvanceForm } from "./advance-form";

/** What is met and what is missing before the phase may be left, with the line of the kommissorium it rests on. */
export function GateSection({ initiative, formKey }: { initiative: InitiativePage; formKey: string }) {
  const { id, version, gate, can } = initiative;
  if (!gate) return null;
  const { conditions, next, source, refusal } = gate;
  return (
    <Section
      id="krav"
      title={next ? `Før initiativet kan gå videre til »${next}«` : "Før initiativet er i mål"}
      lead={source ? `Kommissoriet: ${source}` : undefined}
    >
      <TaskList
        label="Fasens krav"
        tasks={conditions.map((condition) => ({
          title: conditionTitle(condition),
          state: condition.isMet ? "met" : "missing",
          reason: explainCondition(condition),
        }))}
      />
      {refusal?.code === "PHASE_NOT_OPEN" && (
        <div className="mt-5">
          <Message>{explainInitiativeRefusal(refusal)}</Message>
        </div>
      )}
      {can.advance && next && (
        <div className="mt-6 print:hidden">
          <AdvanceForm initiativeId={id} formKey={formKey} expectedVersion={version} next={next} />
        </div>
      )}
    </Section>
  );
}

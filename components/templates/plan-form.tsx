import { ActionForm } from "@/components/forms/action-form";
import { CaseNumberField, TextField } from "@/components/forms/fields";
import { planFromTemplateAction } from "@/lib/templates/actions";
import { TIME_EXAMPLES } from "@/lib/templates/labels";
import type { OnTemplate } from "./template-forms";

type Props = {
  on: OnTemplate;
  strategy: { id: string; slug: string; caseNumber: string | null };
  title: string;
  phases: readonly { id: string; title: string; plannedText: string }[];
};

/** Plans a strategy's process as the template has it; the times can be given anew. */
export function PlanForm({ on, strategy, title, phases }: Props) {
  const { templateId, version, formKey } = on;
  return (
    <ActionForm
      action={planFromTemplateAction}
      hidden={{
        key: `${formKey}-brug`,
        templateId,
        expectedVersion: version,
        strategyId: strategy.id,
        _slug: strategy.slug,
      }}
      submit="Planlæg processen"
      idPrefix="plan-"
    >
      <TextField name="title" initial={title} label="Processens titel" maxLength={200} />
      <CaseNumberField initial={strategy.caseNumber ?? ""} />
      <p className="max-w-text text-muted">
        Tiderne er skabelonens. Ret dem, så de passer: {TIME_EXAMPLES}. Parterne følger med.
      </p>
      <TimeFields phases={phases} />
    </ActionForm>
  );
}

const TimeFields = ({ phases }: Pick<Props, "phases">) =>
  phases.map(({ id, title: phaseTitle, plannedText }, index) => (
    <TextField
      key={id}
      name={`times.${id}`}
      label={`${index + 1}. ${phaseTitle}`}
      maxLength={80}
      width="medium"
      initial={plannedText}
    />
  ));

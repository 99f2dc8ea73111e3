"use client";

import { ActionForm } from "@/components/forms/action-form";
import { CaseNumberInput } from "@/components/forms/case-number-input";
import { TextInput } from "@/components/ui/text-input";
import { errorFor, fieldIn, typedIn, type FormState } from "@/lib/kernel/form-state";
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
      {(state) => (
        <>
          <TextInput {...fieldIn(state, "title", "plan-", title)} label="Processens titel" maxLength={200} />
          <CaseNumberInput {...fieldIn(state, "caseNumber", "plan-", strategy.caseNumber ?? "")} />
          <p className="max-w-text text-muted">
            Tiderne er skabelonens. Ret dem, så de passer: {TIME_EXAMPLES}. Parterne følger med.
          </p>
          <TimeFields state={state} phases={phases} />
        </>
      )}
    </ActionForm>
  );
}

const TimeFields = ({ state, phases }: Pick<Props, "phases"> & { state: FormState }) =>
  phases.map(({ id, title: phaseTitle, plannedText }, index) => (
    <TextInput
      key={id}
      name={`times.${id}`}
      id={`plan-times.${id}`}
      label={`${index + 1}. ${phaseTitle}`}
      maxLength={80}
      width="medium"
      defaultValue={typedIn(state, `times.${id}`, plannedText)}
      error={errorFor(state, `times.${id}`)}
    />
  ));

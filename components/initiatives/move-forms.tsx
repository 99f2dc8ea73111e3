"use client";

import { AttemptForm, useAttempts, type Attempts } from "@/components/forms/action-form";
import { SelectField, TextAreaField } from "@/components/forms/fields";
import { Details } from "@/components/ui/details";
import { advanceInitiativeAction, sendBackInitiativeAction, withdrawInitiativeAction } from "@/lib/initiatives/actions";

export type Stop = { id: string; title: string };
type On = { initiativeId: string; formKey: string; expectedVersion: number };

export type OtherStepsProps = On & {
  next: string | null;
  canDeviate: boolean;
  ahead: readonly Stop[];
  behind: readonly Stop[];
};

/** All but the one step that is expected, folded away until somebody asks for them or one of them was refused. */
export function OtherSteps({ next, canDeviate, ahead, behind, ...on }: OtherStepsProps) {
  const deviate = useAttempts(advanceInitiativeAction);
  const jump = useAttempts(advanceInitiativeAction);
  const back = useAttempts(sendBackInitiativeAction);
  const out = useAttempts(withdrawInitiativeAction);
  const isOpen = [deviate, jump, back, out].some(({ state }) => state.kind !== "idle");
  return (
    <Details summary="Andre skridt" isOpen={isOpen}>
      {canDeviate && next !== null && <DeviateForm attempts={deviate} on={on} next={next} />}
      {ahead.length > 0 && <JumpForm attempts={jump} on={on} stops={ahead} />}
      {behind.length > 0 && <SendBackForm attempts={back} on={on} stops={behind} />}
      <WithdrawForm attempts={out} on={on} />
    </Details>
  );
}

type StepProps = { attempts: Attempts; on: On };

const hidden = ({ formKey, initiativeId, expectedVersion }: On, step: string) => ({
  key: `${formKey}-${step}`,
  initiativeId,
  expectedVersion,
});

function DeviateForm({ attempts, on, next }: StepProps & { next: string }) {
  return (
    <AttemptForm
      attempts={attempts}
      hidden={hidden(on, "fravig")}
      idPrefix="fravig-"
      submit={`Fravig, og ryk videre til »${next}«`}
      kind="secondary"
      summary="Ryk videre, selv om noget mangler"
    >
      <Reason
        label="Hvorfor skal initiativet videre nu?"
        hint="Fravigelsen vises på initiativet med din begrundelse og dit navn, og den står i sagen til regionsrådet."
      />
    </AttemptForm>
  );
}

function JumpForm({ attempts, on, stops }: StepProps & { stops: readonly Stop[] }) {
  return (
    <AttemptForm
      attempts={attempts}
      hidden={hidden(on, "spring")}
      idPrefix="spring-"
      submit="Spring frem"
      kind="secondary"
      summary="Spring frem til en senere fase"
    >
      <Stops label="Fase at springe til" stops={stops} />
      <Reason
        label="Begrundelse, hvis noget mangler på vejen"
        hint="Alle krav i de faser, der springes over, gælder. En manglende beslutning kan ikke fraviges."
        isOptional
      />
    </AttemptForm>
  );
}

function SendBackForm({ attempts, on, stops }: StepProps & { stops: readonly Stop[] }) {
  return (
    <AttemptForm
      attempts={attempts}
      hidden={hidden(on, "tilbage")}
      idPrefix="tilbage-"
      submit="Send tilbage"
      kind="secondary"
      summary="Send initiativet tilbage til en tidligere fase"
    >
      <Stops label="Fase at sende tilbage til" stops={stops} />
      <Reason label="Hvorfor sendes initiativet tilbage?" />
    </AttemptForm>
  );
}

function WithdrawForm({ attempts, on }: StepProps) {
  return (
    <AttemptForm
      attempts={attempts}
      hidden={hidden(on, "ud")}
      idPrefix="ud-"
      submit="Træk ud af processen"
      kind="secondary"
      summary="Træk initiativet ud af processen"
    >
      <Reason label="Hvorfor trækkes initiativet ud?" hint="Initiativet kan genoptages senere." />
    </AttemptForm>
  );
}

type FieldOf = { label: string };

function Stops({ label, stops }: FieldOf & { stops: readonly Stop[] }) {
  const [first] = stops;
  return (
    <SelectField
      name="toPhaseId"
      initial={first?.id ?? ""}
      label={label}
      options={stops.map(({ id, title }) => ({ value: id, label: title }))}
    />
  );
}

function Reason(field: FieldOf & { hint?: string; isOptional?: boolean }) {
  return <TextAreaField name="reason" rows={3} maxLength={500} {...field} />;
}

import type { ReactNode } from "react";
import type { PhaseSection } from "@/lib/processes/queries";
import {
  AnswerForm,
  ClosePhaseForm,
  MilestoneForm,
  OpenPhaseForm,
  OrientationForm,
  ResultForm,
  type OnPhase,
} from "./phase-forms";

type Props = {
  phase: PhaseSection;
  on: OnPhase;
  canRun: boolean;
  /** Who is ready to leave the phase, with the button that moves them. */
  readiness: ReactNode;
};

/** What the person may do in a phase; null: nothing. */
export function PhaseTools({ phase, on, canRun, readiness }: Props) {
  const { state, informable } = phase;
  const isOpen = state === "open";
  if (!canRun && informable.length === 0) return null;
  return (
    <div className="space-y-5 rounded-md border border-line bg-surface p-5">
      <h3 className="text-lg">Arbejdet med fasen</h3>
      {canRun && readiness}
      <div>
        {informable.length > 0 && <OrientationForm on={on} parties={informable} />}
        {canRun && isOpen && <OpenPhaseTools phase={phase} on={on} />}
      </div>
      {canRun && !isOpen && <OpenPhaseForm on={on} isAgain={state === "closed"} />}
    </div>
  );
}

function OpenPhaseTools({ phase, on }: Pick<Props, "phase" | "on">) {
  const heard = phase.parties.filter(({ role }) => role === "hoeres");
  const toHold = phase.milestones.filter(({ heldOn }) => heldOn === null).map(({ id, title }) => ({ id, name: title }));
  return (
    <>
      {heard.length > 0 && <AnswerForm on={on} parties={heard} />}
      {toHold.length > 0 && <MilestoneForm on={on} milestones={toHold} />}
      {phase.kind === "foranalyse" && <ResultForm on={on} result={phase.result?.text ?? ""} />}
      <ClosePhaseForm
        on={on}
        standing={phase.standing}
        listed={phase.listed.map(({ id, track, number, title }) => ({ id, name: `${track}.${number} ${title}` }))}
      />
    </>
  );
}

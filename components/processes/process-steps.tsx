import { PhaseSteps } from "@/components/ui/phase-steps";
import { bodyLevelLabel } from "@/lib/bodies/labels";
import type { ProcessView } from "@/lib/processes/evidence";

/** The phases of a process with their planned times and parties; `currentPhaseId` marks where the thing shown stands. */
export function ProcessSteps({ process, currentPhaseId }: { process: ProcessView; currentPhaseId?: string | null }) {
  return (
    <PhaseSteps
      label={process.title}
      phases={process.phases.map(({ id, title, planned, state, parties }) => ({
        title,
        planned: planned.text,
        state,
        isCurrent: id === currentPhaseId,
        bodies: parties.map(({ name, level, occasion }) => ({
          name: occasion ? `${name}: ${occasion.title}` : name,
          level: bodyLevelLabel[level],
        })),
      }))}
    />
  );
}

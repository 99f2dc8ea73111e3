import { gateOf, missingIn } from "@/lib/gates/rules";
import type { GateEvidence } from "@/lib/gates/model";
import type { Day } from "@/lib/kernel/day";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import type { PhaseState } from "@/lib/processes/model";
import type { InitiativeRefusal } from "./labels";

/** A phase an initiative may enter. */
export type NextPhase = { id: string; title: string; state: PhaseState; plannedTo: Day | null };

/** Where an initiative stands, and all that leaving it depends on. */
export type Standing = { passageId: string; gate: GateEvidence; next: NextPhase | null };

/**
 * Whether an initiative may leave its phase for the next one.
 * Refuses NOT_IN_A_PHASE, NO_NEXT_PHASE, GATE_NOT_MET (with what is missing), PHASE_NOT_OPEN.
 */
export function advance(
  standing: Standing | null,
  today: Day,
): Result<{ fromPassageId: string; to: NextPhase }, InitiativeRefusal> {
  if (!standing) return refuse({ code: "NOT_IN_A_PHASE" });
  if (!standing.next) return refuse({ code: "NO_NEXT_PHASE" });
  const missing = missingIn(gateOf(standing.gate, today));
  if (missing.length > 0) return refuse({ code: "GATE_NOT_MET", missing });
  if (standing.next.state !== "open") return refuse({ code: "PHASE_NOT_OPEN", title: standing.next.title });
  return ok({ fromPassageId: standing.passageId, to: standing.next });
}

/** The last day before an initiative is over time: the planned end of the phase it stands in. null: open-ended. */
export const lateAfter = (phase: Pick<NextPhase, "plannedTo">): Day | null => phase.plannedTo;

/** *Over tid*: computed, unlike *Forsinket*, which the lead reports. */
export const isLate = (initiative: { lateAfter: Day | null; isEnded: boolean }, today: Day): boolean =>
  !initiative.isEnded && initiative.lateAfter !== null && initiative.lateAfter < today;

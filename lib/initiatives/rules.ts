import { DEVIABLE, gateOf, missingIn, publishedText } from "@/lib/gates/rules";
import type { Condition, ConditionName, GateInitiative, GatePhase } from "@/lib/gates/model";
import type { Day } from "@/lib/kernel/day";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import type { Mint } from "@/lib/kernel/ids";
import type { PhaseState } from "@/lib/processes/model";
import { ENDED, type StatusWord } from "@/lib/status/model";
import type { InitiativeFact } from "./facts";
import type { InitiativeRefusal } from "./labels";
import type { PassageEnd } from "./model";

/** A phase an initiative stands in, has left, or may enter. */
export type PhaseOnTheWay = GatePhase & { id: string; title: string; state: PhaseState };

/** Where an initiative stands, and all that leaving it depends on. */
export type Standing = {
  passageId: string;
  /** The whole way in its order: the governing process, and after it the implementation. */
  phases: readonly PhaseOnTheWay[];
  /** Its place on the way, from 0. */
  at: number;
  initiative: GateInitiative;
};

export type Move = {
  fromPassageId: string;
  to: PhaseOnTheWay;
  how: PassageEnd;
  /** The conditions that were not met, where the move is by deviation. */
  deviations: readonly ConditionName[];
};

/** `toPhaseId` null: the next phase. `reason` null: every condition must be met. */
export type AdvanceWish = { toPhaseId: string | null; reason: string | null };

/**
 * Whether an initiative may go on, to the next phase or in a jump over several: a jump asks the conditions of all phases
 * it leaves behind. With a reason it may deviate where its kind allows, never from a missing decision.
 * Refuses NOT_IN_A_PHASE, NO_NEXT_PHASE, PHASE_NOT_AHEAD, GATE_NOT_MET (with what is missing), NO_DEVIATION (with what
 * cannot be deviated from), PHASE_NOT_OPEN.
 */
export function advance(
  standing: Standing | null,
  { toPhaseId, reason }: AdvanceWish,
  today: Day,
): Result<Move, InitiativeRefusal> {
  if (!standing) return refuse({ code: "NOT_IN_A_PHASE" });
  const { phases, at, passageId } = standing;
  const target = toPhaseId === null ? at + 1 : phases.findIndex(({ id }) => id === toPhaseId);
  if (toPhaseId !== null && target <= at) return refuse({ code: "PHASE_NOT_AHEAD" });
  const to = phases[target];
  if (!to) return refuse({ code: "NO_NEXT_PHASE" });
  const missing = missingOnTheWay(standing, target, today);
  if (missing.length > 0 && reason === null)
    return refuse({ code: "GATE_NOT_MET", missing: missing.map(({ condition }) => condition) });
  const fixed = missing.filter(({ phase }) => !DEVIABLE.includes(phase.kind));
  if (fixed.length > 0) return refuse({ code: "NO_DEVIATION", missing: fixed.map(({ condition }) => condition) });
  if (to.state !== "open") return refuse({ code: "PHASE_NOT_OPEN", title: to.title });
  const how = target > at + 1 ? "jumped" : missing.length > 0 ? "deviation" : "met";
  return ok({ fromPassageId: passageId, to, how, deviations: missing.map(({ condition }) => condition.name) });
}

type Missing = { phase: PhaseOnTheWay; condition: Condition };

/** What the phases from where it stands up to the target ask for and do not have. */
const missingOnTheWay = ({ phases, at, initiative }: Standing, target: number, today: Day): readonly Missing[] =>
  phases
    .slice(at, target)
    .flatMap((phase) => missingIn(gateOf({ phase, initiative }, today)).map((condition) => ({ phase, condition })));

/** Whether an initiative may go back to an earlier phase. Refuses NOT_IN_A_PHASE, PHASE_NOT_BEHIND, PHASE_NOT_OPEN. */
export function sendBack(
  standing: Standing | null,
  toPhaseId: string,
): Result<{ fromPassageId: string; to: PhaseOnTheWay }, InitiativeRefusal> {
  if (!standing) return refuse({ code: "NOT_IN_A_PHASE" });
  const to = standing.phases.slice(0, standing.at).find(({ id }) => id === toPhaseId);
  if (!to) return refuse({ code: "PHASE_NOT_BEHIND" });
  if (to.state !== "open") return refuse({ code: "PHASE_NOT_OPEN", title: to.title });
  return ok({ fromPassageId: standing.passageId, to });
}

/** Whether an initiative may leave its process. Refuses WITHDRAWN for one that is out already. */
export const withdraw = ({ isWithdrawn }: { isWithdrawn: boolean }): Result<null, InitiativeRefusal> =>
  isWithdrawn ? refuse({ code: "WITHDRAWN" }) : ok(null);

type PlannedPhase = Pick<PhaseOnTheWay, "id" | "title" | "state" | "plannedTo">;

/** An initiative outside its process. `reached`: the phase it stood in when it was withdrawn; null: it had not entered. */
export type Outside = { isWithdrawn: boolean; phases: readonly PlannedPhase[]; reached: string | null };

/** The phases it may be taken up in again: those up to where it had come, or nobody would have asked what they demand. */
export const withinReach = ({ phases, reached }: Pick<Outside, "phases" | "reached">): readonly PlannedPhase[] =>
  phases.slice(
    0,
    Math.max(
      0,
      phases.findIndex(({ id }) => id === reached),
    ) + 1,
  );

/** Whether a withdrawn initiative may come back into a phase. Refuses NOT_WITHDRAWN, PHASE_NOT_REACHED, PHASE_NOT_OPEN. */
export function reopen(outside: Outside, phaseId: string): Result<PlannedPhase, InitiativeRefusal> {
  if (!outside.isWithdrawn) return refuse({ code: "NOT_WITHDRAWN" });
  const to = withinReach(outside).find(({ id }) => id === phaseId);
  if (!to) return refuse({ code: "PHASE_NOT_REACHED" });
  return to.state === "open" ? ok(to) : refuse({ code: "PHASE_NOT_OPEN", title: to.title });
}

type Stop = Pick<PhaseOnTheWay, "id" | "title">;

/** What an initiative can do from where it stands, so that a person knows before pressing anything. */
export type Ways = {
  conditions: readonly Condition[];
  /** null: it stands in the last phase. */
  next: string | null;
  /** Why it cannot go on as it is; null: it can. */
  refusal: InitiativeRefusal | null;
  /** What is missing here may be deviated from with a reason, and the next phase is open. */
  canDeviate: boolean;
  /** Open phases beyond the next: a jump. */
  ahead: readonly Stop[];
  /** Open phases it may be sent back to. */
  behind: readonly Stop[];
};

/** The ways on and back. What a jump asks for is said when it is tried. */
export function waysFrom(standing: Standing, today: Day): Ways {
  const { phases, at, initiative } = standing;
  const on = advance(standing, { toPhaseId: null, reason: null }, today);
  const byReason = advance(standing, { toPhaseId: null, reason: "" }, today);
  const phase = phases[at];
  return {
    conditions: phase ? gateOf({ phase, initiative }, today) : [],
    next: phases[at + 1]?.title ?? null,
    refusal: on.ok ? null : on.refusal,
    canDeviate: !on.ok && byReason.ok,
    ahead: phases
      .slice(at + 2)
      .filter(isOpen)
      .map(asStop),
    behind: phases.slice(0, at).filter(isOpen).map(asStop),
  };
}

const isOpen = ({ state }: Pick<PhaseOnTheWay, "state">): boolean => state === "open";
const asStop = ({ id, title }: Stop): Stop => ({ id, title });

/** The open phases a withdrawn initiative may be taken up in again. */
export const waysBackIn = (outside: Pick<Outside, "phases" | "reached">): readonly Stop[] =>
  withinReach(outside).filter(isOpen).map(asStop);

/** Whether the published final text is the debate text, so that it takes a confirmation to go on with it. */
export function isFinalUnchanged(initiative: GateInitiative): boolean {
  const [debate, final] = [publishedText(initiative, "debat"), publishedText(initiative, "endelig")];
  return final !== undefined && final.body === debate?.body;
}

/** Who moves an initiative, and when. */
type Moving = { id: string; version: number; byId: string | null; on: Day; mint: Mint };

/** The fact of a move forward. @param reason for the deviations, if the move makes any */
export const advanced = (
  { id, version, byId, on, mint }: Moving,
  { fromPassageId, to, how, deviations }: Move,
  reason: string | null,
): InitiativeFact => ({
  type: "initiative.advanced",
  subject: { kind: "initiative", id, version: version + 1 },
  happenedOn: on,
  data: {
    fromPassageId,
    how,
    toPhaseId: to.id,
    passageId: mint(),
    lateAfter: lateAfter(to),
    byId,
    reason: deviations.length === 0 ? null : writtenOrNull(reason),
    deviations: deviations.map((condition) => ({ id: mint(), condition, reason: written(reason ?? "") })),
  },
});

/** The fact of a move back. */
export const returned = (
  { id, version, byId, on, mint }: Moving,
  { fromPassageId, to }: { fromPassageId: string; to: Pick<PhaseOnTheWay, "id" | "plannedTo"> },
  reason: string,
): InitiativeFact => ({
  type: "initiative.returned",
  subject: { kind: "initiative", id, version: version + 1 },
  happenedOn: on,
  data: {
    fromPassageId,
    toPhaseId: to.id,
    passageId: mint(),
    lateAfter: lateAfter(to),
    byId,
    reason: written(reason),
  },
});

/** The fact of leaving the process. @param fromPassageId null: it stands in no phase */
export const withdrawn = (
  { id, version, byId, on }: Omit<Moving, "mint">,
  fromPassageId: string | null,
  reason: string,
): InitiativeFact => ({
  type: "initiative.withdrawn",
  subject: { kind: "initiative", id, version: version + 1 },
  happenedOn: on,
  data: { fromPassageId, reason: written(reason), byId },
});

/** The last day before an initiative is over time: the planned end of the phase it stands in. null: open-ended. */
export const lateAfter = (phase: Pick<GatePhase, "plannedTo">): Day | null => phase.plannedTo;

/** *Over tid*: computed, unlike *Forsinket*, which the lead reports. */
export const isLate = ({ lateAfter, word }: { lateAfter: Day | null; word: StatusWord | null }, today: Day): boolean =>
  lateAfter !== null && lateAfter < today && (word === null || !ENDED.includes(word));

import "server-only";
import { CONDITIONS, type ConditionName } from "@/lib/gates/model";
import { PASSAGE_ENDS, type PassageEnd } from "@/lib/initiatives/model";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf, wordOrNull } from "@/lib/kernel/vocabulary";
import type { Prisma } from "@/prisma/generated/client";

/** One stay in a phase, plan against actual. Who and why are null for the public, and where nobody said. */
export type PassageView = {
  id: string;
  phase: string;
  planned: string;
  enteredOn: Day;
  /** null: it stands there. */
  leftOn: Day | null;
  how: PassageEnd | null;
  by: string | null;
  reason: string | null;
  /** Why it stayed when its phase was closed. */
  stayReason: string | null;
};

/** A condition that was not met when an initiative left a phase, and why it went on all the same. */
export type DeviationView = {
  id: string;
  condition: ConditionName;
  phase: string;
  reason: string;
  madeOn: Day;
  by: string | null;
};

export const passageSelect = {
  id: true,
  enteredOn: true,
  leftOn: true,
  how: true,
  reason: true,
  stayReason: true,
  leftBy: { select: { name: true } },
  phase: { select: { title: true, plannedText: true } },
} as const satisfies Prisma.PassageSelect;

export const deviationSelect = {
  id: true,
  condition: true,
  reason: true,
  madeOn: true,
  madeBy: { select: { name: true } },
  passage: { select: { phase: { select: { title: true } } } },
} as const satisfies Prisma.DeviationSelect;

type PassageRow = Prisma.PassageGetPayload<{ select: typeof passageSelect }>;
type DeviationRow = Prisma.DeviationGetPayload<{ select: typeof deviationSelect }>;

export const passageFrom = (
  { id, phase, enteredOn, leftOn, how, leftBy, reason, stayReason }: PassageRow,
  { isInside }: { isInside: boolean },
): PassageView => ({
  id,
  phase: phase.title,
  planned: phase.plannedText,
  enteredOn: fromDate(enteredOn),
  leftOn: leftOn && fromDate(leftOn),
  how: wordOrNull(PASSAGE_ENDS, how),
  ...(isInside ? { by: leftBy?.name ?? null, reason, stayReason } : { by: null, reason: null, stayReason: null }),
});

export const deviationFrom = ({ id, condition, passage, reason, madeOn, madeBy }: DeviationRow): DeviationView => ({
  id,
  // A deviation is written by the rule that names its condition.
  condition: wordOf(CONDITIONS, condition),
  phase: passage.phase.title,
  reason,
  madeOn: fromDate(madeOn),
  by: madeBy?.name ?? null,
});

import "server-only";
import { CONDITIONS, type ConditionName } from "@/lib/gates/model";
import { PASSAGE_ENDS, type PassageEnd } from "@/lib/initiatives/model";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf, wordOrNull } from "@/lib/kernel/vocabulary";
import { initiativeReadInside } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";

/** One stay in a phase, plan against actual. How, who and why are null for the public, and where nobody said. */
export type PassageView = {
  id: string;
  phase: string;
  planned: string;
  enteredOn: Day;
  /** null: it stands there. */
  leftOn: Day | null;
  /** Whether something was deviated from: not for the public, who would else learn it by its absence. */
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

/** Whether an Initiative `i` of a Strategy `s` has deviated from a demand, to who reads it inside: the public knows of no deviation. */
export const deviates = (viewer: Actor): Prisma.Sql =>
  Prisma.sql`(EXISTS (SELECT FROM "Deviation" d WHERE d."initiativeId" = i.id) AND ${initiativeReadInside(viewer)})`;

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
  ...(isInside
    ? { how: wordOrNull(PASSAGE_ENDS, how), by: leftBy?.name ?? null, reason, stayReason }
    : { how: null, by: null, reason: null, stayReason: null }),
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

import type { Day } from "@/lib/kernel/day";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import type { Mint } from "@/lib/kernel/ids";
import type { ProcessFact } from "./facts";
import type { DecidingRule, ParticipationRole, PhaseKind, ProcessPurpose } from "./model";

/** A time as the document writes it, and the interval it means. `plannedTo` null: open-ended. */
type Time = { plannedText: string; plannedFrom: Day; plannedTo: Day | null };

type PartyWish = {
  bodyId: string | null;
  organisationId: string | null;
  role: ParticipationRole;
  /** What it takes part in, and when, where the document names it. */
  occasion?: (Time & { title: string }) | null;
};

export type PhaseWish = Time &
  Partial<DecidingRule> & {
    kind: PhaseKind;
    title: string;
    source: string | null;
    parties: readonly PartyWish[];
    milestones?: readonly (Time & { title: string })[];
  };

export type ProcessWish = {
  strategyId: string;
  purpose: ProcessPurpose;
  title: string;
  caseNumber: string | null;
  /** In their order. */
  phases: readonly PhaseWish[];
};

/** A new process with its phases, none of which is open yet. `phaseIds`: in the order of the wish. */
export function planned(
  { strategyId, purpose, title, caseNumber, phases }: ProcessWish,
  { mint, today }: { mint: Mint; today: Day },
): { processId: string; phaseIds: readonly string[]; facts: ProcessFact[] } {
  const processId = mint();
  const facts = phases.map((phase, index) => plannedPhase(phase, { processId, number: index + 1, mint, today }));
  return {
    processId,
    phaseIds: facts.map(({ subject }) => subject.id),
    facts: [
      {
        type: "process.planned",
        subject: { kind: "process", id: processId, version: 1 },
        happenedOn: today,
        data: { strategyId, purpose, title: written(title), caseNumber },
      },
      ...facts,
    ],
  };
}

const plannedPhase = (
  { parties, milestones = [], title, source, ...phase }: PhaseWish,
  { processId, number, mint, today }: { processId: string; number: number; mint: Mint; today: Day },
): ProcessFact => ({
  type: "phase.planned",
  subject: { kind: "phase", id: mint(), version: 1 },
  happenedOn: today,
  data: {
    ...phase,
    processId,
    number,
    title: written(title),
    source: writtenOrNull(source),
    parties: parties.map(({ occasion = null, ...party }, at) => ({
      ...party,
      id: mint(),
      number: at + 1,
      occasion: occasion && { ...occasion, title: written(occasion.title) },
    })),
    milestones: milestones.map((milestone, at) => ({
      ...milestone,
      id: mint(),
      number: at + 1,
      title: written(milestone.title),
    })),
  },
});

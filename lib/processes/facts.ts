import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { DecidingRule, ParticipationRole, PartyState, PhaseKind, ProcessPurpose } from "./model";

export type PlannedParty = {
  id: string;
  number: number;
  bodyId: string | null;
  organisationId: string | null;
  role: ParticipationRole;
  /** What it takes part in, and when, where the document names an occasion. Absent in facts from before there were any. */
  occasion?: PlannedOccasion | null;
};

export type PlannedOccasion = { title: Written; plannedText: string; plannedFrom: Day; plannedTo: Day | null };
export type PlannedMilestone = {
  id: string;
  number: number;
  title: Written;
  plannedText: string;
  plannedFrom: Day;
  plannedTo: Day | null;
};

/** Whatever changes a gate's evidence says which process it changed, and the version it thereby has. */
type OfProcess = { processId: string; processVersion: number };

export type ProcessFact =
  | Fact<
      "process.planned",
      "process",
      { strategyId: string; purpose: ProcessPurpose; title: Written; caseNumber: string | null }
    >
  | Fact<
      "phase.planned",
      "phase",
      {
        processId: string;
        kind: PhaseKind;
        number: number;
        title: Written;
        /** The time as written; `plannedTo` null: open-ended. */
        plannedText: string;
        plannedFrom: Day;
        plannedTo: Day | null;
        source: Written | null;
        parties: readonly PlannedParty[];
        milestones?: readonly PlannedMilestone[];
      } & Partial<DecidingRule>
    >
  | Fact<"phase.opened", "phase", OfProcess>
  | Fact<"phase.closed", "phase", OfProcess>
  /** What the phase was to find out is found out. */
  | Fact<"result.registered", "phase", OfProcess & { result: Written }>
  | Fact<"milestone.held", "milestone", OfProcess & { byId: string | null }>
  | Fact<"party.informed", "party", OfProcess & { byId: string | null }>
  /** Another body or organisation stands in the party's place from now on; what is recorded of the party stays. */
  | Fact<"party.replaced", "party", OfProcess & { bodyId: string | null; organisationId: string | null }>
  /** A hearing party has answered, or is known not to. */
  | Fact<"party.answered", "party", OfProcess & { byId: string | null; state: PartyState }>;

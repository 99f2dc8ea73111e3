import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { ParticipationRole, PhaseKind, ProcessPurpose } from "./model";

export type PlannedParty = {
  id: string;
  number: number;
  bodyId: string | null;
  organisationId: string | null;
  role: ParticipationRole;
};

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
      }
    >
  | Fact<"phase.opened", "phase", { processId: string; processVersion: number }>
  | Fact<"phase.closed", "phase", { processId: string; processVersion: number }>
  | Fact<"party.informed", "party", { byId: string | null; processId: string; processVersion: number }>;

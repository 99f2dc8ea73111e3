import type { Day } from "@/lib/kernel/day";
import type { TextKind } from "@/lib/documents/model";
import type { OwnerRole } from "@/lib/initiatives/model";
import type { ParticipationRole, PartyState, PhaseKind } from "@/lib/processes/model";
import type { StatusWord } from "@/lib/status/model";

/** What a gate looks at: the phase the initiative stands in, and the initiative. */
export type GateEvidence = {
  phase: {
    kind: PhaseKind;
    /** null: open-ended, so never over. */
    plannedTo: Day | null;
    parties: readonly { name: string; role: ParticipationRole; state: PartyState | null; settledOn: Day | null }[];
  };
  initiative: {
    title: string;
    ownerRoles: readonly OwnerRole[];
    hasLead: boolean;
    /** Why it goes without a lead. */
    leadWaiver: string | null;
    statusWord: StatusWord | null;
    /** The newest published version of each kind. */
    published: readonly { kind: TextKind; body: string }[];
  };
};

/** One thing a phase demands before it may be left, and whether it is so. */
export type Condition =
  | { name: "parties-informed"; isMet: boolean; waitingFor: readonly string[] }
  | { name: "title"; isMet: boolean }
  | { name: "debate-text-published"; isMet: boolean }
  | { name: "responsible-organisation"; isMet: boolean }
  | { name: "lead-or-reason"; isMet: boolean; waiver: string | null }
  | { name: "period-over-or-all-answered"; isMet: boolean; until: Day | null; waitingFor: readonly string[] }
  | { name: "final-text-published"; isMet: boolean }
  | { name: "final-text-differs"; isMet: boolean }
  | { name: "deciders-decided"; isMet: boolean; waitingFor: readonly string[] }
  | { name: "completed"; isMet: boolean };

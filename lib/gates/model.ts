import type { Day } from "@/lib/kernel/day";
import type { Outcome } from "@/lib/decisions/model";
import type { TextKind } from "@/lib/texts/model";
import type { OwnerRole } from "@/lib/initiatives/model";
import type { DecidingRule, ParticipationRole, PartyState, PhaseKind } from "@/lib/processes/model";
import type { StatusWord } from "@/lib/status/model";

/** Somebody who takes part in a phase. `id`: the body's or the organisation's. */
export type GateParty = {
  id: string;
  name: string;
  role: ParticipationRole;
  state: PartyState | null;
  settledOn: Day | null;
  /** Those in whose place it stands, since reforms handed the part on: what they decided counts as its own. */
  formerIds: readonly string[];
};

/** What a gate looks at in a phase. */
export type GatePhase = {
  kind: PhaseKind;
  /** null: open-ended, so never over. */
  plannedTo: Day | null;
  parties: readonly GateParty[];
  /** What the phase was to find out has been registered. */
  hasResult: boolean;
  milestones: readonly { title: string; heldOn: Day | null }[];
  /** Whose decision it waits for, where bodies decide in it. */
  deciding: DecidingRule;
};

/** What a body decided on an initiative. */
export type MadeOnText = {
  /** Left out where it is not recorded yet. */
  id?: string;
  bodyId: string;
  outcome: Outcome;
  /** The version it was made on; null: there was none. */
  textId: string | null;
  textNumber?: number | null;
  /** The words of that version a remark was about; null: it was about none in particular. */
  concerns?: string | null;
};

/** A body that decided on an earlier version, and whether what its remark was about is still in the text; null: no remark. */
export type VoidedDecision = { name: string; textNumber: number | null; isRemarkKept: boolean | null };

/** What a gate looks at in an initiative. */
export type GateInitiative = {
  title: string;
  ownerRoles: readonly OwnerRole[];
  hasLead: boolean;
  /** Why it goes without a lead. */
  leadWaiver: string | null;
  statusWord: StatusWord | null;
  /** The newest report says something about what was reached. */
  hasEvidence: boolean;
  /** The newest published version of each kind. */
  published: readonly { id: string; kind: TextKind; body: string }[];
  /** The final text that was confirmed to be the debate text unchanged. */
  confirmedTextId: string | null;
  /** Formal input on it that nobody has replied to. */
  unreplied: number;
  /** What bodies have decided on it, and on which version of its text, in the order it was recorded. */
  decisions: readonly MadeOnText[];
};

/** A phase, and the initiative that is to leave it. */
export type GateEvidence = { phase: GatePhase; initiative: GateInitiative };

export const CONDITIONS = [
  "parties-informed",
  "title",
  "debate-text-published",
  "responsible-organisation",
  "lead-or-reason",
  "period-over-or-all-answered",
  "responses-replied",
  "final-text-published",
  "final-text-differs",
  "deciders-decided",
  "result-registered",
  "milestones-held",
  "completed",
] as const;
export type ConditionName = (typeof CONDITIONS)[number];

/** One thing a phase demands before it may be left, and whether it is so. */
export type Condition =
  | { name: "parties-informed"; isMet: boolean; waitingFor: readonly string[] }
  | { name: "title"; isMet: boolean }
  | { name: "debate-text-published"; isMet: boolean }
  | { name: "responsible-organisation"; isMet: boolean }
  | { name: "lead-or-reason"; isMet: boolean; waiver: string | null }
  | { name: "period-over-or-all-answered"; isMet: boolean; until: Day | null; waitingFor: readonly string[] }
  | { name: "responses-replied"; isMet: boolean; count: number }
  | { name: "final-text-published"; isMet: boolean }
  | { name: "final-text-differs"; isMet: boolean }
  /** `waitingFor` empty and not met: the phase names nobody who decides. */
  | {
      name: "deciders-decided";
      isMet: boolean;
      waitingFor: readonly string[];
      /** How many more must decide, where that is fewer than all that have not. */
      needed?: number;
      /** Who decides when the others have, and waits for them. */
      last?: string;
      /** Those whose decision an earlier version had. */
      voided?: readonly VoidedDecision[];
    }
  | { name: "result-registered"; isMet: boolean }
  | { name: "milestones-held"; isMet: boolean; waitingFor: readonly string[] }
  | { name: "completed"; isMet: boolean };

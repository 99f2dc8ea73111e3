import type { GoalKind } from "@/lib/goals/model";
import type { Day } from "@/lib/kernel/day";
import type { Period } from "@/lib/kernel/period";
import type { TextKind } from "@/lib/texts/model";
import type { PlanKind } from "@/lib/plans/model";
import type { ParticipationRole, PhaseKind, ProcessPurpose } from "@/lib/processes/model";
import type { BodyKey, InitiativeKey, OrganisationKey, SourceReference } from "../midtjylland/types";
import type { Step } from "./steps";

/** How a source is named on the screen. */
export const cite = ({ document, section, item }: SourceReference): string =>
  `${document}, ${section}${item === null ? "" : `, nr. ${String(item)}`}`;

export type ScriptTrack = {
  readonly number: number;
  readonly title: string;
  readonly introduction: string;
  readonly source: string | null;
  readonly isOpenEnded: boolean;
};

export type ScriptGoal = {
  readonly kind: GoalKind;
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly source: string | null;
};

export type ScriptPlan = {
  readonly number: number;
  readonly kind: PlanKind;
  readonly title: string;
  readonly organisation: OrganisationKey | null;
  readonly body: string;
  readonly due: Period;
  readonly covers: string | null;
  readonly source: string | null;
  readonly demonstration: boolean;
};

export type ScriptParty = {
  readonly party: BodyKey | OrganisationKey;
  readonly role: ParticipationRole;
  readonly occasion?: { readonly title: string; readonly planned: Period };
};

export type ScriptPhase = {
  readonly kind: PhaseKind;
  readonly title: string;
  readonly planned: Period;
  /** The time a template has for the phase, as written; left out: the same. */
  readonly usual?: string;
  readonly source: string | null;
  readonly parties: readonly ScriptParty[];
  readonly milestones?: readonly { readonly title: string; readonly planned: Period }[];
};

export type ScriptProcess = {
  readonly purpose: ProcessPurpose;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly phases: readonly ScriptPhase[];
};

export type ScriptInitiative = {
  readonly key: InitiativeKey;
  readonly title: string;
  readonly source: string | null;
  readonly partners: readonly OrganisationKey[];
  readonly subPoints: readonly string[];
  readonly texts: Partial<Record<TextKind, string>>;
};

type ScriptStrategy = {
  readonly slug: string;
  readonly owner: OrganisationKey;
  readonly title: string;
  readonly motto: string | null;
  readonly source: string | null;
  readonly caseNumber: string | null;
  readonly mandate: { readonly quote: string; readonly text: string; readonly to: Day | null } | null;
};

/** One strategy: what it says, and what happens to it, in order of time. */
export type Script = {
  readonly strategy: ScriptStrategy;
  readonly tracks: readonly ScriptTrack[];
  readonly goals: readonly ScriptGoal[];
  readonly plans: readonly ScriptPlan[];
  readonly processes: readonly ScriptProcess[];
  readonly initiatives: readonly ScriptInitiative[];
  readonly steps: readonly Step[];
};

import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { Audience } from "@/lib/strategies/model";
import type { ConditionName } from "@/lib/gates/model";
import type { OwnerRole, PassageEnd, Route } from "./model";

export type ProposedOwner = { id: string; number: number; organisationId: string; role: OwnerRole };
export type ProposedSubPoint = { id: string; number: number; title: Written };

/** A condition that was not met, and why the initiative went on all the same. */
export type MadeDeviation = { id: string; condition: ConditionName; reason: Written };

/** A stay in a phase begins. `lateAfter`: the last day before the initiative is over time; null: open-ended. */
type Entered = { passageId: string; lateAfter: Day | null; byId: string | null };

export type InitiativeFact =
  | Fact<
      "initiative.proposed",
      "initiative",
      {
        strategyId: string;
        trackId: string;
        number: number;
        title: Written;
        audience: Audience;
        source: Written | null;
        isDemonstration: boolean;
        owners: readonly ProposedOwner[];
        subPoints: readonly ProposedSubPoint[];
      }
    >
  /** Another organisation is owner in this one's place; null: it is one in the same role already, so that this one's part ends. */
  | Fact<"owner.replaced", "initiative", { ownerId: string; organisationId: string | null }>
  /** It enters its process, in an open phase. */
  | Fact<"initiative.entered", "initiative", Entered & { phaseId: string }>
  /** It goes on to a later phase. Facts from before there were deviations lack them. */
  | Fact<
      "initiative.advanced",
      "initiative",
      Entered & {
        fromPassageId: string;
        how: PassageEnd;
        toPhaseId: string;
        reason?: Written | null;
        deviations?: readonly MadeDeviation[];
      }
    >
  /** It goes back to an earlier phase. */
  | Fact<"initiative.returned", "initiative", Entered & { fromPassageId: string; toPhaseId: string; reason: Written }>
  /** It leaves its process. `fromPassageId` null: it had not entered. */
  | Fact<"initiative.withdrawn", "initiative", { fromPassageId: string | null; reason: Written; byId: string | null }>
  /** What was withdrawn comes back, into an open phase. */
  | Fact<"initiative.reopened", "initiative", Entered & { phaseId: string; reason: Written }>
  /** Its phase was closed, and it stayed there. */
  | Fact<"initiative.stayed", "initiative", { passageId: string; reason: Written }>
  /** The published final text is the debate text unchanged, and that is on purpose. */
  | Fact<"finalText.confirmed", "initiative", { textId: string; byId: string | null }>
  | Fact<"route.settled", "initiative", { route: Route }>
  | Fact<"initiative.watched", "watch", { initiativeId: string; personId: string }>
  | Fact<"initiative.unwatched", "watch", { initiativeId: string; personId: string }>
  | Fact<"lead.assigned", "initiative", { leadId: string; personId: string }>
  /** `validTo`: the last day the lead held. */
  | Fact<"lead.withdrawn", "initiative", { leadId: string; validTo: Day }>
  /** The initiative goes without a lead, for this reason. */
  | Fact<"lead.waived", "initiative", { reason: Written }>;

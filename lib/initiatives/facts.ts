import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { Audience } from "@/lib/strategies/model";
import type { OwnerRole, PassageEnd } from "./model";

export type ProposedOwner = { id: string; number: number; organisationId: string; role: OwnerRole };
export type ProposedSubPoint = { id: string; number: number; title: Written };

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
  /** It enters its process, in an open phase. `lateAfter`: the last day before it is over time; null: open-ended. */
  | Fact<
      "initiative.entered",
      "initiative",
      { phaseId: string; passageId: string; lateAfter: Day | null; byId: string | null }
    >
  | Fact<
      "initiative.advanced",
      "initiative",
      {
        fromPassageId: string;
        how: PassageEnd;
        toPhaseId: string;
        passageId: string;
        lateAfter: Day | null;
        byId: string | null;
      }
    >
  | Fact<"lead.assigned", "initiative", { leadId: string; personId: string }>
  /** `validTo`: the last day the lead held. */
  | Fact<"lead.withdrawn", "initiative", { leadId: string; validTo: Day }>
  /** The initiative goes without a lead, for this reason. */
  | Fact<"lead.waived", "initiative", { reason: Written }>;

import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { PlanKind } from "./model";

export type PlanFact =
  /** An udmøntningsplan that the strategy announces. */
  | Fact<
      "plan.announced",
      "plan",
      {
        strategyId: string;
        number: number;
        kind: PlanKind;
        title: Written;
        organisationId: string | null;
        body: Written;
        /** When it is to be made, as written; `dueTo` null: open-ended. */
        dueText: string;
        dueFrom: Day;
        dueTo: Day | null;
        /** The years it covers, as written. */
        coversText: string | null;
        source: Written | null;
        isDemonstration: boolean;
      }
    >
  /** Another organisation is to make it. */
  | Fact<"plan.transferred", "plan", { organisationId: string }>;

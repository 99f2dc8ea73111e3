import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";

export type StrategyFact =
  | Fact<
      "strategy.founded",
      "strategy",
      {
        slug: string;
        title: Written;
        motto: Written | null;
        source: Written | null;
        ownerId: string;
        caseNumber: string | null;
        mandate: Written | null;
        mandateText: string | null;
        mandateTo: Day | null;
        sharedWithPartners: boolean;
        isDemonstration: boolean;
      }
    >
  | Fact<
      "track.added",
      "track",
      {
        strategyId: string;
        number: number;
        title: Written;
        introduction: Written;
        source: Written | null;
        /** Its list of initiatives is not exhaustive. Absent in facts from before this could be said. */
        isOpenEnded?: boolean;
      }
    >
  /** It was adopted: by the body the text names, on the day the fact happened. */
  | Fact<"strategy.adopted", "strategy", { by: Written }>
  /** Another region has it from now on. */
  | Fact<"strategy.transferred", "strategy", { ownerId: string }>
  | Fact<"strategy.published", "strategy", Record<string, never>>;

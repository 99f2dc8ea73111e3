import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { StatusWord } from "./model";

export type StatusFact = Fact<
  "status.recorded",
  /** The subject's id is the initiative's; its version counts the reports. */
  "status",
  {
    updateId: string;
    word: StatusWord;
    /** Per cent; null: not stated. */
    progress: number | null;
    note: Written;
    nextStep: Written;
    /** The last day the word counts as known; null: it does not age. */
    staleAfter: Day | null;
    rhythmDays: number;
    byId: string | null;
  }
>;

import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";

export type FollowUpFact =
  /** A decision was made on a condition; happens on the day of the decision. One of person and organisation is null. */
  | Fact<
      "followUp.agreed",
      "followUp",
      {
        decisionId: string;
        number: number;
        text: Written;
        personId: string | null;
        organisationId: string | null;
        deadline: Day;
      }
    >
  /** The decision was corrected, and its correction takes the follow-up over. */
  | Fact<"followUp.carried", "followUp", { decisionId: string }>
  /** What was to follow it up has ended; another organisation does. */
  | Fact<"followUp.transferred", "followUp", { organisationId: string }>
  | Fact<"followUp.closed", "followUp", { byId: string | null; note: Written }>;

import type { HandoverKind } from "@/lib/handovers/model";
import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";

/** What ends, and what comes in its place; both successors null: it is abolished. */
export type PreparedSuccession = {
  id: string;
  predecessorBodyId: string | null;
  predecessorOrganisationId: string | null;
  successorBodyId: string | null;
  successorOrganisationId: string | null;
};

/** To whom something open went; both receivers null: to nobody, for the reason. */
export type MadeTransfer = {
  id: string;
  kind: HandoverKind;
  subjectId: string;
  count: number;
  fromBodyId: string | null;
  fromOrganisationId: string | null;
  toBodyId: string | null;
  toOrganisationId: string | null;
  reason: Written | null;
};

export type ReformFact =
  /** `inForceOn`: the first day of what is new; what ends holds until the day before. */
  | Fact<
      "reform.prepared",
      "reform",
      {
        title: Written;
        legalBasis: Written;
        inForceOn: Day;
        isDemonstration: boolean;
      }
    >
  /** Comes after the facts by which what is new is there. */
  | Fact<"succession.settled", "reform", { successions: readonly PreparedSuccession[] }>
  /** What was open is handed over, by the facts that follow. */
  | Fact<"reform.carriedOut", "reform", { transfers: readonly MadeTransfer[] }>;

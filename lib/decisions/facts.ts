import type { Fact, Written } from "@/lib/kernel/fact";
import type { Outcome } from "./model";

/** What the decision counts for: this initiative, in this version of its text; null: it had none. */
export type DecidedSubject = { id: string; initiativeId: string; textId: string | null };

export type DecisionFact = Fact<
  "decision.recorded",
  "decision",
  {
    itemId: string;
    bodyId: string;
    outcome: Outcome;
    wording: Written;
    caseNumber: string | null;
    byId: string | null;
    /** The words of the text that a remark is about. */
    concerns?: Written | null;
    /** Who was not there, and who took no part, as the minutes have them. */
    absent?: Written | null;
    disqualified?: Written | null;
    subjects: readonly DecidedSubject[];
    /** The decision it corrects, and the first of those, in whose place it stands; the fact names the old one's in `corrects`. */
    correctsId?: string;
    originalId?: string;
  }
>;

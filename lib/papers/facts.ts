import type { Fact, Written } from "@/lib/kernel/fact";
import type { PaperSectionKind } from "./model";

export type PaperFact =
  /** Its subject's version is the paper's number on the item. */
  | Fact<
      "paper.made",
      "paper",
      {
        itemId: string;
        number: number;
        resume: Written;
        account: Written;
        consequences: Written | null;
        content: Written;
        contentHash: string;
        wordHash: string;
        /** null: no browser was there to print it. */
        pdfHash: string | null;
        isDemonstration: boolean;
      }
    >
  | Fact<
      "paperOrder.arranged",
      "organisation",
      {
        sections: readonly { id: string; number: number; section: PaperSectionKind; heading: Written }[];
        /** The rows of the order before it. */
        replacedIds: readonly string[];
      }
    >;

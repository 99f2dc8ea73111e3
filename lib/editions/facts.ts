import type { Fact, Written } from "@/lib/kernel/fact";

export type EditionFact =
  /** Its subject's version is the edition's number. */
  Fact<
    "edition.published",
    "edition",
    {
      documentId: string;
      number: number;
      content: Written;
      contentHash: string;
      wordHash: string;
      /** null: no browser was there to print it. */
      pdfHash: string | null;
      /** Its words alone, to be found by. */
      words: Written;
    }
  >;

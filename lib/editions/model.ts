import type { Day } from "@/lib/kernel/day";
import type { Paragraph } from "@/lib/documents/model";

/** A paragraph as it is read: words of an initiative's text stand in it. `textId`: the version they are; null: its own. */
export type ReadParagraph = Omit<Paragraph, "place" | "textKind"> & { readonly textId: string | null };

/** What an edition says, as it is frozen. */
export type EditionContent = {
  readonly authority: string;
  readonly strategy: string;
  readonly kind: string;
  readonly title: string;
  readonly caseNumber: string | null;
  readonly number: number;
  readonly publishedOn: Day;
  readonly paragraphs: readonly ReadParagraph[];
};

/** A heading's level on the page, under the document's own title, which is 1. */
export type Depth = 2 | 3 | 4;

/** What is shown: an edition by its number, or what is being written. */
export type Shown = number | "udkast";

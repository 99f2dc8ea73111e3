import type { TextKind } from "@/lib/texts/model";

export const DESCENTS = ["split", "merged"] as const;
/** How a paragraph's words came to another. */
export type DescentWay = (typeof DESCENTS)[number];

export const PARAGRAPH_ENDS = ["merged", "removed"] as const;
/** How a paragraph ended. */
export type ParagraphEnd = (typeof PARAGRAPH_ENDS)[number];

/** How deep a paragraph stands. */
export type Level = 1 | 2 | 3;

/** More are no document but a shelf. */
export const MOST_PARAGRAPHS = 500;

/** A file to be taken in may be so large: five megabytes, pictures and all. */
export const MOST_BYTES = 5_000_000;

/** What a paragraph says and is about. `textKind`: its words are the initiative's newest text of that kind, and `body` is "". */
export type ParagraphWords = {
  readonly level: Level;
  /** null: it has none. */
  readonly heading: string | null;
  /** In Markdown. */
  readonly body: string;
  /** null: the strategy as a whole. */
  readonly trackId: string | null;
  readonly initiativeId: string | null;
  readonly textKind: TextKind | null;
};

/** A paragraph that stands. `label`: its number as it is printed. */
export type Paragraph = ParagraphWords & {
  readonly id: string;
  /** Paragraphs stand in the order of their places, compared character by character. */
  readonly place: string;
  readonly label: string;
  readonly version: number;
};

/** One paragraph's words came to another. */
export type Descent = { readonly fromId: string; readonly toId: string; readonly how: DescentWay };

/** A run of words in one look. A line feed in it is a line break. */
export type Span = {
  readonly text: string;
  readonly isStrong?: true;
  readonly isEmphasised?: true;
  readonly href?: string;
};
export type Words = readonly Span[];

/** What a paragraph of a document is known by: its printed number, and its name in the file. */
export type Mark = { readonly label: string; readonly anchor: string };

export type Block =
  /** 1: a section of the paper; the others stand in it. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string; readonly mark?: Mark }
  | { readonly kind: "paragraph"; readonly words: Words; readonly mark?: Mark }
  | { readonly kind: "list"; readonly isOrdered: boolean; readonly items: readonly Words[] }
  /** The first column names the row. `caption` "": the text before it says what it is. */
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** A paper as a value: the screen, Word and PDF are drawn from the same one, so that they say the same. */
export type Sheet = {
  readonly title: string;
  readonly authority: string;
  /** null: the case has none. */
  readonly caseNumber: string | null;
  /** What must be known before it is read; null: nothing. */
  readonly notice: string | null;
  readonly meta: readonly { readonly label: string; readonly value: string }[];
  readonly blocks: readonly Block[];
};

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: "heading", level, text });

export const paragraph = (text: string): Block => ({ kind: "paragraph", words: [{ text }] });

export const list = (items: readonly string[]): Block => ({
  kind: "list",
  isOrdered: false,
  items: items.map((text) => [{ text }]),
});

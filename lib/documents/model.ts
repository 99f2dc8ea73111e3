import { chosenIn, chosenValue } from "@/lib/kernel/chosen";
import type { Level } from "@/lib/kernel/paragraphs";
import type { TextKind } from "@/lib/texts/model";

export const DESCENTS = ["split", "merged"] as const;
/** How a paragraph's words came to another. */
export type DescentWay = (typeof DESCENTS)[number];

export const PARAGRAPH_ENDS = ["merged", "removed"] as const;
/** How a paragraph ended. */
export type ParagraphEnd = (typeof PARAGRAPH_ENDS)[number];

/** More are no document but a shelf. */
export const MOST_PARAGRAPHS = 500;

/** A file to be taken in may be so large: five megabytes, pictures and all. */
export const MOST_BYTES = 5_000_000;

/** What a paragraph is about: at most one of the two, and neither for the strategy as a whole. */
export type SubjectRef = { readonly trackId: string | null; readonly initiativeId: string | null };

/** As a list of tracks and initiatives sends it; "" for the strategy as a whole. */
export const subjectValue = ({ trackId, initiativeId }: SubjectRef): string => {
  if (trackId !== null) return chosenValue({ kind: "spor", id: trackId });
  return initiativeId === null ? "" : chosenValue({ kind: "initiativ", id: initiativeId });
};

/** What `subjectValue` wrote. null: something else. */
export function subjectIn(value: string): SubjectRef | null {
  if (value === "") return { trackId: null, initiativeId: null };
  const chosen = chosenIn(["spor", "initiativ"], value);
  if (chosen === null) return null;
  const isTrack = chosen.kind === "spor";
  return { trackId: isTrack ? chosen.id : null, initiativeId: isTrack ? null : chosen.id };
}

/** What a paragraph says and is about. `textKind`: its words are the initiative's newest text of that kind, and `body` is "". */
export type ParagraphWords = SubjectRef & {
  readonly level: Level;
  /** null: it has none. */
  readonly heading: string | null;
  /** In Markdown. */
  readonly body: string;
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

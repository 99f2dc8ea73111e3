/** How deep a paragraph of a document stands. */
export type Level = 1 | 2 | 3;

/** Whatever is deeper than the third stands on the third. */
export const levelOf = (depth: number): Level => (depth === 1 ? 1 : depth === 2 ? 2 : 3);

/** Which paragraph, and as which version it was read. */
export type ParagraphRef = { readonly id: string; readonly version: number };

/** A paragraph's name in a file. Word allows 40 characters. */
export const anchorOf = ({ id, version }: ParagraphRef): string => `a${id.replaceAll("-", "")}v${String(version)}`;

const ANCHOR = /^a([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})v(\d{1,9})$/;

/** What `anchorOf` wrote. null: it is none of ours. */
export function paragraphNamed(anchor: string): ParagraphRef | null {
  const [found, a, b, c, d, e, version] = ANCHOR.exec(anchor) ?? [];
  return found === undefined ? null : { id: [a, b, c, d, e].join("-"), version: Number(version) };
}

/** A paragraph as it was found in a file. `anchor`: our name for it; null: it has none. `level` null: the file does not say. */
export type FoundParagraph = {
  readonly anchor: string | null;
  readonly level: Level | null;
  readonly heading: string | null;
  readonly body: string;
};

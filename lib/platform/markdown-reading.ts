import "server-only";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";

/** A paragraph as it was found in a file. `anchor`: our name for it; null: it has none. `level` null: the file does not say. */
export type FoundParagraph = {
  readonly anchor: string | null;
  readonly level: 1 | 2 | 3 | null;
  readonly heading: string | null;
  readonly body: string;
};

type Mark = {
  type: string;
  depth?: number;
  value?: string;
  children?: Mark[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

const reader = unified().use(remarkParse).use(remarkGfm).freeze();

/** A Markdown file as paragraphs: one begins at each heading of level 1 to 3. Its words stay as they were written. */
export function paragraphsOfMarkdown(text: string): FoundParagraph[] {
  const { children = [] } = reader.parse(text) as Mark;
  const headings = children.flatMap((mark) => (mark.type === "heading" && (mark.depth ?? 9) <= 3 ? [mark] : []));
  const first = headings[0]?.position?.start.offset ?? text.length;
  const before = text.slice(0, first).trim();
  const parts = headings.map((mark, at): FoundParagraph => {
    const end = headings[at + 1]?.position?.start.offset ?? text.length;
    return {
      anchor: null,
      level: mark.depth === 1 ? 1 : mark.depth === 2 ? 2 : 3,
      heading: textOf(mark).replace(/^\d+(\.\d+)*\.?\s+/, "") || null,
      body: text.slice(mark.position?.end.offset ?? 0, end).trim(),
    };
  });
  return before === "" ? parts : [{ anchor: null, level: null, heading: null, body: before }, ...parts];
}

const textOf = ({ value, children = [] }: Mark): string => value ?? children.map(textOf).join("");

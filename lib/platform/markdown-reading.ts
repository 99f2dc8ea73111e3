import "server-only";
import { levelOf, type FoundParagraph } from "@/lib/kernel/paragraphs";
import { markdownTree, textOf, withoutNumber } from "./markdown-tree";

/** A Markdown file as paragraphs: one begins at each heading of level 1 to 3. Its words stay as they were written. */
export function paragraphsOfMarkdown(text: string): FoundParagraph[] {
  const { children = [] } = markdownTree(text);
  const headings = children.flatMap((mark) => (mark.type === "heading" && (mark.depth ?? 9) <= 3 ? [mark] : []));
  const first = headings[0]?.position?.start.offset ?? text.length;
  const before = text.slice(0, first).trim();
  const parts = headings.map((mark, at): FoundParagraph => {
    const end = headings[at + 1]?.position?.start.offset ?? text.length;
    return {
      anchor: null,
      level: levelOf(mark.depth ?? 1),
      heading: withoutNumber(textOf(mark)) || null,
      body: text.slice(mark.position?.end.offset ?? 0, end).trim(),
    };
  });
  return before === "" ? parts : [{ anchor: null, level: null, heading: null, body: before }, ...parts];
}

import "server-only";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import type { Block, Span, Words } from "@/lib/kernel/sheet";
import { markdownTree, textOf, type Mark } from "./markdown-tree";

/** What a person's text may become. No pictures: the pages ask no other host for anything. No ids: a page holds many texts. */
const ALLOWED: Options = {
  tagNames: [
    ...["p", "br", "hr", "blockquote", "ul", "ol", "li", "strong", "em", "del", "a", "code", "pre"],
    ...["h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"],
  ],
  attributes: { a: ["href"], ol: ["start"] },
  protocols: { href: ["http", "https", "mailto"] },
  strip: ["script", "style"],
};

/** The part of a tree that is walked here. */
type Node = {
  type: string;
  tagName?: string;
  properties?: { [name: string]: unknown };
  children?: Node[];
};

/** The level of a heading of the page. */
type HeadingLevel = 2 | 3 | 4;

/** Most text stands under a page's h3. */
const USUAL: HeadingLevel = 3;

/** After the sanitising: what we add ourselves. Its own headings begin under the page's, and never leave a level out. */
function fitIntoPage({ under }: { under: HeadingLevel }) {
  return (tree: Node): void => {
    let last: number = under;
    const walk = (node: Node): void => {
      const heading = /^h([1-6])$/.exec(node.tagName ?? "");
      if (heading) {
        last = Math.min(Number(heading[1]) + under, last + 1, 6);
        node.tagName = `h${String(last)}`;
      }
      if (node.tagName === "a") node.properties = { ...node.properties, rel: "nofollow noopener noreferrer" };
      // It scrolls sideways by keyboard too, where it is wider than the screen.
      if (node.tagName === "table") node.properties = { tabIndex: 0 };
      node.children?.forEach(walk);
    };
    walk(tree);
  };
}

const processorFor = (under: HeadingLevel) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeSanitize, ALLOWED)
    .use(fitIntoPage, { under })
    .use(rehypeStringify)
    .freeze();

const processors = { 2: processorFor(2), 3: processorFor(3), 4: processorFor(4) };

/** Texts are read far more often than they are written, and never change under their words. */
const KEPT = 2000;
const rendered = new Map<string, string>();

/** What a person wrote in Markdown, as HTML that may stand in a page. `under`: the level of the heading it stands under. */
export function renderMarkdown(text: string, { under = USUAL }: { under?: HeadingLevel } = {}): string {
  const asked = `${String(under)} ${text}`;
  const known = rendered.get(asked);
  if (known !== undefined) return known;
  const html = String(processors[under].processSync(text));
  const [oldest] = rendered.keys();
  if (rendered.size >= KEPT && oldest !== undefined) rendered.delete(oldest);
  rendered.set(asked, html);
  return html;
}

/**
 * What a person wrote in Markdown, as the blocks of a paper: under one of its sections, headings begin at level 2 and leave
 * none out; under a numbered paragraph all are of level 4. Quotations become paragraphs, lists in lists one list; HTML,
 * pictures and rules are left out.
 */
export function blocksOf(text: string, { under = "section" }: { under?: "section" | "paragraph" } = {}): Block[] {
  let last = 1;
  const walk = (mark: Mark): Block[] => {
    const { type, children = [], value = "" } = mark;
    switch (type) {
      case "heading":
        last = Math.min((mark.depth ?? 1) + 1, last + 1, 3);
        return [{ kind: "heading", level: under === "paragraph" ? 4 : last === 2 ? 2 : 3, text: textOf(mark) }];
      case "paragraph":
        return [{ kind: "paragraph", words: children.flatMap((child) => spansOf(child, {})) }];
      case "code":
        return [{ kind: "paragraph", words: [{ text: value }] }];
      case "list":
        return [{ kind: "list", isOrdered: mark.ordered === true, items: itemsOf(mark) }];
      case "table":
        return [tableOf(children)];
      case "html":
      case "thematicBreak":
      case "definition":
        return [];
      default:
        return children.flatMap(walk);
    }
  };
  return walk(markdownTree(text));
}

const itemsOf = ({ children = [] }: Mark): Words[] =>
  children.flatMap((item) => {
    const { children: parts = [] } = item;
    const own = parts.filter(({ type }) => type !== "list");
    const words = own.flatMap((part, at) => [...(at === 0 ? [] : [{ text: "\n" }]), ...spansOf(part, {})]);
    return [words, ...parts.filter(({ type }) => type === "list").flatMap(itemsOf)];
  });

function tableOf(rows: readonly Mark[]): Block {
  const [columns = [], ...others] = rows.map(({ children = [] }) => children.map(textOf));
  return { kind: "table", caption: "", columns, rows: others };
}

const SAFE_ADDRESS = /^(https?:|mailto:)/i;

/** @param look what stands around it: bold, a link */
function spansOf(mark: Mark, look: Omit<Span, "text">): Span[] {
  const { type, value, url = "", children = [] } = mark;
  switch (type) {
    case "html":
      return [];
    case "break":
      return [{ text: "\n" }];
    case "strong":
      return children.flatMap((child) => spansOf(child, { ...look, isStrong: true }));
    case "emphasis":
      return children.flatMap((child) => spansOf(child, { ...look, isEmphasised: true }));
    case "link":
      return children.flatMap((child) => spansOf(child, SAFE_ADDRESS.test(url) ? { ...look, href: url } : look));
    default:
      return value === undefined ? children.flatMap((child) => spansOf(child, look)) : [{ text: value, ...look }];
  }
}

/** Whether two spellings in Markdown say the same, as paragraphs are read on paper. */
export const isReadTheSame = (one: string, other: string): boolean =>
  one === other || JSON.stringify(readingOf(one)) === JSON.stringify(readingOf(other));

const readingOf = (text: string): Block[] =>
  blocksOf(text, { under: "paragraph" }).map((block): Block => {
    switch (block.kind) {
      case "heading":
        return { ...block, text: spaced(block.text) };
      case "paragraph":
        return { ...block, words: joined(block.words) };
      case "list":
        // A point without words is not seen in Word, and does not come back from it.
        return { ...block, items: block.items.map(joined).filter(({ length }) => length > 0) };
      case "table":
        return { ...block, columns: block.columns.map(spaced), rows: block.rows.map((row) => row.map(spaced)) };
    }
  });

/** However many spaces were typed, one is read. */
const spaced = (text: string): string => text.replaceAll(/[ \t]+/g, " ");

/** Words in one look are one stretch, however they were put together: italics in bold are bold in italics. */
function joined(words: Words): Words {
  const stretches: Span[] = [];
  for (const { text, ...look } of words.map(inOrder)) {
    const last = stretches.at(-1);
    const { text: before, ...lastLook } = last ?? { text: "" };
    if (last && JSON.stringify(lastLook) === JSON.stringify(look))
      stretches[stretches.length - 1] = { ...last, text: before + text };
    else stretches.push({ text, ...look });
  }
  return stretches.map((stretch) => ({ ...stretch, text: spaced(stretch.text) }));
}

const inOrder = ({ text, isStrong, isEmphasised, href }: Span): Span => ({
  text,
  ...(isStrong ? { isStrong } : {}),
  ...(isEmphasised ? { isEmphasised } : {}),
  ...(href === undefined ? {} : { href }),
});

import "server-only";
import rehypeSanitize, { type Options } from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

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

/** Text stands under a page's h3: its own headings begin at h4, and never leave a level out. */
const FIRST_LEVEL = 4;

/** After the sanitising: what we add ourselves. */
function fitIntoPage() {
  return (tree: Node): void => {
    let last = FIRST_LEVEL - 1;
    const walk = (node: Node): void => {
      const heading = /^h([1-6])$/.exec(node.tagName ?? "");
      if (heading) {
        last = Math.min(Number(heading[1]) + FIRST_LEVEL - 1, last + 1, 6);
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

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize, ALLOWED)
  .use(fitIntoPage)
  .use(rehypeStringify)
  .freeze();

/** Texts are read far more often than they are written, and never change under their words. */
const KEPT = 2000;
const rendered = new Map<string, string>();

/** What a person wrote in Markdown, as HTML that may stand in a page. */
export function renderMarkdown(text: string): string {
  const known = rendered.get(text);
  if (known !== undefined) return known;
  const html = String(processor.processSync(text));
  const [oldest] = rendered.keys();
  if (rendered.size >= KEPT && oldest !== undefined) rendered.delete(oldest);
  rendered.set(text, html);
  return html;
}

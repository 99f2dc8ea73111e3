import "server-only";
import mammoth from "mammoth";
import rehypeParse from "rehype-parse";
import rehypeRemark from "rehype-remark";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { levelOf, paragraphNamed, type FoundParagraph, type Level } from "@/lib/kernel/paragraphs";
import { unpacksWithin } from "./archives";
import { textOf, withoutNumber } from "./markdown-tree";
import { NUMBER_END } from "./word";

/** Unpacked, a file may be so many bytes: a small file can hold a great deal of nothing. */
const MOST_UNPACKED = 60_000_000;

/**
 * A Word file as paragraphs: one begins at each heading of level 1 to 3, and at each of our bookmarks. In a file of ours,
 * what stands before the first of them is the head of the page. null: it is no Word file, or holds too much.
 */
export async function paragraphsOfWord(bytes: Uint8Array): Promise<FoundParagraph[] | null> {
  if (!unpacksWithin(bytes, MOST_UNPACKED)) return null;
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { styleMap: STYLES });
    return paragraphsIn(parser.parse(value));
  } catch {
    // Whatever a library says of a file that it cannot read, to a person it is one thing.
    return null;
  }
}

const STYLES = ["p[style-name='Title'] => p.titel:fresh", "p[style-name='heading 4'] => h4:fresh"];

type Tree = { type: string; children: Node[] };
type Node = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: { [name: string]: unknown };
  children?: Node[];
};

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified()
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", emphasis: "_", strong: "*", fences: true })
  .freeze();

type Part = Omit<FoundParagraph, "body"> & { nodes: Node[] };

function paragraphsIn({ children }: Tree): FoundParagraph[] {
  const elements = children.filter(({ type, properties }) => type === "element" && !isTitle(properties));
  const isOurs = elements.some((element) => anchorIn(element) !== null);
  const parts: Part[] = [];
  for (const element of elements) {
    const [anchor, level] = [anchorIn(element), headingLevel(element)];
    if (level !== null) {
      parts.push({ anchor, level, heading: unnumbered(textOf(element)).trim() || null, nodes: [] });
    } else if (anchor !== null) {
      parts.push({ anchor, level: null, heading: null, nodes: [cleared(element)] });
    } else {
      const last = parts.at(-1);
      if (last) last.nodes.push(element);
      else if (!isOurs) parts.push({ anchor: null, level: null, heading: null, nodes: [element] });
    }
  }
  return parts
    .map(({ nodes, ...part }) => ({ ...part, body: markdownOf(nodes) }))
    .filter(({ heading, body }) => heading !== null || body !== "");
}

const isTitle = (properties: Node["properties"]): boolean =>
  Array.isArray(properties?.["className"]) && properties["className"].includes("titel");

/** Word puts bookmarks of its own in files, too: `_Toc…`, `_GoBack`. */
const ownAnchor = ({ tagName, properties }: Node): string | null => {
  const id = properties?.["id"];
  return tagName === "a" && typeof id === "string" && paragraphNamed(id) !== null ? id : null;
};

const anchorIn = (node: Node): string | null =>
  ownAnchor(node) ?? node.children?.map(anchorIn).find((found) => found !== null) ?? null;

function headingLevel({ tagName }: Node): Level | null {
  const level = /^h([123])$/.exec(tagName ?? "")?.[1];
  return level === undefined ? null : levelOf(Number(level));
}

/** Up to the wide space that we put there; else what looks like a number. */
const unnumbered = (text: string): string =>
  text.includes(NUMBER_END) ? text.slice(text.indexOf(NUMBER_END) + 1) : withoutNumber(text);

/** A paragraph's first lines without its number, and without our name for it. */
function cleared(element: Node): Node {
  let isCleared = false;
  const walk = (node: Node): Node => {
    if (node.type === "text" && !isCleared) {
      isCleared = node.value?.includes(NUMBER_END) ?? false;
      return { ...node, value: isCleared ? unnumbered(node.value ?? "") : (node.value ?? "") };
    }
    const kept = node.children?.filter((child) => ownAnchor(child) === null);
    return kept ? { ...node, children: kept.map(walk) } : node;
  };
  return walk(element);
}

function markdownOf(nodes: readonly Node[]): string {
  const tree = writer.runSync({ type: "root", children: nodes.map(plainTables) } as never);
  return writer.stringify(tree).trim();
}

/** Cells are plain text: what is bold in them is our look, nobody's words. */
const plainTables = (node: Node): Node => {
  if (node.tagName === "td" || node.tagName === "th") {
    return { ...node, children: [{ type: "text", value: textOf(node) }] };
  }
  return node.children ? { ...node, children: node.children.map(plainTables) } : node;
};

import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Block, Mark, Sheet, Span, Words } from "@/lib/kernel/sheet";

/** The part of a tree of HTML that is made here. */
type Node = { type: "text"; value: string } | Element;
type Element = { type: "element"; tagName: string; properties: Properties; children: Node[] };
type Properties = { [name: string]: string | number | string[] };

const text = (value: string): Node => ({ type: "text", value });

const element = (tagName: string, properties: Properties, children: Node[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});

const writer = unified().use(rehypeStringify).freeze();

/** Escaped by the writer: what people wrote can be nothing but text. */
const htmlOf = (children: Node[]): string => writer.stringify({ type: "root", children } as never);

/** A paper without its title, for a page that has a heading of its own for it. */
export const sheetHtml = (sheet: Sheet): string => htmlOf(partsOf(sheet));

/** A paper as a document of its own, to be printed: it asks nobody for anything. */
export function sheetDocument(sheet: Sheet): string {
  const head = element("head", {}, [
    element("meta", { charSet: "utf-8" }, []),
    element(
      "meta",
      {
        httpEquiv: "content-security-policy",
        content: "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
      },
      [],
    ),
    element("title", {}, [text(sheet.title)]),
    element("style", {}, [text([...faces(), marginsOf(sheet), LOOK].join("\n"))]),
  ]);
  const body = element("body", {}, [element("h1", {}, [text(sheet.title)]), ...partsOf(sheet)]);
  return `<!doctype html>${htmlOf([element("html", { lang: "da" }, [head, body])])}`;
}

const partsOf = ({ notice, meta, blocks }: Sheet): Node[] => [
  ...(notice === null ? [] : [element("p", { className: ["paper-notice"] }, [text(notice)])]),
  element(
    "dl",
    { className: ["paper-meta"] },
    meta.map(({ label, value }) =>
      element("div", {}, [element("dt", {}, [text(label)]), element("dd", {}, [text(value)])]),
    ),
  ),
  ...blocks.map(nodeOf),
];

function nodeOf(block: Block): Node {
  switch (block.kind) {
    case "heading":
      return element(`h${String(block.level + 1)}`, anchorOf(block.mark), [...numberOf(block.mark), text(block.text)]);
    case "paragraph":
      return element("p", anchorOf(block.mark), [...numberOf(block.mark), ...nodesOf(block.words)]);
    case "list":
      return element(
        block.isOrdered ? "ol" : "ul",
        {},
        block.items.map((words) => element("li", {}, nodesOf(words))),
      );
    case "table":
      return tableOf(block);
  }
}

const anchorOf = (mark: Mark | undefined): { id?: string } => (mark ? { id: mark.anchor } : {});

const numberOf = (mark: Mark | undefined): Node[] =>
  mark ? [element("span", { className: ["paragraph-number"] }, [text(mark.label)]), text(" ")] : [];

/** It scrolls sideways by keyboard too, where it is wider than the screen. */
function tableOf({ caption, columns, rows }: Extract<Block, { kind: "table" }>): Node {
  const head = columns.map((column) => element("th", { scope: "col" }, [text(column)]));
  const body = rows.map(([name = "", ...cells]) =>
    element("tr", {}, [
      element("th", { scope: "row" }, [text(name)]),
      ...cells.map((cell) => element("td", {}, [text(cell)])),
    ]),
  );
  const table = element("table", { className: ["data-table"] }, [
    ...(caption === "" ? [] : [element("caption", {}, [text(caption)])]),
    element("thead", {}, [element("tr", {}, head)]),
    element("tbody", {}, body),
  ]);
  const label = caption === "" ? columns.join(", ") : caption;
  return element(
    "div",
    { className: ["scroll-region", "paper-table"], role: "region", ariaLabel: label, tabIndex: 0 },
    [table],
  );
}

const nodesOf = (words: Words): Node[] => words.map(spanOf).flat();

function spanOf({ text: written, isStrong, isEmphasised, href }: Span): Node[] {
  const lines = written.split("\n").flatMap((line, at) => [...(at === 0 ? [] : [element("br", {}, [])]), text(line)]);
  const emphasised = isEmphasised ? [element("em", {}, lines)] : lines;
  const strong = isStrong ? [element("strong", {}, emphasised)] : emphasised;
  return href === undefined ? strong : [element("a", { href, rel: ["nofollow", "noopener", "noreferrer"] }, strong)];
}

const FONTS = "node_modules/@fontsource/ibm-plex-sans/files";
let keptFaces: readonly string[] | undefined;

/** The letters of our screens, in the document itself. Where they are not to be found, the server's own are used. */
function faces(): readonly string[] {
  keptFaces ??= [400, 600, 700].flatMap((weight) => {
    try {
      const file = readFileSync(
        join(process.cwd(), FONTS, `ibm-plex-sans-latin-${String(weight)}-normal.woff2`),
        "base64",
      );
      return `@font-face { font-family: "IBM Plex Sans"; font-weight: ${String(weight)}; src: url(data:font/woff2;base64,${file}); }`;
    } catch {
      return [];
    }
  });
  return keptFaces;
}

/** In the margins of every page: whose paper it is, its case, and which page of how many. */
function marginsOf({ authority, caseNumber }: Sheet): string {
  const quoted = (words: string) => JSON.stringify(words.replaceAll(/[\\<>\n]/g, " "));
  const small = 'font: 9pt "IBM Plex Sans", Arial, "Liberation Sans", sans-serif; color: #333333;';
  return `@page { size: A4; margin: 22mm 20mm 20mm;
  @top-left { content: ${quoted(authority)}; ${small} }
  @top-right { content: ${quoted(caseNumber === null ? "" : `Sag ${caseNumber}`)}; ${small} }
  @bottom-right { content: "Side " counter(page) " af " counter(pages); ${small} } }`;
}

/** No ligatures: what is read out or copied from the PDF would lack the letters that some fonts draw as one. */
const LOOK = `html { font: 10.5pt/1.5 "IBM Plex Sans", Arial, "Liberation Sans", sans-serif; color: #000000; }
* { font-variant-ligatures: none; }
body { margin: 0; }
h1 { font-size: 20pt; line-height: 1.25; margin: 0 0 5mm; }
h2 { font-size: 14pt; margin: 8mm 0 2mm; }
h3 { font-size: 12pt; margin: 6mm 0 1.5mm; }
h4 { font-size: 10.5pt; margin: 4mm 0 1mm; }
h1, h2, h3, h4, caption { break-after: avoid; }
p { margin: 0 0 3mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 3mm; padding-left: 6mm; }
li { margin-bottom: 1mm; }
a { color: #000000; }
.paper-notice { border: 0.4mm solid #000000; padding: 2mm 3mm; font-weight: 600; }
dl { border-top: 0.3mm solid #999999; border-bottom: 0.3mm solid #999999; margin: 0 0 6mm; padding: 2mm 0; font-size: 9.5pt; }
dl div { display: flex; gap: 4mm; padding: 0.6mm 0; }
dt { width: 32mm; flex: none; color: #333333; }
dd { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; margin: 0 0 4mm; }
caption { text-align: left; font-weight: 600; padding-bottom: 1.5mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.2mm solid #999999; padding: 1.5mm 2mm; text-align: left; vertical-align: top; }
thead th { background: #eeeeee; }
tbody th { font-weight: 600; }`;

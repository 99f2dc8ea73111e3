import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { findBrowser } from "../../scripts/browser";

/** A browser as CHROME_PATH names it: where it needs arguments and libraries of its own, in a script that gives them. */
export function aBrowser(): string {
  const { executablePath = "", args, env = {} } = findBrowser();
  if (spawnSync(executablePath, ["--version"]).status === 0 && Object.keys(env).length === 0) return executablePath;
  const file = join(mkdtempSync(join(tmpdir(), "strategispor-browser-")), "chromium");
  const given = Object.entries(env).filter(([name]) => ["LD_LIBRARY_PATH", "FONTCONFIG_FILE"].includes(name));
  const lines = given.map(([name, value]) => `export ${name}='${value}'`);
  const words = args.map((arg) => `'${arg}'`).join(" ");
  writeFileSync(file, ["#!/bin/sh", ...lines, `exec '${executablePath}' ${words} "$@"`].join("\n"));
  chmodSync(file, 0o755);
  return file;
}

/** A file inside a zip archive, as text. Fails the test where there is none. */
export function unzipped(archive: Uint8Array, name: string): string {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf(CENTRAL); at >= 0; at = bytes.indexOf(CENTRAL, at + 4)) {
    const [size, length, offset] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt32LE(at + 42),
    ];
    if (bytes.toString("utf8", at + 46, at + 46 + length) !== name) continue;
    const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const packed = bytes.subarray(start, start + size);
    return (bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
  }
  throw new RangeError(`The archive has no ${name}`);
}

/** What begins each entry of a zip's list of its files. */
const CENTRAL = Buffer.from("PK\u0001\u0002", "latin1");

export type OpenedWord = { readonly document: string; readonly styles: string; readonly core: string };

/** What a Word document says, how it looks, and what it is called, as XML. */
export const openWord = (bytes: Uint8Array): OpenedWord => ({
  document: unzipped(bytes, "word/document.xml"),
  styles: unzipped(bytes, "word/styles.xml"),
  core: unzipped(bytes, "docProps/core.xml"),
});

type Structure = { role?: string; id?: string; children?: Structure[] };

export type OpenedPdf = {
  readonly isTagged: boolean;
  readonly language: string | null;
  readonly title: string | null;
  readonly outline: readonly string[];
  /** The roles of the tags, each once. */
  readonly roles: ReadonlySet<string>;
  /** The words of what is tagged, without what stands in the margins. */
  readonly words: string;
};

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: true }).promise;
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string | null } };
  const roles = new Set<string>();
  const words: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Structure;
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    words.push(wordsIn(tree, textsIn(items), roles));
  }
  const opened = {
    isTagged: (await document.getMarkInfo())?.Marked === true,
    language: info.Language ?? null,
    title: info.Title ?? null,
    outline:
      ((await document.getOutline()) as { title: string; items: unknown[] }[] | null)?.map(({ title }) => title) ?? [],
    roles,
    words: words.join(" "),
  };
  await document.loadingTask.destroy();
  return opened;
}

type Item = { type?: string; id?: string; str?: string; hasEOL?: boolean };

/** The text of each piece that is tagged, by its id; what stands in the margins has none. */
function textsIn(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const { type, id, str = "", hasEOL } of items) {
    const within = open.findLast((one) => one !== undefined);
    if (type?.startsWith("beginMarkedContent")) open.push(id);
    else if (type === "endMarkedContent") open.pop();
    else if (within !== undefined) texts.set(within, `${texts.get(within) ?? ""}${str}${hasEOL ? " " : ""}`);
  }
  return texts;
}

/** In the order in which it is read out, without the marks of lists, which a screen draws. */
function wordsIn(
  { role = "", id, children = [] }: Structure,
  texts: ReadonlyMap<string, string>,
  roles: Set<string>,
): string {
  if (role !== "") roles.add(role);
  if (role === "Lbl") return "";
  const own = id === undefined ? "" : (texts.get(id) ?? "");
  return own + children.map((child) => wordsIn(child, texts, roles)).join(" ");
}

/** The words of HTML or of a Word document's XML, without their marks. */
export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(?:lt|#x3C);/g, "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&(?:amp|#x26);/g, "&");

/** Letters and figures alone: lines are broken elsewhere on paper than on a screen. */
export const squeezed = (text: string): string => text.normalize("NFC").replaceAll(/[\s\u00ad•]+/gu, "");

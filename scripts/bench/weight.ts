import { gzipSync } from "node:zlib";
import type { Visitor } from "./browserless";
import { textOf } from "./forms";

/** What React draws the page from once more in the browser: the page's own words as data, not code. */
const CONTENT = /^\(?self\.__next_f\b/;

/**
 * How much script a page brings, in bytes as they come over the wire: its files, and what code stands in the page itself.
 * Without the page's content, which counts among the page's bytes and grows with its words; and without the file that only
 * browsers from before 2018 load, marked `nomodule`.
 */
export async function scriptBytes(visitor: Visitor, path: string): Promise<number> {
  const html = textOf(await visitor.ask(path));
  const loaded = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/\snomodule/i.test(tag));
  const files = new Set(loaded.map(([, file]) => file ?? ""));
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? "");
  const code = inline.filter((text) => !CONTENT.test(text)).join("\n");
  let bytes = code === "" ? 0 : gzipSync(code).length;
  for (const file of files) bytes += gzipSync(textOf(await visitor.ask(file))).length;
  return bytes;
}

import { gzipSync } from "node:zlib";
import type { Visitor } from "./browserless";
import { textOf } from "./forms";

/**
 * How much script a page brings, in bytes as they come over the wire: its files, and what stands in the page itself.
 * Without the file that only browsers from before 2018 load, marked `nomodule`.
 */
export async function scriptBytes(visitor: Visitor, path: string): Promise<number> {
  const html = textOf(await visitor.ask(path));
  const loaded = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/\snomodule/i.test(tag));
  const files = new Set(loaded.map(([, file]) => file ?? ""));
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? "");
  let bytes = gzipSync(inline.join("\n")).length;
  for (const file of files) bytes += gzipSync(textOf(await visitor.ask(file))).length;
  return bytes;
}

import type { FoundParagraph } from "@/lib/kernel/paragraphs";
import type { Block } from "@/lib/kernel/sheet";
import { blocksOf } from "@/lib/platform/markdown";
import type { SentFile } from "@/lib/platform/paragraph-files";
import { wordOf } from "@/lib/platform/word";

export const markdownFile = (text: string): SentFile => ({
  name: "Notat.md",
  content: Buffer.from(text).toString("base64"),
});

/** A Word file that says this: as somebody sends it back who fetched it, and changed it in Word. */
export async function wordFile(paragraphs: readonly FoundParagraph[]): Promise<SentFile> {
  const sheet = { title: "Notat", authority: "Region Midtjylland", caseNumber: null, notice: null, meta: [] };
  const bytes = await wordOf({ ...sheet, blocks: paragraphs.flatMap(blocksOfFound) });
  return { name: "Notat.docx", content: Buffer.from(bytes).toString("base64") };
}

function blocksOfFound({ anchor, level, heading, body }: FoundParagraph): readonly Block[] {
  const named = anchor === null ? {} : { mark: { label: "1", anchor } };
  const blocks = blocksOf(body, { under: "paragraph" });
  if (heading !== null) return [{ kind: "heading", level: level ?? 1, text: heading, ...named }, ...blocks];
  const [first, ...rest] = blocks;
  return first?.kind === "paragraph"
    ? [{ ...first, ...named }, ...rest]
    : [{ kind: "paragraph", words: [], ...named }, ...blocks];
}

import "server-only";
import type { FoundParagraph } from "@/lib/kernel/paragraphs";
import { paragraphsOfMarkdown } from "./markdown-reading";
import { paragraphsOfWord } from "./word-reading";

/** A file as somebody sent it. `content`: its bytes in base64. */
export type SentFile = { readonly name: string; readonly content: string };

/** What a Word or Markdown file says, by its name. null: it cannot be read. */
export async function paragraphsOfFile({ name, content }: SentFile): Promise<FoundParagraph[] | null> {
  const bytes = Buffer.from(content, "base64");
  return /[.](md|markdown|txt)$/i.test(name)
    ? paragraphsOfMarkdown(new TextDecoder().decode(bytes))
    : paragraphsOfWord(bytes);
}

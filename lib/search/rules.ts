import type { TextKind } from "@/lib/texts/model";
import type { Audience } from "@/lib/strategies/model";

/** More words than anybody searches for; the rest of what was typed is passed over. */
const MOST_WORDS = 8;

/** What was typed, as words of letters and digits in lower case; nothing else reaches the database's search. */
export const wordsOf = (typed: string): readonly string[] =>
  (
    typed
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MOST_WORDS);

/** What was typed, as a case number may begin: without the spaces around it. null: too short to tell. */
export function casePrefixOf(typed: string): string | null {
  const prefix = typed.normalize("NFC").trim();
  return prefix.length >= 3 && /\d/.test(prefix) ? prefix : null;
}

/** The public reads the adopted text only; a partner reads debate and final texts too. Source: `canSeeText`. */
export const widestAudience = (kind: TextKind, audience: Audience): Audience =>
  kind !== "vedtaget" && audience === "public" ? "partner" : audience;

export type Stretch = { text: string; isHit: boolean };

/** A title cut where the words stand in it, also inside compounds: "hus" in "sundhedshusene". */
export function markWords(title: string, words: readonly string[]): readonly Stretch[] {
  if (words.length === 0) return [{ text: title, isHit: false }];
  // Words hold letters and digits only, so they are patterns of themselves; the longest first.
  const pattern = new RegExp(`(${[...words].sort((a, b) => b.length - a.length).join("|")})`, "giu");
  return title
    .split(pattern)
    .map((text, index) => ({ text, isHit: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}

/** What the database puts around a hit in an excerpt: characters that nobody types. */
export const HIT = { start: "\uE000", stop: "\uE001" } as const;

/** An excerpt of the database's, cut at its marks. */
export const stretchesOf = (excerpt: string): readonly Stretch[] =>
  excerpt
    .split(/(\uE000[^\uE001]*\uE001)/u)
    .map((text) => ({ text: text.replaceAll(/[\uE000\uE001]/gu, ""), isHit: text.startsWith(HIT.start) }))
    .filter(({ text }) => text !== "");

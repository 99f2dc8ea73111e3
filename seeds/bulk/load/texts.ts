import { isWritten, type Written } from "@/lib/kernel/fact";
import { contentHash } from "@/lib/platform/chain";
import type { AnyFact } from "@/lib/platform/projections";
import type { Random } from "../random";

/** What a text is kept under. */
export type Keeping = { readonly id: string; readonly salt: string };
/** Hands out what a text is kept under. A test gives what another database has. */
export type KeepText = (text: string, stampMs: number) => Keeping;

export type Content = Keeping & { readonly body: string; readonly hash: string };

/** From a generator, so that the same load gives the same ids and salts. */
export const keepingFrom =
  (random: Random): KeepText =>
  (_text, stampMs) => ({ id: random.id(stampMs), salt: Buffer.from(random.bytes(16)).toString("hex") });

export type StoredFact = {
  /** With its texts given ids, for the projection. */
  readonly fact: AnyFact;
  /** As the ledger keeps it, with references only. */
  readonly data: unknown;
  readonly contents: readonly Content[];
};

/** Takes the written texts out of a fact, as the ledger does when it appends one. */
export function storeTexts(fact: AnyFact, stampMs: number, keepText: KeepText): StoredFact {
  const contents: Content[] = [];
  const data = mapTexts(fact.data, ({ text }) => {
    const { id, salt } = keepText(text, stampMs);
    contents.push({ id, salt, body: text, hash: contentHash(salt, text) });
    return { text, contentId: id };
  });
  let next = 0;
  const references = mapTexts(data, () => {
    const { id, hash } = contents[next++] ?? {};
    return { contentId: id, hash };
  });
  // The same fact: only its texts know their ids now.
  return { fact: { ...fact, data } as AnyFact, data: references, contents };
}

function mapTexts(value: unknown, replace: (text: Written) => unknown): unknown {
  if (isWritten(value)) return replace(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, replace)]));
}

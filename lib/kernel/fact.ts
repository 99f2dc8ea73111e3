import type { Day } from "./day";

/**
 * Text that a person wrote. In the ledger only its id and hash stand; the text itself lies in a content row and in the
 * cells a projection copied it to, where a lawful erasure can blank it.
 */
export type Written = { readonly text: string; readonly contentId?: string };

export const written = (text: string): Written => ({ text });

export const writtenOrNull = (text: string | null): Written | null => (text === null ? null : written(text));

export const isWritten = (value: unknown): value is Written =>
  typeof value === "object" &&
  value !== null &&
  "text" in value &&
  typeof value.text === "string" &&
  Object.keys(value).every((key) => key === "text" || key === "contentId");

/** What a fact may hold besides written text: ids, codes, days and numbers. */
export type FactValue =
  string | number | boolean | null | Written | readonly FactValue[] | { readonly [key: string]: FactValue };

/** Something that happened. Appended, never changed; a mistake is mended by a fact that names it in `corrects`. */
export type Fact<Type extends string, Kind extends string, Data> = {
  readonly type: Type;
  /** `version` is the subject's version after this fact. */
  readonly subject: { readonly kind: Kind; readonly id: string; readonly version: number };
  /** When it was true; the ledger's stamp says when we knew. */
  readonly happenedOn: Day;
  readonly corrects?: number;
  readonly data: Data;
};

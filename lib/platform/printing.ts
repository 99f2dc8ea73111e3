import "server-only";
import { MEDIA_TYPE, type FileFormat } from "@/lib/kernel/formats";
import type { Sheet } from "@/lib/kernel/sheet";
import type { Tx } from "./db";
import { digestOf } from "./digest";
import { asFile, findFile, keepFiles, type KeptFile } from "./files";
import { pdfOf } from "./pdf";
import { sheetDocument } from "./sheet-html";
import { wordOf } from "./word";

/** The files of something that is frozen, made before anything is locked. `pdf` null: there is no browser to print it. */
export type Printed = { readonly contentHash: string; readonly word: KeptFile; readonly pdf: KeptFile | null };

/** @param content what is frozen, as it will be written down */
export async function print(sheet: Sheet, content: string): Promise<Printed> {
  const [word, pdf] = await Promise.all([wordOf(sheet), pdfOf(sheetDocument(sheet))]);
  return {
    contentHash: digestOf(content),
    word: asFile(MEDIA_TYPE.docx, word),
    pdf: pdf && asFile(MEDIA_TYPE.pdf, pdf),
  };
}

/** As the row of what is frozen names them. */
export const hashesOf = ({ contentHash, word, pdf }: Printed) => ({
  contentHash,
  wordHash: word.hash,
  pdfHash: pdf?.hash ?? null,
});

export const keepPrinted = (tx: Tx, printed: Printed | null): Promise<void> =>
  keepFiles(tx, printed ? [printed.word, ...(printed.pdf ? [printed.pdf] : [])] : []);

/** A row of something frozen. */
export type Frozen = {
  readonly content: string;
  readonly contentHash: string;
  readonly wordHash: string;
  readonly pdfHash: string | null;
};

/** What it says is what was frozen. */
export const isAsFrozen = ({ content, contentHash }: Pick<Frozen, "content" | "contentHash">): boolean =>
  digestOf(content) === contentHash;

/** What it can be had as. */
export const formatsOf = ({ pdfHash }: Pick<Frozen, "pdfHash">): readonly FileFormat[] =>
  pdfHash === null ? ["docx"] : ["docx", "pdf"];

/** `isIntact`: its bytes, and what they were made of, are what was frozen. */
export type FrozenFile = KeptFile & { readonly isIntact: boolean; readonly name: string };

/** The file of something frozen. @param name without its ending. null: it was not made in that format */
export async function frozenFile(
  db: Tx,
  { name, wordHash, pdfHash, ...said }: Frozen & { readonly name: string },
  format: FileFormat,
): Promise<FrozenFile | null> {
  const hash = format === "pdf" ? pdfHash : wordHash;
  const file = hash === null ? null : await findFile(db, hash);
  return file && { ...file, isIntact: file.isIntact && isAsFrozen(said), name: `${name}.${format}` };
}

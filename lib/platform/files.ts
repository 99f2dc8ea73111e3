import "server-only";
import type { Tx } from "./db";
import { digestOf } from "./digest";

/** Bytes that are kept by what they are: the same bytes are kept once, and none can be exchanged for others. */
export type KeptFile = { readonly hash: string; readonly mediaType: string; readonly bytes: Uint8Array };

export const asFile = (mediaType: string, bytes: Uint8Array): KeptFile => ({ hash: digestOf(bytes), mediaType, bytes });

export async function keepFiles(tx: Tx, files: readonly KeptFile[]): Promise<void> {
  for (const { hash, mediaType, bytes } of files) {
    await tx.$executeRaw`
      INSERT INTO ops.file (hash, media_type, bytes) VALUES (${hash}, ${mediaType}, ${Buffer.from(bytes)}) ON CONFLICT DO NOTHING`;
  }
}

/** The file kept under a hash. `isIntact`: its bytes still have that hash. null: there is none. */
export async function findFile(db: Tx, hash: string): Promise<(KeptFile & { isIntact: boolean }) | null> {
  const [file] = await db.$queryRaw<KeptFile[]>`
    SELECT f.hash, f.media_type AS "mediaType", f.bytes FROM ops.file f WHERE f.hash = ${hash}`;
  return file ? { ...file, isIntact: digestOf(file.bytes) === hash } : null;
}

import "server-only";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { database } from "./db";
import { env } from "./env";
import { describeError, log } from "./log";

const anchorSchema = z.strictObject({
  position: z.int().positive(),
  stamp: z.iso.datetime(),
  mac: z.string(),
  /** Facts up to this one, with it. */
  count: z.int().positive(),
  at: z.iso.datetime(),
});

/** The head of the ledger at an instant, noted outside the database: whoever cuts or rewrites the ledger is found out. */
export type Anchor = z.infer<typeof anchorSchema>;

export const anchorFile = (dataDir: string): string => join(dataDir, "anchors.jsonl");

/** Notes the ledger's head. @returns null where nothing has happened yet */
export async function anchor(now: Date = new Date()): Promise<Anchor | null> {
  const { rows } = await database().pool.query<{ position: string; stamp: Date; mac: string; count: string }>(
    `SELECT f.position, f.stamp, f.mac, (SELECT count(*) FROM ledger.fact c WHERE c.position <= f.position) AS count
     FROM ledger.fact f ORDER BY f.position DESC LIMIT 1`,
  );
  const [head] = rows;
  if (!head) return null;
  const noted: Anchor = {
    position: Number(head.position),
    stamp: head.stamp.toISOString(),
    mac: head.mac,
    count: Number(head.count),
    at: now.toISOString(),
  };
  const { DATA_DIR } = env();
  await mkdir(DATA_DIR, { recursive: true });
  await appendFile(anchorFile(DATA_DIR), `${JSON.stringify(noted)}\n`, { mode: 0o600, flush: true });
  return noted;
}

const PUBLISHED: readonly string[] = ["text.published", "strategy.published"];

/** What was made public is anchored at once. The write stands whether or not that succeeds. */
export async function anchorIfPublished(facts: readonly { readonly type: string }[]): Promise<void> {
  if (!facts.some(({ type }) => PUBLISHED.includes(type))) return;
  try {
    await anchor();
  } catch (error) {
    log("error", "anchor.failed", describeError(error));
  }
}

/** An anchor, or null for a line that is none, with its line number. */
export type AnchorLine = { readonly line: number; readonly anchor: Anchor | null };

/** The anchors of an installation; none where none were noted yet. */
export async function readAnchors(dataDir: string): Promise<readonly AnchorLine[]> {
  const lines = (await readIfThere(anchorFile(dataDir))).split("\n");
  return lines.flatMap((text, index) => (text === "" ? [] : [{ line: index + 1, anchor: parseAnchor(text) }]));
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}

function parseAnchor(text: string): Anchor | null {
  try {
    return anchorSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

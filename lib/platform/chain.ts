import "server-only";
import { createHmac } from "node:crypto";
import { digestOf } from "./digest";

/** A fact as it stands in the ledger. */
export type LedgerEntry = {
  position: number;
  /** ISO 8601, UTC, milliseconds. */
  stamp: string;
  type: string;
  subjectKind: string;
  subjectId: string;
  subjectVersion: number;
  happenedOn: string;
  actorId: string | null;
  command: string;
  corrects: number | null;
  data: unknown;
  rowsDigest: string;
};

/** What the first fact is chained to. */
export const GENESIS = "strategispor";

/** JSON with sorted keys: the same text before the database's jsonb and after it. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(",")}}`;
}

/** The link that binds a fact, and what it wrote, to everything before it. The key lives outside the database. */
export const link = (key: string, previous: string, entry: LedgerEntry): string =>
  createHmac("sha256", key)
    .update(canonical({ previous, ...entry }))
    .digest("hex");

export const contentHash = (salt: string, body: string): string => digestOf(`${salt}\n${body}`);

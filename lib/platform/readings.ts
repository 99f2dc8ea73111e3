import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { database } from "./db";

/** What people's data are looked up for: to keep their access, to answer a person who asks what is held of them, or to audit. */
export type Purpose = "adgang" | "indsigt" | "revision";

/**
 * Writes down whose data were looked up, by whom, and what for. Called when they have been read and before they are shown:
 * what cannot be written down is not shown.
 * @param by null: the operator
 */
export async function noteReading({
  by,
  of,
  purpose,
}: {
  by: Actor | null;
  of: readonly string[];
  purpose: Purpose;
}): Promise<void> {
  if (of.length === 0) return;
  await database().now.$executeRaw`
    INSERT INTO ops.reading (actor, subject, purpose)
    SELECT ${by?.personId ?? null}::uuid, subject, ${purpose} FROM unnest(${[...of]}::uuid[]) AS subject`;
}

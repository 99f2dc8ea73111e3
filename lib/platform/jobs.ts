import "server-only";
import { database, type Tx } from "./db";

/** A fact as a follower of the ledger gets it. */
export type Followed = {
  position: bigint;
  stamp: Date;
  type: string;
  subjectKind: string;
  subjectId: string;
  /** null: the public or the system itself. */
  actorId: string | null;
  data: unknown;
};

const BATCH = 100;

/**
 * Hands the facts behind the named cursor to `handle`, in order, and moves the cursor past them in the same transaction.
 * At least once: what `handle` did outside the database happens again if the commit fails. Two workers never follow
 * under one name at a time. @returns how many facts were handled; 0 also when another worker is at it
 */
export async function followLedger(
  name: string,
  handle: (facts: readonly Followed[], tx: Tx) => Promise<void>,
): Promise<number> {
  const { now } = database();
  // Committed by itself: made in the transaction, another worker would wait for it instead of passing by.
  await now.$executeRaw`INSERT INTO ops.cursor (name) VALUES (${name}) ON CONFLICT DO NOTHING`;
  return now.$transaction((tx) => followFrom(tx, name, handle), { timeout: 60_000 });
}

async function followFrom(tx: Tx, name: string, handle: Parameters<typeof followLedger>[1]): Promise<number> {
  const [cursor] = await tx.$queryRaw<{ position: bigint }[]>`
    SELECT position FROM ops.cursor WHERE name = ${name} FOR UPDATE SKIP LOCKED`;
  if (!cursor) return 0;
  const facts = await tx.$queryRaw<Followed[]>`
    SELECT position, stamp, type, subject_kind AS "subjectKind", subject_id AS "subjectId", actor_id AS "actorId", data
    FROM ledger.fact WHERE position > ${cursor.position} ORDER BY position LIMIT ${BATCH}`;
  const last = facts.at(-1);
  if (!last) return 0;
  await handle(facts, tx);
  await tx.$executeRaw`UPDATE ops.cursor SET position = ${last.position} WHERE name = ${name}`;
  return facts.length;
}

const HOUR_MS = 3_600_000;

/** Something the system does of itself, not oftener than `everyHours`. */
export type Chore = { readonly name: string; readonly everyHours: number; readonly work: () => Promise<void> };

/** Does the chores that are due. One that fails is due again next time. @returns the names of those that were done */
export async function doChores(chores: readonly Chore[], now: Date): Promise<string[]> {
  const done: string[] = [];
  for (const { name, everyHours, work } of chores) {
    const before = new Date(now.getTime() - everyHours * HOUR_MS);
    const claimed = await database().now.$transaction(
      async (tx) => {
        // Who finds another worker at it passes by.
        const [lock] = await tx.$queryRaw<{ isFree: boolean }[]>`
          SELECT pg_try_advisory_xact_lock(8270002, hashtext(${name})) AS "isFree"`;
        if (!lock?.isFree) return false;
        const taken = await tx.$executeRaw`
          INSERT INTO ops.chore (name, done_at) VALUES (${name}, ${now}::timestamptz)
          ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at WHERE ops.chore.done_at <= ${before}::timestamptz`;
        if (taken === 1) await work();
        return taken === 1;
      },
      { timeout: 60_000 },
    );
    if (claimed) done.push(name);
  }
  return done;
}

const KEYS_KEPT_DAYS = 30;

/** Keys of submissions are of use for as long as a form can lie open; sessions and counters until they have run out. */
export async function clearOperations(): Promise<void> {
  const { now } = database();
  await now.$executeRaw`DELETE FROM ops.key WHERE made_at < now() - make_interval(days => ${KEYS_KEPT_DAYS}::int)`;
  await now.$executeRaw`DELETE FROM ops.session WHERE greatest(seen_at, ended_at) < now() - interval '7 days'`;
  await now.$executeRaw`DELETE FROM ops.throttle WHERE expire IS NOT NULL AND expire < extract(epoch FROM now()) * 1000`;
}

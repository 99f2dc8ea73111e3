import "server-only";
import { database } from "./db";
import { describeError, log } from "./log";

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
 * Hands the facts behind the named cursor to `handle`, in order, and then moves the cursor past them. At least once: what
 * was not handled to the end comes again. No transaction is open meanwhile, so `handle` may take its time, and two
 * workers never follow under one name at a time. @returns how many facts were handled; 0 also when another worker is at it
 */
export async function followLedger(
  name: string,
  handle: (facts: readonly Followed[]) => Promise<void>,
): Promise<number> {
  return (await alone(`follow ${name}`, () => followFrom(name, handle))) ?? 0;
}

async function followFrom(name: string, handle: (facts: readonly Followed[]) => Promise<void>): Promise<number> {
  const { now } = database();
  const facts = await now.$queryRaw<Followed[]>`
    SELECT position, stamp, type, subject_kind AS "subjectKind", subject_id AS "subjectId", actor_id AS "actorId", data
    FROM ledger.fact WHERE position > coalesce((SELECT c.position FROM ops.cursor c WHERE c.name = ${name}), 0)
    ORDER BY position LIMIT ${BATCH}`;
  const last = facts.at(-1);
  if (!last) return 0;
  await handle(facts);
  await now.$executeRaw`
    INSERT INTO ops.cursor (name, position) VALUES (${name}, ${last.position})
    ON CONFLICT (name) DO UPDATE SET position = greatest(ops.cursor.position, excluded.position)`;
  return facts.length;
}

const JOBS = 8_270_002;

/**
 * Does the work unless another worker is at it. What tells them apart is a lock of a connection's own, outside any
 * transaction: the work may wait for the mail server, and a worker that is killed leaves nothing locked.
 * @returns null: another is at it
 */
async function alone<T>(name: string, work: () => Promise<T>): Promise<T | null> {
  const connection = await database().pool.connect();
  let isSound = true;
  // Unheard, the error of a connection that dies meanwhile would end the process.
  const note = () => (isSound = false);
  connection.on("error", note);
  try {
    const { rows } = await connection.query<{ isFree: boolean }>(
      'SELECT pg_try_advisory_lock($1, hashtext($2)) AS "isFree"',
      [JOBS, name],
    );
    if (!rows[0]?.isFree) return null;
    try {
      return await work();
    } finally {
      // Where that cannot be said, the lock goes with the connection.
      await connection.query("SELECT pg_advisory_unlock($1, hashtext($2))", [JOBS, name]).catch(note);
    }
  } finally {
    connection.off("error", note);
    connection.release(!isSound);
  }
}

const HOUR_MS = 3_600_000;

/** Something the system does of itself, not oftener than `everyHours`. */
export type Chore = { readonly name: string; readonly everyHours: number; readonly work: () => Promise<void> };

/**
 * Does the chores that are due. One that fails is logged, keeps none of the others from being done, and is due again next
 * time. @returns the names of those that were done
 */
export async function doChores(chores: readonly Chore[], now: Date): Promise<string[]> {
  const done: string[] = [];
  for (const chore of chores) {
    try {
      if (await alone(`chore ${chore.name}`, () => doIfDue(chore, now))) done.push(chore.name);
    } catch (error) {
      log("error", "chore.failed", { name: chore.name, ...describeError(error) });
    }
  }
  return done;
}

async function doIfDue({ name, everyHours, work }: Chore, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - everyHours * HOUR_MS);
  const [lately] = await database().now.$queryRaw<unknown[]>`
    SELECT name FROM ops.chore WHERE name = ${name} AND done_at > ${before}::timestamptz`;
  if (lately) return false;
  await work();
  await database().now.$executeRaw`
    INSERT INTO ops.chore (name, done_at) VALUES (${name}, ${now}::timestamptz)
    ON CONFLICT (name) DO UPDATE SET done_at = excluded.done_at`;
  return true;
}

const KEYS_KEPT_DAYS = 30;

/** How long an invitation that nobody can use any more still says why. */
const OLD_INVITATIONS_KEPT_DAYS = 30;

/**
 * Keys of submissions are of use for as long as a form can lie open; sessions, counters and invitations until they have
 * run out, and a little longer.
 */
export async function clearOperations(): Promise<void> {
  const { now } = database();
  await now.$executeRaw`DELETE FROM ops.key WHERE made_at < now() - make_interval(days => ${KEYS_KEPT_DAYS}::int)`;
  await now.$executeRaw`DELETE FROM ops.session WHERE greatest(seen_at, ended_at) < now() - interval '7 days'`;
  await now.$executeRaw`
    DELETE FROM ops.invitation WHERE expires_at < now() - make_interval(days => ${OLD_INVITATIONS_KEPT_DAYS}::int)`;
  await now.$executeRaw`DELETE FROM ops.throttle WHERE expire IS NOT NULL AND expire < extract(epoch FROM now()) * 1000`;
}

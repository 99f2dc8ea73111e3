import "server-only";
import { addDays, dayOf, endOfDay, isDay, type Day } from "@/lib/kernel/day";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { Prisma } from "@/prisma/generated/client";
import { database, isConnectionLost, type Database, type Tx } from "./db";

/**
 * What a query reads through. It never knows whether it reads the present or the past: `today` is the day it is there.
 * Asking again with `?pr=` the instant `stamp` gives the same answer.
 */
export type Reader = { readonly db: Tx; readonly today: Day; readonly stamp: Date; readonly isPast: boolean };

/** null: now. */
export type Moment = Date | null;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** `?pr=`: a day means its end in Denmark. @returns BAD_MOMENT for what is neither a day nor an instant, or a day to come */
export function parseMoment(
  text: string | null | undefined,
  now: Date = new Date(),
): Result<Moment, { code: "BAD_MOMENT" }> {
  if (text === null || text === undefined || text === "") return ok(null);
  if (isDay(text)) return text > dayOf(now) ? refuse({ code: "BAD_MOMENT" }) : ok(endOfDay(text));
  const instant = INSTANT.test(text) ? new Date(text) : null;
  if (!instant || Number.isNaN(instant.getTime()) || instant > now) return refuse({ code: "BAD_MOMENT" });
  return ok(instant);
}

/** A read that broke later than this is not begun again: whoever waits has an answer within ten seconds. */
const SOON_MS = 1000;

/** Runs one screen's queries in one snapshot, so that all its numbers agree; once more if its connection breaks soon. */
export async function read<T>(moment: Moment, query: (reader: Reader) => Promise<T>): Promise<T> {
  const once = () => (moment === null ? readNow(query) : readAt(moment, query));
  const begun = performance.now();
  try {
    return await once();
  } catch (error) {
    if (!isConnectionLost(error) || performance.now() - begun > SOON_MS) throw error;
    return once();
  }
}

/**
 * A statement is planned once by each connection: planning one of a dozen views anew takes longer than running it.
 * In the past, the planner knows neither how many rows a moment has nor reaches an index through a join, and a loop in a
 * loop would read a view whole for each row.
 */
const PLANNED_ONCE = Prisma.sql`set_config('plan_cache_mode', 'force_generic_plan', true)`;
const JOINED_BY_HASH = Prisma.sql`set_config('enable_nestloop', 'off', true)`;

export const readNow = <T>(query: (reader: Reader) => Promise<T>, from: Database = database()): Promise<T> =>
  from.now.$transaction(async (db) => {
    const [head] = await db.$queryRaw<{ now: Date; stamp: Date }[]>`
      SELECT set_config('transaction_read_only', 'on', true), ${PLANNED_ONCE}, clock_timestamp() AS now,
             coalesce((SELECT f.stamp FROM ledger.fact f ORDER BY f.position DESC LIMIT 1), clock_timestamp()) AS stamp`;
    if (!head) throw new RangeError("A SELECT without FROM answers with one row");
    const today = dayOf(head.now);
    return query({ db, today, stamp: laterOf(head.stamp, startOf(today)), isPast: false });
  }, SNAPSHOT);

export const readAt = <T>(
  instant: Date,
  query: (reader: Reader) => Promise<T>,
  from: Database = database(),
): Promise<T> =>
  from.past.$transaction(async (db) => {
    await db.$queryRaw`
      SELECT set_config('transaction_read_only', 'on', true), set_config('app.as_of', ${instant.toISOString()}, true),
             set_config('search_path', 'past, public', true), ${PLANNED_ONCE}, ${JOINED_BY_HASH}`;
    return query({ db, today: dayOf(instant), stamp: instant, isPast: true });
  }, SNAPSHOT);

/** What is late or stale depends on the day: an answer of today can be asked for again at an instant of today only. */
const startOf = (day: Day): Date => new Date(endOfDay(addDays(day, -1)).getTime() + 1);

const laterOf = (a: Date, b: Date): Date => (a > b ? a : b);

const SNAPSHOT = { isolationLevel: "RepeatableRead", maxWait: 2000, timeout: 6000 } as const;

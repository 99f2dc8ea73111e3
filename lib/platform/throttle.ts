import "server-only";
import { createHmac } from "node:crypto";
import type { Pool } from "pg";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { database } from "./db";
import { env } from "./env";

const QUARTER_OF_AN_HOUR = 15 * 60;

/** Wrong attempts per quarter of an hour. An office shares one address; an account has one person. */
export const WRONG_ATTEMPTS = { account: 10, address: 100 } as const;

type Limit = keyof typeof WRONG_ATTEMPTS;
type Limiters = Readonly<Record<Limit, RateLimiterPostgres>>;

const kept = new WeakMap<Pool, Limiters>();

function limiters(): Limiters {
  const { pool } = database();
  const known = kept.get(pool) ?? { account: limiter(pool, "account"), address: limiter(pool, "address") };
  kept.set(pool, known);
  return known;
}

const limiter = (storeClient: Pool, limit: Limit): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient,
    schemaName: "ops",
    tableName: "throttle",
    // The application's role makes no tables.
    tableCreated: true,
    keyPrefix: limit,
    points: WRONG_ATTEMPTS[limit],
    duration: QUARTER_OF_AN_HOUR,
  });

type Attempt<T> = { readonly account: string; readonly address: string; readonly prove: () => Promise<T | null> };

/**
 * Lets somebody try to prove who they are, unless there were too many wrong attempts on the account, or from the address.
 * Attempts on one account wait for each other, so that a volley of them is counted too.
 * @returns null for a wrong attempt
 */
export function throttled<T>({ account, address, prove }: Attempt<T>): Promise<T | null | "TOO_MANY_ATTEMPTS"> {
  const [accountKey, addressKey] = [keyOf(account), keyOf(address)];
  return inTurn(accountKey, async () => {
    if (!(await isWithin("account", accountKey)) || !(await isWithin("address", addressKey)))
      return "TOO_MANY_ATTEMPTS";
    const proved = await prove();
    if (proved === null) return null;
    await limiters().account.delete(accountKey);
    await limiters().address.reward(addressKey);
    return proved;
  });
}

/** Counts the attempt as wrong until it has proved right. */
async function isWithin(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiters()[limit].consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}

/** The table holds neither addresses nor accounts. */
const keyOf = (text: string): string => createHmac("sha256", env().AUTH_SECRET).update(text).digest("base64url");

const queues = new Map<string, Promise<unknown>>();

async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (queues.get(key) ?? Promise.resolve()).then(work, work);
  queues.set(key, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(key) === mine) queues.delete(key);
  }
}

import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient, type Prisma } from "@/prisma/generated/client";
import { env } from "./env";

export type Tx = Prisma.TransactionClient;

/** One pool, two clients: `now` reads and writes the tables, `past` reads the views of the same names. */
export type Database = { readonly pool: pg.Pool; readonly now: PrismaClient; readonly past: PrismaClient };

/**
 * What was measured of Prisma 7 and pg, kept in this one place: the defaults wait for ever on a dead connection, and
 * adapter-pg replaces a time's offset by +00:00 without converting, so every connection speaks UTC. The limits add up to an
 * answer within ten seconds when the database has frozen: a query that hangs, then a connection the error page's own
 * reading cannot have.
 */
const CONNECTION = {
  options:
    "-c TimeZone=UTC -c jit=off -c statement_timeout=4500 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000",
  query_timeout: 5500,
  connectionTimeoutMillis: 2000,
  // A connection has planned its statements: it is not given up after pg's ten seconds of quiet.
  idleTimeoutMillis: 600_000,
  keepAlive: true,
} as const;

/** For an operation that may take as long as it takes. */
const PATIENT = { options: "-c TimeZone=UTC -c jit=off", connectionTimeoutMillis: 10_000, keepAlive: true } as const;

type Opening = { poolMax: number; isPatient?: boolean };

export function openDatabase(url: string, { poolMax, isPatient = false }: Opening): Database {
  const pool = new pg.Pool({ connectionString: url, max: poolMax, ...(isPatient ? PATIENT : CONNECTION) });
  // An idle connection that dies is replaced at the next query; unheard, its error would end the process.
  pool.on("error", () => undefined);
  return {
    pool,
    now: new PrismaClient({ adapter: adapterOf(pool, "public") }),
    past: new PrismaClient({ adapter: adapterOf(pool, "past") }),
  };
}

const adapterOf = (pool: pg.Pool, schema: "public" | "past"): PrismaPg =>
  new PrismaPg(pool, { schema, statementNameGenerator: namesFor(schema) });

/** More kinds of statements than the application has; what comes after, as with lists of ever new lengths, goes unnamed. */
const MOST_NAMES = 1000;

/**
 * A named statement is parsed and planned once by each connection, where planning costs ten times what running does. The
 * same words mean other tables in the past, so each schema has names of its own.
 */
function namesFor(schema: string): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_NAMES) return known ?? UNNAMED;
    const name = `${schema}_${String(names.size)}`;
    names.set(sql, name);
    return name;
  };
}

/** What pg takes for a statement that is not kept. */
const UNNAMED = "";

const kept = globalThis as typeof globalThis & { strategisporDatabase?: Database };

/** The application's database, opened at first use. Kept on globalThis, since Next loads modules more than once. */
export function database(): Database {
  const { DATABASE_URL, DATABASE_POOL_MAX } = env();
  kept.strategisporDatabase ??= openDatabase(DATABASE_URL, { poolMax: DATABASE_POOL_MAX });
  return kept.strategisporDatabase;
}

export async function closeDatabase(): Promise<void> {
  const open = kept.strategisporDatabase;
  delete kept.strategisporDatabase;
  if (open) await disconnect(open);
}

export async function disconnect({ pool, now, past }: Database): Promise<void> {
  await Promise.all([now.$disconnect(), past.$disconnect()]);
  await pool.end();
}

const textOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code, cause } = error as Error & { code?: unknown };
  return [
    error.name,
    typeof code === "string" ? code : "",
    error.message,
    cause instanceof Object ? JSON.stringify(cause) : "",
  ].join(" ");
};

/**
 * Another transaction was in the way: nothing was written, and the same write may be tried again. P2002: it was first to
 * take what can be had once (a slug, an address); the next try sees that, and the command says so.
 */
export const isConflict = (error: unknown): boolean =>
  /P2002|P2034|40001|40P01|TransactionWriteConflict|could not serialize|deadlock detected/.test(textOf(error));

/** The connection broke: a commit may have succeeded although we never heard, so the key must be looked up. */
export const isConnectionLost = (error: unknown): boolean =>
  /Connection terminated|ECONNRESET|ECONNREFUSED|57P01|ConnectionClosed|Query read timeout|server closed the connection|P1001|P1017|DatabaseNotReachable/.test(
    textOf(error),
  );

/** A lock or a connection was not to be had in time. */
export const isBusy = (error: unknown): boolean =>
  /55P03|57014|P2028|P2024|lock timeout|statement timeout|timeout exceeded when trying to connect/.test(textOf(error));

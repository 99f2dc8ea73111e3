import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import pg from "pg";
import { main } from "./main";
import { isErrno } from "./processes";
import { ROOT } from "./root";
import { type Environment, runNode } from "./run";
import { type Sealing, whileSealed } from "./sealing";
import { SetupFailure } from "./setup-failure";

/**
 * Brings a database up to date. Asks the database first, since the Prisma CLI takes seconds also for doing nothing.
 * @param ownerUrl signs in as the role that owns the database
 * @returns the names of the migrations that were missing
 */
export async function migrate(ownerUrl: string, sealing: Sealing = {}): Promise<readonly string[]> {
  const { applied, interrupted } = await recordedMigrations(ownerUrl);
  const missing = knownMigrations().filter((name) => !applied.has(name));
  const env = { DATABASE_OWNER_URL: ownerUrl };
  // A migration is sent as one script, which PostgreSQL does wholly or not at all: what did not finish left no trace.
  for (const name of interrupted) await prisma(["migrate", "resolve", "--rolled-back", name], env);
  const deploy = () => (missing.length > 0 ? prisma(["migrate", "deploy"], env) : Promise.resolve());
  await whileSealed(ownerUrl, { ...sealing, migrations: missing }, deploy);
  return missing;
}

/** Runs the Prisma CLI. Its output is shown only when it fails. */
export async function prisma(args: readonly string[], env: Environment = {}): Promise<void> {
  const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const { code, output } = await runNode([cli, ...args], { env, output: "kept" });
  if (code !== 0) throw new SetupFailure(`prisma ${args.join(" ")} failed:\n${output.trim()}`);
}

function knownMigrations(): string[] {
  try {
    const entries = readdirSync(join(ROOT, "prisma", "migrations"), { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return [];
    throw error;
  }
}

const UNDEFINED_TABLE = "42P01";

/** The flag with which a database is migrated although it is not as it was written. */
export const ACCEPT_FINDINGS = "--accept-findings";

/** What Prisma locks while it migrates. */
const PRISMA_LOCK = 72_707_369;

type Recorded = { readonly applied: ReadonlySet<string>; readonly interrupted: readonly string[] };

async function recordedMigrations(url: string): Promise<Recorded> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await readRecords(client);
  } catch (error) {
    if (isErrno(error, UNDEFINED_TABLE)) return { applied: new Set(), interrupted: [] };
    throw error;
  } finally {
    await client.end();
  }
}

async function readRecords(client: pg.Client): Promise<Recorded> {
  const { rows } = await client.query<{ name: string; finished: boolean; running: boolean }>(
    `SELECT migration_name AS name, finished_at IS NOT NULL AS finished, EXISTS (
       SELECT FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objid = $1
         AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
     ) AS running
     FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
    [PRISMA_LOCK],
  );
  return {
    applied: new Set(rows.filter((row) => row.finished).map((row) => row.name)),
    interrupted: rows.filter((row) => !row.finished && !row.running).map((row) => row.name),
  };
}

main(import.meta.url, async () => {
  const url = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  if (!url) throw new SetupFailure("DATABASE_OWNER_URL must be set: it signs in as the role that owns the database.");
  const applied = await migrate(url, { acceptFindings: process.argv.includes(ACCEPT_FINDINGS) });
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
  return 0;
});

import { join } from "node:path";
import pg from "pg";
import { isErrno } from "./processes";
import { ROOT } from "./root";
import { type Environment, runNode, TYPESCRIPT } from "./run";
import { SetupFailure } from "./setup-failure";

export type Sealing = {
  /** Leads to the database and holds AUDIT_KEY, where this process does not have them itself. */
  readonly env?: Environment;
  /** Goes on although the database is not as it was written. */
  readonly acceptFindings?: boolean;
};

/**
 * Changes the tables of a database in which things have happened: before, it must be as it was written; after, the row
 * versions that look different are entered in the ledger anew. What is cut short in between is done at the next start.
 * @throws SetupFailure with the findings, before anything is changed
 */
export async function whileSealed(
  ownerUrl: string,
  { env = {}, acceptFindings = false, migrations }: Sealing & { migrations: readonly string[] },
  change: () => Promise<void>,
): Promise<void> {
  const unsealed = await unsealedMigrations(ownerUrl);
  if (migrations.length === 0 && unsealed.length === 0) return;
  if (!(await hasFacts(ownerUrl))) return change();
  const tool = { DATABASE_URL: process.env.DATABASE_URL ?? ownerUrl, ...env, DATABASE_OWNER_URL: ownerUrl };
  if (unsealed.length === 0 && !acceptFindings) await assureAsWritten(tool);
  await setUnsealed(ownerUrl, [...unsealed, ...migrations]);
  await change();
  await runTool("reseal.ts", tool, "The row versions that look different now could not be entered in the ledger:");
}

/** Migrations after which the row versions are still to be entered anew; what they are was checked before them. */
export const unsealedMigrations = (ownerUrl: string): Promise<readonly string[]> =>
  ask(ownerUrl, [], async (client) => {
    const { rows } = await client.query<{ value: string }>("SELECT value FROM ops.setting WHERE name = 'unsealed'");
    return rows[0]?.value.split(" ") ?? [];
  });

export const setUnsealed = (ownerUrl: string, names: readonly string[]): Promise<void> =>
  ask(ownerUrl, undefined, async (client) => {
    await client.query("DELETE FROM ops.setting WHERE name = 'unsealed'");
    if (names.length > 0) await client.query("INSERT INTO ops.setting VALUES ('unsealed', $1)", [names.join(" ")]);
  });

const hasFacts = (ownerUrl: string): Promise<boolean> =>
  ask(ownerUrl, false, async (client) => {
    const { rows } = await client.query<{ has: boolean }>("SELECT EXISTS (SELECT FROM ledger.fact) AS has");
    return rows[0]?.has === true;
  });

const assureAsWritten = (env: Environment): Promise<void> =>
  runTool(
    "audit-verify.ts",
    env,
    "The database is not as it was written, so nothing was migrated (npm run migrate -- --accept-findings goes on):",
  );

async function runTool(script: string, env: Environment, failure: string): Promise<void> {
  const { code, output } = await runNode([...TYPESCRIPT, join(ROOT, "scripts", script)], { env, output: "kept" });
  if (code !== 0) throw new SetupFailure(`${failure}\n${output.trim()}`);
}

const UNDEFINED_TABLE = "42P01";

/** @param before the answer of a database that has no tables yet */
async function ask<T>(ownerUrl: string, before: T, question: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await question(client);
  } catch (error) {
    if (isErrno(error, UNDEFINED_TABLE)) return before;
    throw error;
  } finally {
    await client.end();
  }
}

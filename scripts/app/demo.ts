import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { EmbeddedDatabase } from "../embedded-postgres";
import { isErrno } from "../processes";
import { ROOT } from "../root";
import { type Environment, runNode, TYPESCRIPT } from "../run";
import { SetupFailure } from "../setup-failure";

type Say = (line: string) => void;

const UNDEFINED_TABLE = "42P01";

/** A seed that was interrupted cannot be continued, and the ledger forgets nothing: the database is made anew. */
export async function recreateIfHalfSeeded({ ownerUrl, recreate }: EmbeddedDatabase, say: Say): Promise<void> {
  if ((await markOf(ownerUrl)) !== "begun") return;
  say("The demo data were interrupted last time: starting over …");
  await recreate();
}

/** Plays the demo's data into a database in which nothing has ever happened. */
export async function seedDemoIfEmpty({
  ownerUrl,
  env,
  say,
}: {
  ownerUrl: string;
  env: Environment;
  say: Say;
}): Promise<void> {
  const script = join(ROOT, "seeds", "run.ts");
  if (!(await isEmpty(ownerUrl)) || !existsSync(script)) return;
  say("Filling in the demo data …");
  await mark(ownerUrl, "begun");
  const { code, output } = await runNode([...TYPESCRIPT, script, "--profile", "demo"], { env, output: "kept" });
  if (code !== 0) throw new SetupFailure(`The demo data could not be filled in:\n${output.trim()}`);
  await mark(ownerUrl, "done");
}

const isEmpty = (url: string): Promise<boolean> =>
  connected(url, async (client) => {
    const { rows } = await client.query<{ empty: boolean }>("SELECT NOT EXISTS (SELECT FROM ledger.fact) AS empty");
    return rows[0]?.empty === true;
  });

const mark = (url: string, state: "begun" | "done"): Promise<unknown> =>
  connected(url, (client) =>
    client.query(
      "INSERT INTO ops.setting (name, value) VALUES ('demo', $1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      [state],
    ),
  );

/** How far the demo's data came; undefined where they were never begun, as in a new database. */
function markOf(url: string): Promise<string | undefined> {
  return connected(url, async (client) => {
    try {
      const { rows } = await client.query<{ value: string }>("SELECT value FROM ops.setting WHERE name = 'demo'");
      return rows[0]?.value;
    } catch (error) {
      if (isErrno(error, UNDEFINED_TABLE)) return undefined;
      throw error;
    }
  });
}

async function connected<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

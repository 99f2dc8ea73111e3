import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { env } from "@/lib/platform/env";
import { assureProgram, runProgram } from "./backups/programs";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/** `npm run restore -- FOLDER`: fills an empty database from a backup. Run `npm run audit:verify` afterwards. */
async function run(): Promise<number> {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new SetupFailure("Which backup? restore -- FOLDER");
  const dump = join(resolve(folder), "database.dump");
  if (!existsSync(dump)) throw new SetupFailure(`There is no database.dump in ${folder}.`);
  const { DATABASE_OWNER_URL } = env();
  if (!DATABASE_OWNER_URL) throw new SetupFailure("DATABASE_OWNER_URL must be set: only the owner makes tables.");
  await assureProgram("pg_restore", DATABASE_OWNER_URL);
  await assureEmpty(DATABASE_OWNER_URL);
  await runProgram(
    "pg_restore",
    ["--no-owner", "--exit-on-error", "--single-transaction", "--dbname=", dump],
    DATABASE_OWNER_URL,
  );
  console.log("Restored. Now run audit:verify, with the anchors of the backup in DATA_DIR.");
  return 0;
}

async function assureEmpty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: number }>(
      "SELECT count(*)::int AS tables FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
    );
    if (rows[0]?.tables !== 0)
      throw new SetupFailure("The database is not empty: give an empty one, so that nothing is mixed.");
  } finally {
    await client.end();
  }
}

main(import.meta.url, run);

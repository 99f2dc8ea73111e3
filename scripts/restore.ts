import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { env } from "@/lib/platform/env";
import { asked, assureProgram, databaseName, runProgram } from "./backups/programs";
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
  await assureReady(DATABASE_OWNER_URL);
  await runProgram(
    "pg_restore",
    // Comments stand on the extensions alone, which a superuser may have made: only who made one may comment on it.
    ["--no-owner", "--no-comments", "--exit-on-error", "--single-transaction"].concat(
      `--dbname=${databaseName(DATABASE_OWNER_URL)}`,
      dump,
    ),
    DATABASE_OWNER_URL,
  );
  console.log("Restored. Now run audit:verify, with the anchors of the backup in DATA_DIR.");
  return 0;
}

/** What the backup does not bring: a database to fill, and the group of roles that it gives rights to. */
const assureReady = (url: string): Promise<void> =>
  asked(url, async (client) => {
    const { rows } = await client.query<{ isEmpty: boolean; hasRole: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace) AS "isEmpty",
         EXISTS (SELECT FROM pg_roles WHERE rolname = 'strategispor_app_role') AS "hasRole"`,
    );
    if (!rows[0]?.isEmpty)
      throw new SetupFailure("The database is not empty: give an empty one, so that nothing is mixed.");
    if (!rows[0].hasRole)
      throw new SetupFailure("The server lacks Strategispor's roles: run scripts/sql/roles.sql as a superuser first.");
  });

main(import.meta.url, run);

import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { env } from "@/lib/platform/env";
import { assureProgram, runProgram } from "./backups/programs";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/**
 * `npm run backup`: the whole database in PostgreSQL's custom format, and the anchors, in DATA_DIR/backups/<instant>.
 * Needs `pg_dump`, at least as new as the server.
 */
async function run(): Promise<number> {
  const { DATABASE_OWNER_URL, DATA_DIR } = env();
  if (!DATABASE_OWNER_URL) throw new SetupFailure("DATABASE_OWNER_URL must be set: only the owner reads everything.");
  await assureProgram("pg_dump", DATABASE_OWNER_URL);
  const folder = resolve(DATA_DIR, "backups", new Date().toISOString().replaceAll(":", "-"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  await runProgram(
    "pg_dump",
    ["--format=custom", "--no-owner", `--file=${join(folder, "database.dump")}`],
    DATABASE_OWNER_URL,
  );
  const anchors = join(DATA_DIR, "anchors.jsonl");
  if (existsSync(anchors)) copyFileSync(anchors, join(folder, "anchors.jsonl"));
  console.log(`Backed up to ${folder}. Keep AUDIT_KEY elsewhere: without it the record cannot be verified.`);
  return 0;
}

main(import.meta.url, run);

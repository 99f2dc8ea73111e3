import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { env } from "@/lib/platform/env";
import { assureProgram, runProgram } from "./backups/programs";
import { main } from "./main";
import { SetupFailure } from "./setup-failure";

/**
 * `npm run backup`: the whole database in PostgreSQL's custom format, and the anchors, in DATA_DIR/backups/<instant>.
 * Needs `pg_dump`, at least as new as the server. What fails leaves no folder that looks like a backup.
 */
async function run(): Promise<number> {
  const { DATABASE_OWNER_URL, DATA_DIR } = env();
  if (!DATABASE_OWNER_URL) throw new SetupFailure("DATABASE_OWNER_URL must be set: only the owner reads everything.");
  await assureProgram("pg_dump", DATABASE_OWNER_URL);
  const folder = resolve(DATA_DIR, "backups", new Date().toISOString().replaceAll(":", "-"));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    await dump(DATABASE_OWNER_URL, join(folder, "database.dump"));
    const anchors = join(DATA_DIR, "anchors.jsonl");
    if (existsSync(anchors)) copyFileSync(anchors, join(folder, "anchors.jsonl"));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  console.log(`Backed up to ${folder}. Keep AUDIT_KEY elsewhere: without it the record cannot be verified.`);
  return 0;
}

async function dump(url: string, file: string): Promise<void> {
  await runProgram("pg_dump", ["--format=custom", "--no-owner", `--file=${file}`], url);
  if (!existsSync(file)) throw new SetupFailure("pg_dump said that all went well, but wrote no backup.");
  chmodSync(file, 0o600);
}

main(import.meta.url, run);

import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { installedVersion } from "@/scripts/backups/programs";
import { asSuperuser } from "@/scripts/embedded/databases";
import { ROOT } from "@/scripts/root";
import { runNode, TYPESCRIPT, type Environment, type Outcome } from "@/scripts/run";
import { found } from "@/tests/support/audited";
import { everyRow } from "@/tests/support/fold";
import { testDatabase, type TestDatabase } from "@/tests/support/test-database";
import { connected, useWorld, WORLD_KEY } from "@/tests/support/world";

const world = useWorld();

const versions = [await installedVersion("pg_dump"), await installedVersion("pg_restore")];
const server = await asSuperuser(inject("databaseServer"), "postgres", async (client) => {
  const { rows } = await client.query<{ version: string }>("SHOW server_version");
  return parseInt(rows[0]?.version ?? "", 10);
});
const hasPrograms = versions.every((version) => (version ?? 0) >= server);

const dataDir = mkdtempSync(join(tmpdir(), "strategispor-backups-"));
let empty: TestDatabase;

beforeAll(async () => {
  empty = await testDatabase("nothing");
});

afterAll(async () => {
  rmSync(dataDir, { recursive: true });
  await empty.drop();
});

const script = (name: "backup" | "restore", { ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }) =>
  run([join(ROOT, "scripts", `${name}.ts`)], {
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
  });

const run =
  (args: readonly string[], env: Environment) =>
  (more: readonly string[] = [], path: Environment = {}): Promise<Outcome> =>
    runNode([...TYPESCRIPT, ...args, ...more], {
      env: { ...env, AUDIT_KEY: WORLD_KEY, DATA_DIR: dataDir, ...path },
      output: "kept",
    });

const backups = (): string[] =>
  existsSync(join(dataDir, "backups"))
    ? readdirSync(join(dataDir, "backups")).map((n) => join(dataDir, "backups", n))
    : [];

describe("where the server's client programs are installed", () => {
  test.runIf(hasPrograms)(
    "a backup fills an empty database: the same rows, and nothing to be found",
    async () => {
      const { ownerUrl } = world();

      const made = await script("backup", world())();
      const restored = await script("restore", empty)(backups());

      expect([made.code, restored.code], made.output + restored.output).toEqual([0, 0]);
      expect(await everyRow(empty.ownerUrl)).toEqual(await everyRow(ownerUrl));
      const owner = await connected(empty.ownerUrl);
      expect(await found(owner)).toEqual([]);
      await owner.end();
    },
    120_000,
  );

  test.runIf(hasPrograms)("no database is filled but an empty one", async () => {
    const refused = await script("restore", world())(backups());

    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining("is not empty") as string });
  });
});

describe("a backup that cannot be made", () => {
  /** The path to a pg_dump that does this. */
  function pretending(what: string): Environment {
    const folder = mkdtempSync(join(dataDir, "bin-"));
    writeFileSync(
      join(folder, "pg_dump"),
      `#!/bin/sh\n[ "$1" = --version ] && echo "pg_dump (PostgreSQL) 99.0" && exit\n${what}\n`,
    );
    chmodSync(join(folder, "pg_dump"), 0o755);
    return { PATH: `${folder}:${dirname(process.execPath)}:/bin:/usr/bin` };
  }

  test.each([
    ["is not installed", () => ({ PATH: mkdtempSync(join(dataDir, "bin-")) }), /pg_dump is not installed.*install/],
    ["fails", () => pretending("echo 'no room' >&2; exit 1"), /pg_dump failed:\nno room/],
    ["writes nothing", () => pretending("exit 0"), /wrote no backup/],
  ])("because pg_dump %s says so, and leaves nothing that looks like one", async (_how, path, said) => {
    const before = backups();

    const failed = await script("backup", world())([], path());

    expect(failed.code).toBe(1);
    expect(failed.output).toMatch(said);
    expect(backups()).toEqual(before);
  });
});

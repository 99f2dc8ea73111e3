import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "@/tests/support/test-database";

const SCHEMA = `
  datasource db {
    provider = "postgresql"
  }
  model Parent {
    id       Int     @id
    children Child[]
  }
  model Child {
    id       Int    @id
    parentId Int
    parent   Parent @relation(fields: [parentId], references: [id])
  }
`;

/** A script that ends up in pieces if it is cut at its semicolons, and a foreign key, whose columns are of type "char". */
const MIGRATION = `
  CREATE TABLE "Parent" ("id" INTEGER NOT NULL, CONSTRAINT "Parent_pkey" PRIMARY KEY ("id"));
  CREATE TABLE "Child" ("id" INTEGER NOT NULL, "parentId" INTEGER NOT NULL, CONSTRAINT "Child_pkey" PRIMARY KEY ("id"));
  ALTER TABLE "Child" ADD CONSTRAINT "Child_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Parent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
  CREATE FUNCTION answer() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 42; END; $$;
`;

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await testDatabase("nothing");
  folder = mkdtempSync(join(tmpdir(), "strategispor-schema-"));
  const migration = join(folder, "migrations", "20260101000000_first");
  mkdirSync(migration, { recursive: true });
  writeFileSync(join(folder, "schema.prisma"), SCHEMA);
  writeFileSync(join(folder, "migrations", "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(join(migration, "migration.sql"), MIGRATION);
  // A plain object: the CLI finds no packages from a temporary folder.
  const config = {
    schema: folder,
    migrations: { path: join(folder, "migrations") },
    datasource: { url: database.ownerUrl },
  };
  writeFileSync(join(folder, "prisma.config.ts"), `export default ${JSON.stringify(config)};\n`);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await database.drop();
});

function prisma(...args: string[]): { status: number | null; output: string } {
  const cli = resolve("node_modules/prisma/build/index.js");
  const run = spawnSync(process.execPath, [cli, ...args, "--config", join(folder, "prisma.config.ts")], {
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: resolve("scripts/schema-engine.mjs"), CHECKPOINT_DISABLE: "1" },
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

test("prisma migrate works without a downloaded engine", { timeout: 180_000 }, async () => {
  const before = prisma("migrate", "status");
  const deployed = prisma("migrate", "deploy");
  const after = prisma("migrate", "status");
  const difference = prisma(
    "migrate",
    "diff",
    "--from-config-datasource",
    "--to-schema",
    join(folder, "schema.prisma"),
    "--exit-code",
  );

  expect(before, before.output).toMatchObject({ status: 1 });
  expect(before.output).toContain("20260101000000_first");
  expect(deployed, deployed.output).toMatchObject({ status: 0 });
  expect(after, after.output).toMatchObject({ status: 0 });
  expect(difference, difference.output).toMatchObject({ status: 0 });
  expect(await answerOf(database.ownerUrl)).toBe(42);
});

test("a wrong password is told in the words the CLI knows", () => {
  const url = new URL(database.ownerUrl);
  url.password = "wrong";
  const run = spawnSync(
    process.execPath,
    [
      "scripts/schema-engine.mjs",
      "cli",
      "can-connect-to-database",
      "--datasource",
      JSON.stringify({ url: url.toString() }),
    ],
    { encoding: "utf8" },
  );

  expect(run.status).toBe(1);
  expect(run.stderr).toContain('"error_code":"P1000"');
});

async function answerOf(url: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ answer: number }>("SELECT answer()");
  await client.end();
  return rows[0]?.answer;
}

import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EmbeddedDatabase, findRunningDatabase, startEmbeddedDatabase } from "@/scripts/embedded-postgres";
import { waitUntil } from "@/scripts/processes";

let folder: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "strategispor-embedded-"));
  database = await startEmbeddedDatabase(folder);
});

afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the embedded database", () => {
  test("sorts as Danish does", async () => {
    const sql =
      "SELECT name FROM (VALUES ('Ålborg'), ('Ærø'), ('Zoo'), ('Ørsted'), ('Aarhus'), ('Bo')) AS t (name) ORDER BY name";

    const rows = await ask<{ name: string }>(database.appUrl, sql);

    expect(rows.map(({ name }) => name)).toEqual(["Bo", "Zoo", "Ærø", "Ørsted", "Ålborg", "Aarhus"]);
  });

  test("has what the migrations ask for", async () => {
    const rows = await ask<{ extname: string }>(database.ownerUrl, "SELECT extname FROM pg_extension ORDER BY extname");

    expect(rows.map(({ extname }) => extname)).toEqual(["btree_gist", "pg_trgm", "pgcrypto", "plpgsql"]);
  });

  test("lets the application neither make tables nor become anybody else", async () => {
    await expect(ask(database.appUrl, "CREATE TABLE mine ()")).rejects.toThrow("permission denied");
    await expect(ask(database.appUrl, "CREATE TEMPORARY TABLE mine ()")).rejects.toThrow("permission denied");
    await expect(ask(database.appUrl, "SET ROLE strategispor_owner")).rejects.toThrow("permission denied");
  });

  test("gives neither role the rights of a superuser", async () => {
    const rows = await ask(
      database.ownerUrl,
      "SELECT rolname FROM pg_roles WHERE rolname LIKE 'strategispor%' AND (rolsuper OR rolcreaterole)",
    );

    expect(rows).toEqual([]);
  });

  test("keeps its secrets to its owner", () => {
    expect(statSync(join(folder, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("listens on this machine alone", async () => {
    expect(await ask(database.ownerUrl, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  });

  test("is not started twice in one folder", async () => {
    await expect(startEmbeddedDatabase(folder)).rejects.toThrow(`process ${process.pid}`);
  });

  test("is found by other tools while it runs", () => {
    expect(findRunningDatabase(folder)).toMatchObject({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
  });

  test("comes back with every committed row when it is killed", async () => {
    await ask(database.ownerUrl, "CREATE TABLE kept (id integer)");
    await ask(database.ownerUrl, "INSERT INTO kept VALUES (1)");
    const pid = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);

    process.kill(pid, "SIGKILL");

    const isBack = await waitUntil(
      () =>
        ask(database.ownerUrl, "SELECT 1").then(
          () => true,
          () => false,
        ),
      5_000,
    );
    expect(isBack).toBe(true);
    expect(await ask(database.ownerUrl, "SELECT id FROM kept")).toEqual([{ id: 1 }]);
  });
});

test("a database thrown away comes back empty", async () => {
  await ask(database.ownerUrl, "CREATE TABLE gone (id integer)");

  await database.recreate();

  await expect(ask(database.ownerUrl, "SELECT FROM gone")).rejects.toThrow("does not exist");
  await expect(ask(database.appUrl, "CREATE TABLE mine ()")).rejects.toThrow("permission denied");
});

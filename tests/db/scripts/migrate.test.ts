import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/scripts/migrate";
import { type TestDatabase, testDatabase } from "@/tests/support/test-database";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

test("a database that is up to date is left alone", async () => {
  expect(await migrate(database.ownerUrl)).toEqual([]);
});

test("a migration that was interrupted does not stand in the way of the next", { timeout: 180_000 }, async () => {
  await client.query(
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ('1', '', '20990101000000_cut', now())",
  );

  await migrate(database.ownerUrl);

  const { rowCount } = await client.query(
    "SELECT FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  );
  expect(rowCount).toBe(0);
});

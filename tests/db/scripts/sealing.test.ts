import { expect, test } from "vitest";
import { unsealedMigrations, whileSealed } from "@/scripts/sealing";
import { found } from "../../support/audited";
import { testDatabase } from "../../support/test-database";
import { useWorld, WORLD_KEY } from "../../support/world";

const world = useWorld();

const sealing = () => ({
  env: { AUDIT_KEY: WORLD_KEY, DATA_DIR: world().dataDir },
  migrations: ["20270101000000_more"],
});

const change = (sql: string) => async () => {
  await world().owner.query(`CALL history.release(); ${sql}; CALL history.sync();`);
};

async function newestFact(): Promise<unknown> {
  const { rows } = await world().owner.query<{ type: string; data: unknown }>(
    "SELECT type, data FROM ledger.fact ORDER BY position DESC LIMIT 1",
  );
  return rows[0];
}

test("a database that is not as it was written is not migrated", { timeout: 60_000 }, async () => {
  const { owner, ownerUrl } = world();
  const retitled = (title: string) => `
    ALTER TABLE "Track" DISABLE TRIGGER USER; UPDATE "Track" SET title = ${title} WHERE number = 1;
    ALTER TABLE "Track" ENABLE TRIGGER USER`;
  await owner.query(retitled("title || '!'"));

  const migrating = whileSealed(ownerUrl, sealing(), change(`ALTER TABLE "Track" ADD COLUMN x text DEFAULT 'y'`));

  await expect(migrating).rejects.toThrow(/so nothing was migrated[^]*public."Track"/);
  await owner.query(retitled("left(title, -1)"));
  expect(await found(owner)).toEqual([]);
});

test(
  "what was cut short between the migration and its fact is made good at the next start",
  { timeout: 60_000 },
  async () => {
    const { owner, ownerUrl } = world();
    const cutShort = change(`ALTER TABLE "Track" ADD COLUMN x text DEFAULT 'y'`);
    const interrupted = whileSealed(ownerUrl, sealing(), async () => {
      await cutShort();
      throw new RangeError("The power went");
    });
    await expect(interrupted).rejects.toThrow("The power went");
    const remembered = await unsealedMigrations(ownerUrl);

    await whileSealed(ownerUrl, { ...sealing(), migrations: [] }, () => Promise.resolve());

    expect(remembered).toEqual(["20270101000000_more"]);
    expect(await newestFact()).toEqual({ type: "schema.migrated", data: { migrations: remembered } });
    expect(await unsealedMigrations(ownerUrl)).toEqual([]);
    expect(await found(owner)).toEqual([]);
  },
);

test("a database in which nothing has happened is migrated without more ado", async () => {
  const empty = await testDatabase();
  const done: string[] = [];

  await whileSealed(empty.ownerUrl, sealing(), () => Promise.resolve(void done.push("migrated")));

  expect(done).toEqual(["migrated"]);
  expect(await unsealedMigrations(empty.ownerUrl)).toEqual([]);
  await empty.drop();
});

import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connected, useWorld } from "../../support/world";

const world = useWorld();

const MAY_NOT = "42501";
const NO_OPEN_WRITE = "42704";
const NO_SUCH_FACT = "23503";
const TAKEN = "23505";

let app: pg.Client;
beforeAll(async () => {
  app = await connected(world().appUrl);
});
afterAll(() => app.end());

/** The code a statement is refused with; null when it goes through. */
async function refusalOf(statement: string): Promise<string | null> {
  await app.query("BEGIN");
  try {
    await app.query(statement);
    await app.query("SET CONSTRAINTS ALL IMMEDIATE");
    return null;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? "") : String(error);
  } finally {
    await app.query("ROLLBACK");
  }
}

describe("as the application's role", () => {
  test.each([
    ["change what happened", "UPDATE ledger.fact SET actor_id = NULL"],
    ["remove what happened", "DELETE FROM ledger.fact"],
    ["empty the ledger", "TRUNCATE ledger.fact CASCADE"],
    [
      "write over what happened",
      "INSERT INTO ledger.fact SELECT * FROM ledger.fact ON CONFLICT (position) DO UPDATE SET type = excluded.type",
    ],
    ["change who looked whose data up", "UPDATE ops.reading SET actor = NULL"],
    ["remove who looked whose data up", "DELETE FROM ops.reading"],
    ["exchange a file for another", "UPDATE ops.file SET bytes = ''"],
    ["remove a file", "DELETE FROM ops.file"],
    ["drop the ledger", "DROP TABLE ledger.fact CASCADE"],
    ["alter the ledger", "ALTER TABLE ledger.fact DROP COLUMN actor_id"],
    ["switch the keeping of history off", `ALTER TABLE public."Initiative" DISABLE TRIGGER b_keep`],
    ["take the keeping of history away", `DROP TRIGGER b_keep ON public."Initiative"`],
    ["switch all triggers off", "SET session_replication_role = 'replica'"],
    ["write a function of its own", "CREATE FUNCTION ledger.rows_digest(text) RETURNS text LANGUAGE sql RETURN $1"],
  ])("nobody can %s", async (_, statement) => {
    expect(await refusalOf(statement)).toBe(MAY_NOT);
  });

  test.each([
    `UPDATE history."Initiative" SET title = 'Noget andet'`,
    `DELETE FROM history."Initiative"`,
    `TRUNCATE history."Initiative"`,
    `DROP TABLE history."Initiative"`,
    `ALTER TABLE history."Initiative" ADD COLUMN x int`,
    `INSERT INTO history."Initiative" SELECT * FROM history."Initiative"`,
    `SELECT FROM history."Initiative"`,
    `CREATE FUNCTION history.stamp_row(text) RETURNS text LANGUAGE sql RETURN $1`,
  ])("history is out of reach: %s", async (statement) => {
    expect(await refusalOf(statement)).toBe(MAY_NOT);
  });

  test.each([
    `INSERT INTO ledger.row SELECT * FROM ledger.row`,
    `UPDATE ledger.row SET digest = ''`,
    `DELETE FROM ledger.row`,
    `UPDATE ledger.content SET body = 'Noget andet'`,
    `DELETE FROM ledger.cell`,
    `UPDATE ops.setting SET value = 'yes' WHERE name = 'backdating'`,
    `DELETE FROM ops.attempt`,
    `TRUNCATE public."Seat"`,
    `CREATE TABLE public.x (id int)`,
    `CREATE TEMP TABLE x (id int)`,
    `SELECT ledger.reseal()`,
    `CALL history.release()`,
    `DROP VIEW past."Initiative"`,
  ])("nor can it be got round by %s", async (statement) => {
    expect(await refusalOf(statement)).toBe(MAY_NOT);
  });

  test.each([
    `UPDATE public."Initiative" SET title = 'Noget andet'`,
    `DELETE FROM public."SubPoint"`,
    `INSERT INTO public."SubPoint" (id, "initiativeId", number, title)
     SELECT gen_random_uuid(), id, 99, 'Noget andet' FROM public."Initiative" LIMIT 1`,
  ])("no row is written outside a write: %s", async (statement) => {
    expect(await refusalOf(statement)).toBe(NO_OPEN_WRITE);
  });

  test("no fact is put in the place of another", async () => {
    expect(await refusalOf("INSERT INTO ledger.fact SELECT * FROM ledger.fact")).toBe(TAKEN);
  });

  test("a write that is made up leaves no row: there is no fact under it", async () => {
    const open = "SELECT set_config('app.stamp', now()::text, true), set_config('app.position', '999999', true)";

    const refusal = await refusalOf(`${open}; UPDATE public."Initiative" SET title = 'Noget andet'`);

    expect(refusal).toBe(NO_SUCH_FACT);
  });

  test("who says that this is an erasure gets no other treatment", async () => {
    const open = "SELECT * FROM ledger.begin_write(NULL); SELECT set_config('app.erasing', 'yes', true)";
    await app.query("BEGIN");
    await app.query(`${open}; UPDATE public."Strategy" SET title = 'Noget andet'`);

    const { rows } = await app.query(
      `SELECT bool_and("recordedFrom" = current_setting('app.stamp')::timestamptz) AS moved FROM public."Strategy"`,
    );

    await app.query("ROLLBACK");
    expect(rows).toEqual([{ moved: true }]);
  });
});

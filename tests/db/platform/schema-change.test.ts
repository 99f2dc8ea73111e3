import { beforeAll, describe, expect, test } from "vitest";
import { reseal } from "@/lib/platform/reseal";
import { found } from "../../support/audited";
import { erase } from "../../support/erase";
import { useWorld } from "../../support/world";

const world = useWorld();

type Row = Readonly<Record<string, unknown>>;
type Answers = ReadonlyMap<string, readonly Row[]>;

/** What the past answers about a table, at instants from the whole life of the strategy. */
async function pastOf(table: string): Promise<Answers> {
  const { owner } = world();
  const { rows: instants } = await owner.query<{ at: string }>(
    "SELECT stamp::text AS at FROM ledger.fact WHERE position % 25 = 0 ORDER BY position",
  );
  const answers = new Map<string, readonly Row[]>();
  for (const { at } of instants) {
    await owner.query("SELECT set_config('app.as_of', $1, false)", [at]);
    const { rows } = await owner.query<{ row: Row }>(`SELECT to_jsonb(v) AS row FROM past."${table}" v ORDER BY id`);
    answers.set(
      at,
      rows.map(({ row }) => row),
    );
  }
  return answers;
}

const changed = (answers: Answers, change: (row: Row) => Row): Answers =>
  new Map([...answers].map(([at, rows]) => [at, rows.map(change)]));

const without = (row: Row, column: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== column));

const migrated = (change: string): Promise<unknown> =>
  world().owner.query(`CALL history.release(); ${change}; CALL history.sync();`);

const historyLength = async (table: string): Promise<number> =>
  (await world().owner.query(`SELECT FROM history."${table}"`)).rowCount ?? 0;

describe("after a migration the past answers as before:", () => {
  test("a column was added without a default", async () => {
    const before = await pastOf("Initiative");

    await migrated(`ALTER TABLE "Initiative" ADD COLUMN remark text`);

    expect(await historyLength("Initiative")).toBeGreaterThan(20);
    expect(await pastOf("Initiative")).toEqual(changed(before, (row) => ({ ...row, remark: null })));
    expect(await found(world().owner)).toEqual([]);
  });

  test("a column was added with a default, which holds for the past too", async () => {
    const before = await pastOf("Participation");

    await migrated(`ALTER TABLE "Participation" ADD COLUMN weight integer NOT NULL DEFAULT 3`);

    expect(await historyLength("Participation")).toBeGreaterThan(2);
    expect(await pastOf("Participation")).toEqual(changed(before, (row) => ({ ...row, weight: 3 })));
  });

  test("a column was renamed", async () => {
    const before = await pastOf("TextVersion");

    await migrated(`ALTER TABLE "TextVersion" RENAME COLUMN body TO wording`);

    expect(await historyLength("TextVersion")).toBeGreaterThan(2);
    expect(await pastOf("TextVersion")).toEqual(changed(before, ({ body, ...row }) => ({ ...row, wording: body })));
  });

  test("a column got another type", async () => {
    const before = await pastOf("Phase");

    await migrated(`ALTER TABLE "Phase" ALTER COLUMN number TYPE text USING number::text`);

    expect(await historyLength("Phase")).toBeGreaterThan(2);
    expect(await pastOf("Phase")).toEqual(changed(before, (row) => ({ ...row, number: String(row.number) })));
  });

  test("a column was dropped", async () => {
    const before = await pastOf("Initiative");

    await migrated(`ALTER TABLE "Initiative" DROP COLUMN "leadWaiver"`);

    expect(await pastOf("Initiative")).toEqual(changed(before, (row) => without(row, "leadWaiver")));
  });

  test("a column of the name of a dropped one does not answer with the old one's values", async () => {
    const before = await pastOf("Initiative");

    await migrated(`ALTER TABLE "Initiative" ADD COLUMN "leadWaiver" boolean`);

    expect(await pastOf("Initiative")).toEqual(changed(before, (row) => ({ ...row, leadWaiver: null })));
  });
});

describe("when all these migrations are in", () => {
  let unsealed: number;
  beforeAll(async () => {
    unsealed = (await found(world().owner)).length;
    await reseal(world().ownerUrl, ["20270101000000_change_everything"]);
  });

  test("the row versions that look different are entered under a fact that says so", async () => {
    const { rows } = await world().owner.query<{ entered: number; data: unknown }>(
      `SELECT count(*)::int AS entered, f.data FROM ledger.fact f JOIN ledger.row r USING (position)
       WHERE f.type = 'schema.migrated' GROUP BY f.data`,
    );

    expect(unsealed).toBeGreaterThan(50);
    expect(rows).toEqual([{ entered: unsealed, data: { migrations: ["20270101000000_change_everything"] } }]);
  });

  test("the audit finds nothing", async () => {
    expect(await found(world().owner)).toEqual([]);
  });

  test("a write keeps the new shape's history", async () => {
    const { owner } = world();
    await owner.query("BEGIN; SELECT * FROM ledger.begin_write(NULL)");
    await owner.query(`UPDATE public."Participation" SET weight = 4, "settledOn" = NULL`);

    const { rows } = await owner.query<{ kept: number }>(
      `SELECT count(*)::int AS kept FROM history."Participation" WHERE weight = 3 AND "recordedTo" = ops.stamp()`,
    );

    await owner.query("ROLLBACK");
    expect(rows[0]?.kept).toBeGreaterThan(10);
  });

  test.each([
    ["a renamed column", "TextVersion", "wording"],
    ["a dropped column", "Initiative", "leadWaiver~%"],
  ])("a text in %s can be erased", async (_, table, column) => {
    const { owner } = world();
    const { rows: cells } = await owner.query<{ contentId: string; body: string }>(
      `SELECT c.content_id AS "contentId", k.body FROM ledger.cell c JOIN ledger.content k ON k.id = c.content_id
       WHERE c.tbl = $1 AND c.col LIKE $2 ORDER BY k.id LIMIT 1`,
      [table, column],
    );
    const { contentId = "", body = "" } = cells[0] ?? {};

    await erase(contentId);

    const everything = `SELECT to_jsonb(h)::text AS row FROM history."${table}" h UNION ALL SELECT to_jsonb(p)::text FROM public."${table}" p`;
    const { rows } = await owner.query(`SELECT FROM (${everything}) v WHERE strpos(v.row, $1) > 0`, [body]);
    expect(body).not.toBe("");
    expect(rows).toEqual([]);
    expect(await found(owner)).toEqual([]);
  });
});

test.each(["DROP TABLE", "ALTER TABLE"])("a table that was written to keeps its name: %s", async (verb) => {
  const change = verb === "DROP TABLE" ? `DROP TABLE "SubPoint"` : `ALTER TABLE "SubPoint" RENAME TO "Bullet"`;

  await expect(migrated(change)).rejects.toThrow("SubPoint has been written to");
});

describe("every table of the present", () => {
  test("has its table in history, its view in the past and its three triggers", async () => {
    const { rows } = await world().owner.query<{ name: string; kept: boolean; shown: boolean; triggers: string[] }>(
      `SELECT t AS name, to_regclass(format('history.%I', t)) IS NOT NULL AS kept,
         EXISTS (SELECT FROM pg_views WHERE schemaname = 'past' AND viewname = t) AS shown,
         ARRAY(SELECT g.tgname::text FROM pg_trigger g WHERE g.tgrelid = format('public.%I', t)::regclass
           AND NOT g.tgisinternal AND g.tgenabled = 'O' ORDER BY 1) AS triggers
       FROM history.tables() t`,
    );

    const whole = { kept: true, shown: true, triggers: ["a_stamp", "b_keep", "c_whole"] };
    expect(rows.length).toBeGreaterThan(15);
    expect(rows).toEqual(rows.map(({ name }) => ({ name, ...whole })));
  });

  test("has the same columns in the past, in the same types", async () => {
    const columns = (schema: string) =>
      `SELECT c.relname::text AS t, a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
       JOIN pg_class c ON c.oid = a.attrelid WHERE c.relnamespace = '${schema}'::regnamespace AND c.relkind IN ('r', 'v')
         AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped`;

    const { rows } = await world().owner.query(
      `(${columns("public")} EXCEPT ${columns("past")}) UNION ALL (${columns("past")} EXCEPT ${columns("public")})`,
    );

    expect(rows).toEqual([]);
  });
});

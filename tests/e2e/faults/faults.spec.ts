import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { ROOT } from "@/scripts/root";
import { signedInAs, visitor } from "../support/visitor";
import { OwnStart } from "./own-start";
import { ownTime } from "./own-time";
import { Reporting } from "./reporting";

const HANDS = 4;
const DEADLINE_MS = 10_000;

const run = promisify(execFile);

test.describe.configure({ mode: "serial" });

const start = new OwnStart();

test.beforeAll(async () => {
  test.setTimeout(200_000);
  await start.begin();
});

test.afterAll(async () => {
  await start.end();
  start.clear();
});

async function ask<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: start.ownerUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function someInitiatives(): Promise<string[]> {
  const rows = await ask<{ id: string }>(
    `SELECT i.id FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId"
     WHERE s.slug = 'naere-sundhedsvaesen-midt' ORDER BY i.id LIMIT $1`,
    [HANDS],
  );
  return rows.map(({ id }) => id);
}

/** Which of these lines no report holds. */
async function missing(lines: ReadonlySet<string>): Promise<string[]> {
  const rows = await ask<{ line: string }>(
    `SELECT line FROM unnest($1::text[]) AS line WHERE NOT EXISTS (SELECT FROM "StatusUpdate" u WHERE u.note = line)`,
    [[...lines]],
  );
  return rows.map(({ line }) => line);
}

/** Reports are sent, something is killed under them, and they go on until the blow is overcome. */
async function reportsThrough(blow: () => void): Promise<{ reporting: Reporting; readyAfterMs: number }> {
  const secretariat = await signedInAs("strategi@midt.example", start.origin);
  const reporting = new Reporting(secretariat, await someInitiatives());
  await expect.poll(() => reporting.acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(10);
  const since = ownTime();
  blow();
  await start.feelsTheBlow();
  const isReady = await start.becomesReady(30_000);
  const readyAfterMs = isReady ? since() : Infinity;
  const before = reporting.acknowledged.size;
  await expect.poll(() => reporting.acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(before + 10);
  await reporting.stop();
  return { reporting, readyAfterMs };
}

/** The statuses that stand are those the newest reports made, and the ledger holds what the tables hold. */
async function nothingIsHalf(): Promise<void> {
  const half = await ask(
    `SELECT st.id FROM "InitiativeStatus" st
     WHERE st.version <> (SELECT count(*) FROM "StatusUpdate" u WHERE u."initiativeId" = st.id)`,
  );
  expect(half).toEqual([]);
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, AUDIT_KEY: _key, ...env } = process.env;
  const script = ["--import", "tsx", "scripts/with-database.ts", "scripts/audit-verify.ts"];
  const { stdout } = await run(process.execPath, script, { cwd: ROOT, env: { ...env, DATA_DIR: start.folder } });
  expect(stdout).toContain("0 findings");
}

test("the application is killed while people report: nothing acknowledged is lost, and it is back in five seconds", async () => {
  test.setTimeout(120_000);

  const { reporting, readyAfterMs } = await reportsThrough(() => process.kill(start.application, "SIGKILL"));

  expect(readyAfterMs).toBeLessThan(5_000);
  expect(await missing(reporting.acknowledged)).toEqual([]);
  await nothingIsHalf();
});

test("the database is killed while people report: nothing acknowledged is lost, and it is back in five seconds", async () => {
  test.setTimeout(120_000);

  const { reporting, readyAfterMs } = await reportsThrough(() => process.kill(start.databaseServer, "SIGKILL"));

  expect(readyAfterMs).toBeLessThan(5_000);
  expect(await missing(reporting.acknowledged)).toEqual([]);
  await nothingIsHalf();
});

test("the database freezes: everybody has an answer within ten seconds, and it is whole when the frost is over", async () => {
  test.setTimeout(120_000);
  const secretariat = await signedInAs("strategi@midt.example", start.origin);
  const [initiative = ""] = await someInitiatives();
  const stranger = visitor("", start.origin);
  const thaw = start.freezeDatabase();
  const asked = performance.now();

  const answers = await Promise.all([
    stranger.gets("/"),
    stranger.gets("/strategier/naere-sundhedsvaesen-midt"),
    stranger.gets("/api/v1/strategies/naere-sundhedsvaesen-midt"),
    secretariat.gets("/overblik"),
    secretariat.gets(`/initiativer/${initiative}`),
    stranger.gets("/api/health/ready"),
    stranger.gets("/api/health/live"),
  ]).finally(thaw);

  expect(performance.now() - asked).toBeLessThan(DEADLINE_MS);
  expect(answers.map(({ status }) => status).slice(-2)).toEqual([503, 200]);
  expect(await start.becomesReady(15_000)).toBe(true);
  expect((await stranger.gets("/strategier/naere-sundhedsvaesen-midt")).status).toBe(200);
  await nothingIsHalf();
});

test("asked to stop while people report, it ends within thirty seconds, and comes back with everything", async () => {
  test.setTimeout(180_000);
  const secretariat = await signedInAs("strategi@midt.example", start.origin);
  const reporting = new Reporting(secretariat, await someInitiatives());
  await expect.poll(() => reporting.acknowledged.size, { timeout: 30_000 }).toBeGreaterThan(10);

  const { code, tookMs } = await start.end();

  await reporting.stop();
  expect(code).toBe(0);
  expect(tookMs).toBeLessThan(30_000);
  await start.begin();
  expect(await missing(reporting.acknowledged)).toEqual([]);
  await nothingIsHalf();
});

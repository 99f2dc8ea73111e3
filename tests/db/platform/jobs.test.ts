import { randomUUID } from "node:crypto";
import { expect, inject, test } from "vitest";
import { foundOrganisation } from "@/lib/organisations/commands/found-organisation";
import { database } from "@/lib/platform/db";
import { clearOperations, doChores, followLedger } from "@/lib/platform/jobs";
import { systemActor } from "@/lib/platform/session";
import { asSuperuser } from "../../../scripts/embedded/databases";
import { done } from "../../support/commands";
import { useStage } from "../../support/stage";

const stage = useStage();

const found = (name: string) => done(foundOrganisation, systemActor, { kind: "kommune", name });

/** Follows to the end, and tells what it was given. */
async function followAll(name: string): Promise<bigint[]> {
  const seen: bigint[] = [];
  while ((await followLedger(name, (facts) => Promise.resolve(void seen.push(...facts.map((f) => f.position))))) > 0);
  return seen;
}

test("a follower gets every fact once, in the ledger's order", async () => {
  await found("Skanderborg Kommune");

  const first = await followAll("in order");
  await found("Odder Kommune");
  const then = await followAll("in order");

  expect(first).toEqual(first.map((_, index) => BigInt(index + 1)));
  expect(then).toEqual([BigInt(first.length + 1)]);
});

test("what a follower could not handle comes again", async () => {
  await followAll("interrupted");
  await found("Samsø Kommune");
  const failing = followLedger("interrupted", () => Promise.reject(new RangeError("The post office is closed")));

  await expect(failing).rejects.toThrow("The post office is closed");

  expect(await followAll("interrupted")).toHaveLength(1);
});

test("two workers under one name: one handles, the other lets it be", async () => {
  await found("Hedensted Kommune");
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let begun: () => void = () => undefined;
  const isBegun = new Promise<void>((resolve) => (begun = resolve));
  const first = followLedger("shared", async () => {
    begun();
    await held;
  });
  await isBegun;

  const second = await followLedger("shared", () => Promise.resolve());
  release();

  expect(second).toBe(0);
  expect(await first).toBeGreaterThan(0);
});

const AT = new Date("2026-11-22T08:00:00Z");
const later = (hours: number) => new Date(AT.getTime() + hours * 3_600_000);

test("a chore is done when it is due, and by one worker of two", async () => {
  let times = 0;
  const chores = [{ name: "counting", everyHours: 24, work: () => Promise.resolve(void (times += 1)) }];

  const [one, other] = await Promise.all([doChores(chores, AT), doChores(chores, AT)]);
  const early = await doChores(chores, later(23));
  const due = await doChores(chores, later(24));

  expect([...one, ...other]).toEqual(["counting"]);
  expect(early).toEqual([]);
  expect(due).toEqual(["counting"]);
  expect(times).toBe(2);
});

test("a chore that fails is due again, and those after it are done all the same", async () => {
  const failing = { name: "fragile", everyHours: 24, work: () => Promise.reject(new RangeError("No room")) };
  const other = { name: "sturdy", everyHours: 24, work: () => Promise.resolve() };
  const mended = { ...failing, work: () => Promise.resolve() };

  expect(await doChores([failing, other], AT)).toEqual(["sturdy"]);
  expect(await doChores([mended, other], AT)).toEqual(["fragile"]);
});

test("what is handled may take its time: no transaction stands open meanwhile", async () => {
  await found("Favrskov Kommune");
  const openTransactions = () => database().now.$queryRaw`
    SELECT query FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
  let during: unknown;

  await followLedger("patient", async () => {
    during = await openTransactions();
  });

  expect(during).toEqual([]);
});

test("a worker whose connection died leaves the rest of the ledger to the next", async () => {
  await followAll("cut off");
  await found("Norddjurs Kommune");
  const cutOff = followLedger("cut off", async () => {
    const name = new URL(stage().ownerUrl).pathname.slice(1);
    await asSuperuser(inject("databaseServer"), name, (client) =>
      client.query(`SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.classid = 8270002`),
    );
    throw new RangeError("The machine is gone");
  });

  await expect(cutOff).rejects.toThrow("The machine is gone");

  expect(await followAll("cut off")).toHaveLength(1);
});

test("what has run out is cleared, and what is of use stays", async () => {
  const somebody = randomUUID();
  const { pool } = database();
  for (const days of [0, 29, 31, 40]) {
    const ago = `${String(days)} days`;
    await pool.query(
      `INSERT INTO ops.key (actor, command, key, payload, made_at) VALUES ($1, 'test', $2::text, '', now() - $2::text::interval)`,
      [somebody, ago],
    );
    await pool.query(
      "INSERT INTO ops.invitation (token_hash, person_id, expires_at) VALUES ($2::text, $1, now() - $2::text::interval)",
      [somebody, ago],
    );
    await pool.query(
      `INSERT INTO ops.session (id_hash, person_id, made_at, seen_at) VALUES ($2::text, $1, now() - $2::text::interval, now() - $2::text::interval)`,
      [somebody, ago],
    );
  }

  await clearOperations();

  const left = await pool.query<{ kind: string; name: string }>(
    `SELECT 'key' AS kind, key AS name FROM ops.key WHERE actor = $1
     UNION ALL SELECT 'invitation', token_hash FROM ops.invitation WHERE person_id = $1
     UNION ALL SELECT 'session', id_hash FROM ops.session WHERE person_id = $1 ORDER BY kind, name`,
    [somebody],
  );
  expect(left.rows.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    "invitation 0 days",
    "invitation 29 days",
    "key 0 days",
    "key 29 days",
    "session 0 days",
  ]);
});

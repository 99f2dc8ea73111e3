import { beforeAll, expect, test } from "vitest";
import { getInitiativePage } from "@/lib/initiatives/queries";
import { dayOf } from "@/lib/kernel/day";
import { closeDatabase, database, disconnect, openDatabase, type Database } from "@/lib/platform/db";
import { readAt, readNow, type Reader } from "@/lib/platform/readers";
import { recordStatus } from "@/lib/status/commands/record-status";
import { getStrategyPage, getStrategyTree } from "@/lib/strategies/queries";
import { found } from "../../support/audited";
import { done } from "../../support/commands";
import { connected, SLUG, useWorld, worldDatabase } from "../../support/world";

const world = useWorld();

const ZONE = "Europe/Copenhagen";

const zoneOf = async (url: string): Promise<string | undefined> => {
  const client = await connected(url);
  const { rows } = await client.query<{ TimeZone: string }>("SHOW TimeZone");
  await client.end();
  return rows[0]?.TimeZone;
};

beforeAll(async () => {
  const { owner } = world();
  const { rows } = await owner.query<{ name: string }>("SELECT quote_ident(current_database()) AS name");
  await owner.query(`ALTER DATABASE ${rows[0]?.name ?? ""} SET timezone = '${ZONE}'`);
  // Connections made before do not know.
  await closeDatabase();
});

async function answers(from: Database, ids: readonly string[]): Promise<string[]> {
  const everything = async (reader: Reader) => {
    const by = world().actors.secretariat;
    const pages: unknown[] = [await getStrategyPage(reader, by, SLUG), await getStrategyTree(reader, by, SLUG)];
    for (const id of ids) pages.push(await getInitiativePage(reader, by, id));
    return JSON.stringify(pages);
  };
  // Midnight in Denmark lies on another day in UTC, in winter and in summer.
  const instants = [
    "2015-12-09T22:59:59.999Z",
    "2015-12-09T23:00:00Z",
    "2016-06-30T21:59:59.999Z",
    "2016-06-30T22:00:00Z",
  ];
  const past = [];
  for (const instant of instants) past.push(await readAt(new Date(instant), everything, from));
  return [await readNow(everything, from), ...past];
}

test("a database in Denmark's zone answers as one in UTC does", async () => {
  const utc = await worldDatabase();
  const other = openDatabase(utc.appUrl, { poolMax: 1 });
  const ids = (await database().now.initiative.findMany({ orderBy: { id: "asc" }, take: 2 })).map(({ id }) => id);

  const [zoned, plain] = [await answers(database(), ids), await answers(other, ids)];

  const zones = [await zoneOf(world().appUrl), await zoneOf(utc.appUrl)];
  await disconnect(other);
  await utc.drop();
  expect(zones).toEqual([ZONE, "UTC"]);
  expect(new Set(zoned).size).toBeGreaterThan(2);
  expect(zoned).toEqual(plain);
});

test("what is written there carries the instant and the day it was written", async () => {
  const initiative = await database().now.initiative.findFirstOrThrow({ select: { id: true, status: true } });
  const report = { word: "i-gang", note: "", nextStep: "" };
  const wish = { initiativeId: initiative.id, expectedVersion: initiative.status?.version ?? 0, ...report };
  const before = Date.now();

  const answer = await done(recordStatus, world().actors.secretariat, wish);

  const after = Date.now();
  const written = await database().now.initiativeStatus.findUniqueOrThrow({ where: { id: initiative.id } });
  const { rows } = await world().owner.query<{ ms: string; day: string }>(
    "SELECT extract(epoch FROM stamp) * 1000 AS ms, happened_on::text AS day FROM ledger.fact WHERE position = $1",
    [answer.position],
  );
  expect(Date.parse(answer.stamp)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(answer.stamp)).toBeLessThanOrEqual(after + 1);
  expect(written.recordedFrom.toISOString()).toBe(answer.stamp);
  expect(written.updatedOn?.toISOString()).toBe(`${dayOf(new Date())}T00:00:00.000Z`);
  expect(rows.map(({ ms, day }) => [Number(ms), day])).toEqual([[Date.parse(answer.stamp), dayOf(new Date())]]);
});

test("the audit finds nothing there", async () => {
  const zoned = await connected(world().ownerUrl);

  const findings = await found(zoned);

  await zoned.end();
  expect(findings).toEqual([]);
});

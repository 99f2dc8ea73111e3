import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { audit } from "@/lib/platform/audit";
import { openDatabase } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { append } from "@/lib/platform/ledger";
import { whileBackdating } from "../../../seeds/backdating";
import { generate } from "../../../seeds/bulk/generate";
import { bulkLoad } from "../../../seeds/bulk/load/load";
import type { SaltRow } from "../../../seeds/bulk/load/store";
import type { KeepText } from "../../../seeds/bulk/load/texts";
import type { Recorded } from "../../../seeds/bulk/recorded";
import { anActor, theSystem } from "../../support/actors";
import { testDatabase, type TestDatabase } from "../../support/test-database";

const SMALL = {
  organisations: 140,
  people: 30,
  strategies: 1,
  tracksPerStrategy: 2,
  initiatives: 12,
  statusUpdates: 60,
  comments: 50,
  meetings: 20,
  decisions: 30,
};

/** The system's own records, forty to a transaction: appending so many takes long. */
function inLumps(records: readonly Recorded[]): Recorded[] {
  const lumps = Array.from({ length: Math.ceil(records.length / 40) }, (_, at) => records.slice(40 * at, 40 * at + 40));
  return lumps.flatMap((lump) => {
    const [first] = lump;
    return first ? [{ ...first, facts: lump.flatMap(({ facts }) => facts) }] : [];
  });
}

/** A load as it is generated, and what no generated load holds: two facts on one row in one transaction. */
function recordsOf(): Recorded[] {
  const generated = [...generate({ size: SMALL, seed: 7, today: day("2026-11-22") }).records];
  const begins = generated.findIndex(({ actorId }) => actorId !== null);
  const records = [...inLumps(generated.slice(0, begins)), ...generated.slice(begins)];
  const ofInitiative = records.find(({ facts }) => facts[0]?.type === "text.drafted");
  const [drafted] = ofInitiative?.facts ?? [];
  if (drafted?.type !== "text.drafted") throw new RangeError("A load drafts texts");
  const subject = { kind: "text", id: "01900000-0000-7000-8000-000000000001" } as const;
  const happenedOn = day("2026-11-21");
  const draft = { ...drafted, subject: { ...subject, version: 1 }, happenedOn };
  const both: Recorded = {
    at: new Date("2026-11-21T20:00:00Z"),
    actorId: null,
    command: "text.draftAndPublish",
    facts: [
      { ...draft, data: { ...draft.data, number: 9, body: written("Skrevet og udgivet på én gang.") } },
      { type: "text.published", subject: { ...subject, version: 2 }, happenedOn, data: {} },
    ],
  };
  return [...records, both];
}

/** One by one through the ledger, as commands append. */
async function appendAll(database: TestDatabase, records: readonly Recorded[]): Promise<void> {
  const open = openDatabase(database.appUrl, { poolMax: 1 });
  try {
    await whileBackdating(database.ownerUrl, async () => {
      for (const { at, actorId, command, facts } of records) {
        const actor = actorId === null ? theSystem : anActor({ personId: actorId });
        await open.now.$transaction((tx) => append(tx, { actor, command }, facts, at));
      }
    });
  } finally {
    await open.now.$disconnect();
    await open.pool.end();
  }
}

async function asOwner<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.ownerUrl, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** What appending drew by chance, to be given to the bulk load. */
async function chanceOf(database: TestDatabase): Promise<{ keepText: KeepText; saltRow: SaltRow }> {
  // The same text may stand twice in a transaction: then the earlier fact's comes first.
  const [texts, rows] = await asOwner(database, async (client) => [
    await client.query<{ id: string; body: string; salt: string }>(
      "SELECT c.id, c.body, c.salt FROM ledger.content c JOIN ledger.fact f ON f.data::text LIKE '%' || c.id || '%' ORDER BY f.position",
    ),
    await client.query<{ place: string; salt: string }>(
      "SELECT concat_ws(' ', position, tbl, row_id) AS place, salt FROM ledger.row",
    ),
  ]);
  const drawn = new Map<string, { id: string; salt: string }[]>();
  const placeOf = (text: string, stampMs: number) => `${stampMs} ${text}`;
  for (const { id, body, salt } of texts.rows) {
    const place = placeOf(body, Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16));
    drawn.set(place, [...(drawn.get(place) ?? []), { id, salt }]);
  }
  const salts = new Map(rows.rows.map(({ place, salt }) => [place, salt]));
  return {
    keepText: (text, stampMs) => drawn.get(placeOf(text, stampMs))?.shift() ?? { id: "", salt: "" },
    saltRow: ({ position, table, id }) => salts.get(`${position} ${table} ${id}`) ?? "",
  };
}

const TABLES = `
  SELECT schemaname || '."' || tablename || '"' AS name FROM pg_tables
  WHERE schemaname IN ('public', 'history', 'ledger') AND tablename <> '_prisma_migrations' ORDER BY 1`;

/** Every row of every table, as text. */
const everything = (database: TestDatabase): Promise<Record<string, string[]>> =>
  asOwner(database, async (client) => {
    const found: Record<string, string[]> = {};
    for (const { name } of (await client.query<{ name: string }>(TABLES)).rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t ORDER BY 1`);
      found[name] = rows.map(({ row }) => row);
    }
    return found;
  });

describe("a bulk load", () => {
  let appended: TestDatabase;
  let loaded: TestDatabase;
  beforeAll(async () => {
    [appended, loaded] = [await testDatabase(), await testDatabase()];
    const records = recordsOf();
    await appendAll(appended, records);
    // So few at a time that rows are changed by a later batch than made them.
    const options = { ownerUrl: loaded.ownerUrl, auditKey: env().AUDIT_KEY, seed: 1, batch: 25 };
    await bulkLoad(records, { ...options, ...(await chanceOf(appended)) });
  }, 120_000);
  afterAll(async () => {
    await appended.drop();
    await loaded.drop();
  });

  test("leaves in every table what the same facts leave when they are appended one by one", async () => {
    const [byLedger, inBulk] = [await everything(appended), await everything(loaded)];

    expect(byLedger['public."StatusUpdate"']).toHaveLength(SMALL.statusUpdates);
    expect(byLedger['public."Comment"']).toHaveLength(SMALL.comments);
    expect(byLedger['history."Initiative"']?.length).toBeGreaterThan(SMALL.initiatives);
    expect(inBulk).toEqual(byLedger);
  });

  test("passes the audit", async () => {
    const findings = await asOwner(loaded, async (client) => {
      await client.query("BEGIN");
      const found = [];
      for await (const finding of audit(client, { key: env().AUDIT_KEY, anchors: [] })) found.push(finding);
      return found;
    });

    expect(findings).toEqual([]);
  });

  test("leaves the keeping of history on", async () => {
    const off = await asOwner(loaded, (client) =>
      client.query("SELECT FROM pg_trigger WHERE tgname IN ('a_stamp', 'b_keep', 'c_whole') AND tgenabled <> 'O'"),
    );

    expect(off.rows).toHaveLength(0);
  });

  test("is made in a database in which nothing has happened, or not at all", async () => {
    const again = bulkLoad(recordsOf(), { ownerUrl: loaded.ownerUrl, auditKey: env().AUDIT_KEY, seed: 1 });

    await expect(again).rejects.toThrow(RangeError);
  });
});

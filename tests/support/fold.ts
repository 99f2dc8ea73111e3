import type pg from "pg";
import { disconnect, openDatabase, type Tx } from "@/lib/platform/db";
import { project, type AnyFact } from "@/lib/platform/projections";
import { carryOut } from "@/lib/platform/rows";
import { testDatabase } from "./test-database";
import { connected } from "./world";

type StoredFact = { position: string; stamp: string; fact: AnyFact };

type Rows = Record<string, string[]>;

/** Every row as it was written, and as the ledger gives it when it is folded into an empty database. */
export async function foldedAnew(ownerUrl: string): Promise<{ folded: Rows; written: Rows }> {
  const [empty, owner] = [await testDatabase(), await connected(ownerUrl)];
  try {
    await fold(owner, empty.ownerUrl);
    return { folded: await everyRow(empty.ownerUrl), written: await everyRow(ownerUrl) };
  } finally {
    await owner.end();
    await empty.drop();
  }
}

/** Folds a ledger through the projections into an empty migrated database, under the stamps it has. */
async function fold(from: pg.Client, intoOwnerUrl: string): Promise<void> {
  const facts = await readFacts(from);
  const into = openDatabase(intoOwnerUrl, { poolMax: 1, isPatient: true });
  try {
    await into.now.$transaction(
      async (tx) => {
        await copyLedger(from, tx);
        for (const { position, stamp, fact } of facts) {
          await tx.$queryRaw`SELECT set_config('app.stamp', ${stamp}, true), set_config('app.position', ${position}, true)`;
          for (const write of project(fact)) await carryOut(tx, write);
        }
      },
      { timeout: 60_000 },
    );
  } finally {
    await disconnect(into);
  }
}

async function copyLedger(from: pg.Client, tx: Tx): Promise<void> {
  const { rows } = await from.query<{ ledger: string }>("SELECT jsonb_agg(f)::text AS ledger FROM ledger.fact f");
  await tx.$executeRaw`
    INSERT INTO ledger.fact SELECT * FROM jsonb_populate_recordset(NULL::ledger.fact, ${rows[0]?.ledger ?? "[]"}::jsonb)`;
}

async function readFacts(from: pg.Client): Promise<StoredFact[]> {
  const texts = await readTexts(from);
  const { rows } = await from.query<Omit<StoredFact, "fact"> & { fact: object }>(
    `SELECT position::text, stamp::text, jsonb_build_object('type', type, 'happenedOn', happened_on, 'data', data,
       'subject', jsonb_build_object('kind', subject_kind, 'id', subject_id, 'version', subject_version)) AS fact
     FROM ledger.fact ORDER BY ledger.fact.position`,
  );
  // What was appended as a fact is one when its texts are back in it.
  return rows.map(({ fact, ...at }) => ({ ...at, fact: withTexts(fact, texts) as AnyFact }));
}

/** What the texts read now: an erased one is what stands in its place. */
async function readTexts(from: pg.Client): Promise<ReadonlyMap<unknown, string>> {
  const { rows } = await from.query<{ id: string; text: string }>(
    "SELECT id, coalesce(body, ledger.erased(id)) AS text FROM ledger.content",
  );
  return new Map(rows.map(({ id, text }) => [id, text]));
}

function withTexts(value: unknown, texts: ReadonlyMap<unknown, string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => withTexts(item, texts));
  if ("contentId" in value && "hash" in value) {
    return { text: texts.get(value.contentId), contentId: value.contentId };
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withTexts(item, texts)]));
}

/** Every row version of every table, with its period, as text: the present's tables and history's. */
export async function everyRow(ownerUrl: string): Promise<Rows> {
  const client = await connected(ownerUrl);
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', s, t) AS name FROM history.tables() t, unnest(ARRAY['public', 'history']) s ORDER BY 1`,
    );
    const all: Rows = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${name} t ORDER BY 1`);
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  } finally {
    await client.end();
  }
}

import pg from "pg";
import { GENESIS, link, type LedgerEntry } from "@/lib/platform/chain";
import { project } from "@/lib/platform/projections";
import type { Write } from "@/lib/platform/rows";
import { randomOf } from "../random";
import type { Recorded } from "../recorded";
import { Fold } from "./fold";
import { insertFacts, insertTexts, readDigests } from "./ledger-tables";
import { makeStage, readRows, removeRows, type SaltRow, storeChange } from "./store";
import { readTables, type TableShape } from "./tables";
import { type Content, keepingFrom, type KeepText, storeTexts } from "./texts";

export type BulkOptions = {
  readonly ownerUrl: string;
  /** The key of the ledger's chain. */
  readonly auditKey: string;
  readonly seed: number;
  readonly say?: (line: string) => void;
  readonly keepText?: KeepText;
  readonly saltRow?: SaltRow;
  /** Facts that are held in memory at a time. */
  readonly batch?: number;
  /** Done when a part is there to be read, and what comes after it is not. */
  readonly afterPart?: () => Promise<void>;
};

/** What is loaded so far, and what the next fact is chained to. */
type Head = { position: number; stampMs: number; mac: string; texts: number };

const FACTS_AT_A_TIME = 8_000;

type Loaded = { facts: number; texts: number };

/**
 * Fills an empty database with records as if each had been appended through the ledger: present, history, digests, texts
 * and chain. The owner's work, in one transaction: it is all there or nothing is.
 * @returns how many facts and texts there are
 */
export const bulkLoad = (records: Iterable<Recorded>, options: BulkOptions): Promise<Loaded> =>
  bulkLoadParts([records], options);

/** The same in parts, one after another, each a transaction of its own. */
export async function bulkLoadParts(parts: Iterable<Iterable<Recorded>>, options: BulkOptions): Promise<Loaded> {
  const client = new pg.Client({ connectionString: options.ownerUrl, options: "-c TimeZone=UTC" });
  await client.connect();
  try {
    const tables = await readTables(client);
    const load = new Batches(client, tables, options);
    const head: Head = { position: 0, stampMs: 0, mac: GENESIS, texts: 0 };
    for (const records of parts) {
      await loadPart(client, records, { load, head });
      await options.afterPart?.();
    }
    await client.query("ANALYZE");
    return { facts: head.position, texts: head.texts };
  } finally {
    await client.end();
  }
}

type Loading = { readonly load: Batches; readonly head: Head };

async function loadPart(client: pg.Client, records: Iterable<Recorded>, { load, head }: Loading): Promise<void> {
  await client.query("BEGIN");
  await client.query("SET LOCAL work_mem = '128MB'; SET LOCAL temp_buffers = '64MB'");
  // The one writer's lock, as in ledger.begin_write().
  await client.query("SELECT pg_advisory_xact_lock(8270001)");
  await assureAt(client, head);
  await eachTable(client, load.tables, "DISABLE TRIGGER USER");
  for (const table of load.tables) await makeStage(client, table);
  await loadBatches(records, { load, head });
  await eachTable(client, load.tables, "ENABLE TRIGGER USER");
  await client.query("COMMIT");
}

/** Whatever comes after the facts of a load would have to be dated after them. @throws RangeError */
async function assureAt(client: pg.Client, { position }: Head): Promise<void> {
  const { rows } = await client.query("SELECT FROM ledger.fact f WHERE f.position > $1 LIMIT 1", [position]);
  if (rows.length > 0) throw new RangeError("A bulk load needs a database in which nothing has happened");
}

async function eachTable(client: pg.Client, tables: readonly TableShape[], action: string): Promise<void> {
  for (const { name } of tables) await client.query(`ALTER TABLE public."${name}" ${action}`);
}

async function loadBatches(records: Iterable<Recorded>, { load, head }: Loading): Promise<void> {
  const { client, options } = load;
  for (const batch of inBatches(records, options.batch ?? FACTS_AT_A_TIME)) {
    await load.add(batch, head);
    // The planner must learn soon that the tables are no longer empty.
    if ([1, 8].includes(load.added)) await client.query("ANALYZE");
    options.say?.(`${head.position} facts …`);
  }
}

function* inBatches(records: Iterable<Recorded>, size: number): Generator<Recorded[]> {
  let batch: Recorded[] = [];
  let facts = 0;
  for (const record of records) {
    batch.push(record);
    facts += record.facts.length;
    if (facts < size) continue;
    yield batch;
    [batch, facts] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

type Prepared = { readonly entry: Omit<LedgerEntry, "rowsDigest">; readonly writes: readonly Write[] };

class Batches {
  /** How many batches there were so far. */
  added = 0;
  readonly #keepText: KeepText;
  readonly #saltRow: SaltRow;

  constructor(
    readonly client: pg.Client,
    readonly tables: readonly TableShape[],
    readonly options: BulkOptions,
  ) {
    this.#keepText = options.keepText ?? keepingFrom(randomOf(`texts ${options.seed}`));
    const salts = randomOf(`rows ${options.seed}`);
    this.#saltRow = options.saltRow ?? (() => Buffer.from(salts.bytes(16)).toString("hex"));
  }

  async add(records: readonly Recorded[], head: Head): Promise<void> {
    const contents: Content[] = [];
    const first = head.position + 1;
    const prepared = records.flatMap((record) => this.#prepare(record, head, contents));
    const fold = new Fold(this.tables);
    await this.#know(
      fold,
      prepared.flatMap(({ writes }) => writes),
    );
    for (const { entry, writes } of prepared) for (const write of writes) fold.apply(write, entry);
    await this.#store(fold);
    await insertTexts(this.client, contents, fold.cells);
    head.texts += contents.length;
    await this.#chain(prepared, first, head);
    this.added += 1;
  }

  /** The facts with their stamp and positions, as `ledger.begin_write` would give them. */
  #prepare({ at, actorId, command, facts }: Recorded, head: Head, contents: Content[]): Prepared[] {
    head.stampMs = Math.max(at.getTime(), head.stampMs + 1);
    const stamp = new Date(head.stampMs).toISOString();
    return facts.map((fact) => {
      const stored = storeTexts(fact, head.stampMs, this.#keepText);
      contents.push(...stored.contents);
      head.position += 1;
      const { type, subject, happenedOn, corrects = null } = fact;
      const subjectOf = { subjectKind: subject.kind, subjectId: subject.id, subjectVersion: subject.version };
      const entry = {
        position: head.position,
        stamp,
        type,
        ...subjectOf,
        happenedOn,
        actorId,
        command,
        corrects,
        data: stored.data,
      };
      return { entry, writes: project(stored.fact) };
    });
  }

  /** Reads the rows that the batch changes without having made them. */
  async #know(fold: Fold, writes: readonly Write[]): Promise<void> {
    const made = new Set(writes.filter(({ op }) => op === "insert").map(({ table, id }) => `${table} ${id}`));
    for (const { name } of this.tables) {
      const changed = writes.filter(
        ({ op, table, id }) => op !== "insert" && table === name && !made.has(`${table} ${id}`),
      );
      const ids = [...new Set(changed.map(({ id }) => id))];
      if (ids.length === 0) continue;
      for (const row of await readRows(this.client, name, ids)) fold.know(name, String(row.id), row);
    }
  }

  async #store({ changes }: Fold): Promise<void> {
    for (const table of this.tables) {
      const change = changes.get(table.name);
      if (change) await storeChange(this.client, table, change, this.#saltRow);
    }
    for (const table of this.tables.toReversed()) {
      const change = changes.get(table.name);
      if (change) await removeRows(this.client, table, change);
    }
  }

  async #chain(prepared: readonly Prepared[], first: number, head: Head): Promise<void> {
    const digests = await readDigests(this.client, first, head.position);
    const entries = prepared.map(({ entry }) => {
      const whole = { ...entry, rowsDigest: digests.get(entry.position) ?? "" };
      head.mac = link(this.options.auditKey, head.mac, whole);
      return { ...whole, mac: head.mac };
    });
    await insertFacts(this.client, entries);
    // What waits for its fact is checked now: the database would remember every row until the end.
    await this.client.query("SET CONSTRAINTS ALL IMMEDIATE");
    await this.client.query("SET CONSTRAINTS ALL DEFERRED");
  }
}

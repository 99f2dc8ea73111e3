import "server-only";
import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { isWritten, type Written } from "@/lib/kernel/fact";
import { uuidv7 } from "@/lib/kernel/ids";
import { canonical, contentHash, GENESIS, link, type LedgerEntry } from "./chain";
import type { Tx } from "./db";
import { env } from "./env";
import { project, type AnyFact } from "./projections";
import { carryOut, type CellOfContent } from "./rows";

export type Appended = { position: number; stamp: Date };
type Content = { id: string; body: string; salt: string; hash: string };

/**
 * Steps 5 and 6 of a write: takes the one writer's lock and the stamp, then for each fact projects its rows and appends
 * it, chained to the one before. Everything before this in the transaction may run beside other writers.
 * @param at a record date; honoured only in a database that is being seeded or imported
 */
export async function append(
  tx: Tx,
  by: { actor: Actor; command: string },
  facts: readonly AnyFact[],
  at: Date | null,
): Promise<Appended> {
  const head = await beginWrite(tx, at);
  const entries: (LedgerEntry & { mac: string })[] = [];
  const contents: Content[] = [];
  const cells: CellOfContent[] = [];
  let mac = head.mac ?? GENESIS;
  for (const fact of facts) {
    const stored = storeTexts(fact, head.stamp, contents);
    for (const write of project(stored.fact)) cells.push(...(await carryOut(tx, write)));
    if (fact.type === "content.erased") await tx.$queryRaw`SELECT ledger.erase(${fact.data.contentId}::uuid)`;
    if (fact.type === "schema.migrated") await tx.$executeRaw`SELECT ledger.reseal()`;
    const entry = {
      ...describe(fact, by),
      position: head.position + entries.length,
      stamp: head.stamp.toISOString(),
      data: stored.data,
      rowsDigest: await closeFact(tx),
    };
    mac = link(env().AUDIT_KEY, mac, entry);
    entries.push({ ...entry, mac });
  }
  await store(tx, { entries, contents, cells });
  return { position: head.position + entries.length - 1, stamp: head.stamp };
}

async function beginWrite(tx: Tx, at: Date | null): Promise<{ stamp: Date; position: number; mac: string | null }> {
  const [head] = await tx.$queryRaw<
    { stamp: Date; position: bigint; mac: string | null }[]
  >`SELECT * FROM ledger.begin_write(${at}::timestamptz)`;
  if (!head) throw new RangeError("begin_write() answers with one row");
  return { ...head, position: Number(head.position) };
}

async function closeFact(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ digest: string }[]>`SELECT ledger.close_fact() AS digest`;
  if (!row) throw new RangeError("close_fact() answers with one row");
  return row.digest;
}

const describe = (fact: AnyFact, by: { actor: Actor; command: string }) => ({
  type: fact.type,
  subjectKind: fact.subject.kind,
  subjectId: fact.subject.id,
  subjectVersion: fact.subject.version,
  happenedOn: fact.happenedOn,
  actorId: by.actor.personId,
  command: by.command,
  corrects: fact.corrects ?? null,
});

/** The fact with its texts given ids, for the projection; and its data as the ledger keeps it, with references only. */
function storeTexts(fact: AnyFact, stamp: Date, contents: Content[]): { fact: AnyFact; data: unknown } {
  const keep = ({ text }: Written): Written => {
    const salt = randomBytes(16).toString("hex");
    const content = { id: uuidv7(stamp.getTime()), body: text, salt, hash: contentHash(salt, text) };
    contents.push(content);
    return { text, contentId: content.id };
  };
  const data = mapTexts(fact.data, keep);
  const hashes = new Map(contents.map((content) => [content.id, content.hash]));
  const stored = mapTexts(data, ({ contentId }) => ({ contentId, hash: hashes.get(contentId ?? "") }));
  return { fact: { ...fact, data } as AnyFact, data: stored };
}

/** The same data with every written text replaced. */
function mapTexts(value: unknown, replace: (text: Written) => unknown): unknown {
  if (isWritten(value)) return replace(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, replace));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, replace)]));
}

type Stored = {
  readonly entries: readonly (LedgerEntry & { mac: string })[];
  readonly contents: readonly Content[];
  readonly cells: readonly CellOfContent[];
};

/** The facts, their texts and where these were copied to, in one statement: all other writers wait meanwhile. */
const store = (tx: Tx, { entries, contents, cells }: Stored): Promise<number> =>
  tx.$executeRaw`
    WITH texts AS (
      INSERT INTO ledger.content (id, body, salt, hash)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(contents)}::jsonb) AS t(id uuid, body text, salt text, hash text)
    ), copies AS (
      INSERT INTO ledger.cell (content_id, tbl, row_id, col)
      SELECT DISTINCT * FROM jsonb_to_recordset(${JSON.stringify(cells)}::jsonb) AS c("contentId" uuid, "table" text, "rowId" uuid, "column" text))
    INSERT INTO ledger.fact (position, stamp, type, subject_kind, subject_id, subject_version, happened_on, actor_id, command, corrects, data, rows_digest, mac)
    SELECT f.position, f.stamp, f.type, f."subjectKind", f."subjectId", f."subjectVersion", f."happenedOn", f."actorId", f.command, f.corrects, f.data, f."rowsDigest", f.mac
    FROM jsonb_to_recordset(${canonical(entries)}::jsonb) AS f(position bigint, stamp timestamptz, type text, "subjectKind" text, "subjectId" uuid,
      "subjectVersion" int, "happenedOn" date, "actorId" uuid, command text, corrects bigint, data jsonb, "rowsDigest" text, mac text)`;

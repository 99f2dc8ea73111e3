import type pg from "pg";
import type { Entry, TableChange } from "./fold";
import type { TableShape } from "./tables";

const quoted = (name: string): string => `"${name}"`;

/** Where a batch's row versions wait, each as a row of its table. */
const staged = ({ name }: TableShape): string => quoted(`staged_${name}`);

export async function makeStage(client: pg.Client, table: TableShape): Promise<void> {
  await client.query(`
    CREATE TEMP TABLE ${staged(table)} (
      position bigint, gone boolean, salt uuid, until timestamptz(3), is_current boolean, version public.${quoted(table.name)}
    ) ON COMMIT DROP`);
}

/** Reads rows as they stand. */
export async function readRows(
  client: pg.Client,
  table: string,
  ids: readonly string[],
): Promise<Record<string, unknown>[]> {
  const { rows } = await client.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(p) AS row FROM public.${quoted(table)} p WHERE p.id = ANY($1::uuid[])`,
    [ids],
  );
  return rows.map(({ row }) => row);
}

/** What a row version's digest is salted with. */
export type SaltRow = (version: { readonly position: number; readonly table: string; readonly id: string }) => string;

/** Enters a batch's row versions in the ledger, moves the replaced ones to history and the newest to the present. */
export async function storeChange(
  client: pg.Client,
  table: TableShape,
  change: TableChange,
  saltRow: SaltRow,
): Promise<void> {
  const { name, columns } = table;
  const [present, past, stage] = [`public.${quoted(name)}`, `history.${quoted(name)}`, staged(table)];
  const names = columns.map((column) => quoted(column.name));
  const ofVersion = names.map((column) => `(s.version).${column}`);
  await stageEntries(client, table, change.entries, saltRow);
  await client.query(
    `
    INSERT INTO ledger.row (position, tbl, row_id, since, gone, salt, digest)
    SELECT s.position, $1, (s.version).id, (s.version)."recordedFrom", s.gone, s.salt,
      CASE WHEN s.gone THEN '' ELSE ledger.digest(s.salt, to_jsonb(s.version)) END FROM ${stage} s`,
    [name],
  );
  await client.query(
    `INSERT INTO ${past} ("recordedFrom", "recordedTo", ${names.join(", ")})
     SELECT p."recordedFrom", r.until, ${names.map((column) => `p.${column}`).join(", ")}
     FROM ${present} p JOIN unnest($1::uuid[], $2::timestamptz[]) AS r(id, until) ON p.id = r.id`,
    [[...change.replaced.keys()], [...change.replaced.values()]],
  );
  await client.query(`
    INSERT INTO ${past} ("recordedFrom", "recordedTo", ${names.join(", ")})
    SELECT (s.version)."recordedFrom", s.until, ${ofVersion.join(", ")} FROM ${stage} s WHERE s.until IS NOT NULL`);
  const isNew = `NOT EXISTS (SELECT FROM ${present} p WHERE p.id = (s.version).id)`;
  await client.query(`
    UPDATE ${present} p SET "recordedFrom" = (s.version)."recordedFrom", ${names.map((column) => `${column} = (s.version).${column}`).join(", ")}
    FROM ${stage} s WHERE s.is_current AND p.id = (s.version).id`);
  await client.query(`INSERT INTO ${present} SELECT (s.version).* FROM ${stage} s WHERE s.is_current AND ${isNew}`);
  await client.query(`TRUNCATE ${stage}`);
}

export async function removeRows(client: pg.Client, { name }: TableShape, { removed }: TableChange): Promise<void> {
  if (removed.size > 0)
    await client.query(`DELETE FROM public.${quoted(name)} WHERE id = ANY($1::uuid[])`, [[...removed]]);
}

async function stageEntries(
  client: pg.Client,
  table: TableShape,
  entries: readonly Entry[],
  saltRow: SaltRow,
): Promise<void> {
  const rows = entries.map(({ position, gone, until, isCurrent, since, doc }) => ({
    ...{
      position,
      gone,
      until,
      is_current: isCurrent,
      salt: saltRow({ position, table: table.name, id: String(doc.id) }),
    },
    version: { ...doc, recordedFrom: since },
  }));
  await client.query(
    `INSERT INTO ${staged(table)} SELECT r.position, r.gone, r.salt, r.until, r.is_current, jsonb_populate_record(NULL::public.${quoted(table.name)}, r.version)
     FROM jsonb_to_recordset($1::jsonb) AS r(position bigint, gone boolean, salt uuid, until timestamptz, is_current boolean, version jsonb)`,
    [JSON.stringify(rows)],
  );
}

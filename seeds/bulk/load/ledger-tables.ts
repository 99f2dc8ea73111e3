import type pg from "pg";
import type { LedgerEntry } from "@/lib/platform/chain";
import type { Fold } from "./fold";
import type { Content } from "./texts";

/** The digest of what each of the facts wrote, by its position. */
export async function readDigests(client: pg.Client, from: number, to: number): Promise<Map<number, string>> {
  const { rows } = await client.query<{ position: number; digest: string }>(
    "SELECT p AS position, ledger.rows_digest(p) AS digest FROM generate_series($1::int, $2::int) p",
    [from, to],
  );
  return new Map(rows.map(({ position, digest }) => [position, digest]));
}

export async function insertTexts(
  client: pg.Client,
  contents: readonly Content[],
  cells: Fold["cells"],
): Promise<void> {
  await client.query(
    `INSERT INTO ledger.content (id, body, salt, hash)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, body text, salt text, hash text)`,
    [JSON.stringify(contents)],
  );
  await client.query(
    `INSERT INTO ledger.cell (content_id, tbl, row_id, col, since)
     SELECT * FROM jsonb_to_recordset($1::jsonb) AS c("contentId" uuid, "table" text, "rowId" uuid, "column" text, since timestamptz)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(cells)],
  );
}

export async function insertFacts(
  client: pg.Client,
  entries: readonly (LedgerEntry & { mac: string })[],
): Promise<void> {
  await client.query(
    `INSERT INTO ledger.fact (position, stamp, type, subject_kind, subject_id, subject_version, happened_on, actor_id, command, corrects, data, rows_digest, mac)
     SELECT f.position, f.stamp, f.type, f."subjectKind", f."subjectId", f."subjectVersion", f."happenedOn", f."actorId", f.command, f.corrects, f.data, f."rowsDigest", f.mac
     FROM jsonb_to_recordset($1::jsonb) AS f(position bigint, stamp timestamptz, type text, "subjectKind" text, "subjectId" uuid,
       "subjectVersion" int, "happenedOn" date, "actorId" uuid, command text, corrects bigint, data jsonb, "rowsDigest" text, mac text)`,
    [JSON.stringify(entries)],
  );
}

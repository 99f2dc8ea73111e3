import type pg from "pg";
import type { Chance } from "../random";
import { one, pick, type Tampering } from "./tampering";

const anyFact = async (owner: pg.Client, by: Chance): Promise<number> => {
  const { count } = await one<{ count: number }>(owner, "SELECT count(*)::int AS count FROM ledger.fact");
  return 1 + by.whole(count);
};

const FACT_CHANGES = [
  "stamp = stamp + interval '1 second'",
  "type = type || 's'",
  "subject_kind = 'other'",
  "subject_id = gen_random_uuid()",
  "subject_version = subject_version + 1",
  "happened_on = happened_on + 1",
  "actor_id = gen_random_uuid()",
  "command = command || '.again'",
  "corrects = 1",
  `data = data || '{"number": 17}'`,
  `data = data - coalesce((SELECT min(key) FROM jsonb_object_keys(data) AS key), '') || '{"x": null}'`,
  "rows_digest = encode(sha256(rows_digest::bytea), 'hex')",
  "mac = encode(sha256(mac::bytea), 'hex')",
];

const changeFact: Tampering = async (owner, by) => {
  const position = await anyFact(owner, by);
  await owner.query(`UPDATE ledger.fact SET ${by.oneOf(FACT_CHANGES)} WHERE position = $1`, [position]);
  return `fact ${position}`;
};

const removeFact: Tampering = async (owner, by) => {
  const position = await anyFact(owner, by);
  await owner.query("DELETE FROM ledger.fact WHERE position = $1", [position]);
  return `fact ${position}`;
};

const insertFact: Tampering = async (owner, by) => {
  const { position } = await one<{ position: string }>(
    owner,
    `INSERT INTO ledger.fact
     SELECT (jsonb_populate_record(f, jsonb_build_object('position', head.position + 1, 'stamp', head.stamp + interval '1 minute'))).*
     FROM ledger.fact f, (SELECT position, stamp FROM ledger.fact ORDER BY position DESC LIMIT 1) head
     WHERE f.position = $1 RETURNING position`,
    [await anyFact(owner, by)],
  );
  return `fact ${position}`;
};

const swapFacts: Tampering = async (owner, by) => {
  const [a, b] = [await anyFact(owner, by), await anyFact(owner, by)];
  const other = a === b ? (a % 100) + 1 : b;
  await owner.query("UPDATE ledger.fact SET position = -1 WHERE position = $1", [a]);
  await owner.query("UPDATE ledger.fact SET position = $1 WHERE position = $2", [a, other]);
  await owner.query("UPDATE ledger.fact SET position = $1 WHERE position = -1", [other]);
  return `fact ${other}`;
};

const ENTRY_CHANGES = [
  "digest = encode(sha256(digest::bytea), 'hex')",
  "gone = NOT gone",
  "since = since + interval '1 millisecond'",
  "row_id = gen_random_uuid()",
];

const anyEntry = `(position, tbl, row_id, since) = (
  SELECT r.position, r.tbl, r.row_id, r.since FROM ledger.row r ORDER BY md5(r::text || $1) LIMIT 1)`;

const changeEntry: Tampering = async (owner, by) => {
  const sql = `UPDATE ledger.row SET ${by.oneOf(ENTRY_CHANGES)} WHERE ${anyEntry} RETURNING position`;
  return `fact ${(await one<{ position: string }>(owner, sql, pick(by))).position}`;
};

const removeEntry: Tampering = async (owner, by) => {
  const sql = `DELETE FROM ledger.row WHERE ${anyEntry} RETURNING position`;
  return `fact ${(await one<{ position: string }>(owner, sql, pick(by))).position}`;
};

const insertEntry: Tampering = async (owner, by) => {
  const position = await anyFact(owner, by);
  await owner.query(
    `INSERT INTO ledger.row (position, tbl, row_id, since, gone, salt, digest)
     SELECT $1, tbl, gen_random_uuid(), since, gone, salt, digest FROM ledger.row ORDER BY md5(row_id::text) LIMIT 1`,
    [position],
  );
  return `fact ${position}`;
};

export const ledgerTamperings: Readonly<Record<string, Tampering>> = {
  "a fact changed": changeFact,
  "a fact removed": removeFact,
  "a fact inserted": insertFact,
  "two facts swapped": swapFacts,
  "an entered row version changed": changeEntry,
  "an entered row version removed": removeEntry,
  "a row version entered": insertEntry,
};

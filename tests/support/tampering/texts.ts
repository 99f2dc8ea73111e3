import { one, pick, type Tampering } from "./tampering";

const anyContent = "id = (SELECT c.id FROM ledger.content c ORDER BY md5(c.id::text || $1) LIMIT 1)";

const CONTENT_CHANGES = [
  "body = body || ' '",
  "salt = upper(salt) || 'x'",
  "hash = encode(sha256(hash::bytea), 'hex')",
  "body = 'andet', hash = encode(sha256(convert_to(salt || E'\\nandet', 'UTF8')), 'hex')",
  "body = NULL, salt = NULL, erased_at = now()",
  "erased_at = now()",
];

const changeContent: Tampering = async (owner, by) => {
  const sql = `UPDATE ledger.content SET ${by.oneOf(CONTENT_CHANGES)} WHERE ${anyContent} RETURNING id`;
  return `content ${(await one<{ id: string }>(owner, sql, pick(by))).id}`;
};

const removeContent: Tampering = async (owner, by) => {
  await owner.query("ALTER TABLE ledger.cell DROP CONSTRAINT cell_content_id_fkey");
  const sql = `DELETE FROM ledger.content WHERE ${anyContent} RETURNING id`;
  return `content ${(await one<{ id: string }>(owner, sql, pick(by))).id}`;
};

const insertContent: Tampering = async (owner) => {
  const sql = `INSERT INTO ledger.content SELECT gen_random_uuid(), body, salt, hash FROM ledger.content LIMIT 1 RETURNING id`;
  return `content ${(await one<{ id: string }>(owner, sql)).id}`;
};

const swapContents: Tampering = async (owner, by) => {
  const { rows } = await owner.query<{ id: string }>(
    `WITH two AS (SELECT c.*, row_number() OVER () AS n FROM (SELECT * FROM ledger.content ORDER BY md5(id::text || $1) LIMIT 2) c)
     UPDATE ledger.content c SET body = b.body, salt = b.salt, hash = b.hash
     FROM two a JOIN two b ON b.n <> a.n WHERE c.id = a.id RETURNING c.id`,
    pick(by),
  );
  return `content ${rows[0]?.id ?? ""}`;
};

export const textTamperings: Readonly<Record<string, Tampering>> = {
  "a text changed": changeContent,
  "a text removed": removeContent,
  "a text inserted": insertContent,
  "two texts swapped": swapContents,
};

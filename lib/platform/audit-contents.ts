import "server-only";
import { isUuid } from "@/lib/kernel/ids";
import { MOST_FINDINGS, type Connection, type Finding } from "./audit-finding";
import type { StoredFact } from "./audit-chain";

/** Gathers which fact refers to which text, and with what hash; without one it erased the text. */
export const makeReferences = (db: Connection): Promise<unknown> =>
  db.query("CREATE TEMP TABLE audit_reference (position float8, content_id uuid, hash text) ON COMMIT DROP");

export async function noteReferences(db: Connection, page: readonly StoredFact[]): Promise<void> {
  const references = page.flatMap(referencesIn).filter(({ contentId }) => isUuid(contentId));
  await db.query("INSERT INTO pg_temp.audit_reference SELECT * FROM unnest($1::float8[], $2::uuid[], $3::text[])", [
    references.map(({ position }) => position),
    references.map(({ contentId }) => contentId),
    references.map(({ hash }) => hash),
  ]);
}

type Reference = { readonly position: number; readonly contentId: string; readonly hash: string | null };

const referencesIn = ({ type, position, data }: StoredFact): Reference[] =>
  textsIn(data).flatMap(({ contentId, hash }): Reference[] => {
    if (typeof contentId !== "string") return [];
    if (type === "content.erased") return [{ position, contentId, hash: null }];
    return typeof hash === "string" ? [{ position, contentId, hash }] : [];
  });

type Referring = { contentId: unknown; hash?: unknown };

/** Whatever in a fact's data names a content, at any depth. */
function textsIn(value: unknown): Referring[] {
  if (typeof value !== "object" || value === null) return [];
  if ("contentId" in value) return [value];
  return Object.values(value).flatMap(textsIn);
}

/** Holds the texts against the facts that refer to them. */
export async function* findInContents(db: Connection): AsyncGenerator<Finding> {
  const { rows } = await db.query<{ id: string; problem: string }>(
    `WITH written AS (SELECT content_id AS id, position, hash FROM pg_temp.audit_reference WHERE hash IS NOT NULL),
      erased AS (SELECT content_id AS id, min(position) AS position FROM pg_temp.audit_reference WHERE hash IS NULL GROUP BY 1),
      stored AS (
        SELECT c.id, c.hash, encode(sha256(convert_to(c.salt || E'\\n' || c.body, 'UTF8')), 'hex') AS found,
          c.body IS NULL AND c.salt IS NULL AND c.erased_at IS NOT NULL AS is_blank,
          c.body IS NOT NULL AND c.salt IS NOT NULL AND c.erased_at IS NULL AS is_whole
        FROM ledger.content c),
      judged AS (
        SELECT coalesce(s.id, w.id) AS id, CASE
          WHEN w.id IS NULL THEN 'no fact refers to it'
          WHEN s.id IS NULL THEN format('it is gone, and fact %s refers to it', w.position)
          WHEN s.hash <> w.hash THEN format('its hash is not the one in fact %s', w.position)
          WHEN e.id IS NOT NULL AND NOT s.is_blank THEN format('fact %s erased it, and it is not blank', e.position)
          WHEN e.id IS NULL AND NOT s.is_whole THEN 'it was erased, and no fact says so'
          WHEN e.id IS NULL AND s.found <> w.hash THEN format('it is not the text that fact %s refers to', w.position)
        END AS problem
        FROM stored s FULL JOIN written w ON w.id = s.id LEFT JOIN erased e ON e.id = s.id)
    SELECT id, problem FROM judged WHERE problem IS NOT NULL ORDER BY id LIMIT ${MOST_FINDINGS}`,
  );
  for (const { id, problem } of rows) yield { place: `content ${id}`, problem };
}

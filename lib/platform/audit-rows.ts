import "server-only";
import { MOST_FINDINGS, type Connection, type Finding } from "./audit-finding";

/** Holds every row version of the present and of history against what the facts entered about it. */
export async function* findInRows(db: Connection): AsyncGenerator<Finding> {
  yield* findOrphans(db);
  for (const { name, isPresent, isKept } of await readTables(db)) {
    if (isPresent && isKept) yield* findInTable(db, name);
    else yield { place: `${isPresent ? "history" : "public"}."${name}"`, problem: "the table is missing" };
  }
}

async function* findOrphans(db: Connection): AsyncGenerator<Finding> {
  const { rows } = await db.query<{ position: string }>(
    `SELECT DISTINCT r.position FROM ledger.row r WHERE NOT EXISTS (SELECT FROM ledger.fact f WHERE f.position = r.position)
     ORDER BY r.position LIMIT ${MOST_FINDINGS}`,
  );
  for (const { position } of rows)
    yield { place: `fact ${position}`, problem: "rows are entered under it, and it is not there" };
}

type Table = { readonly name: string; readonly isPresent: boolean; readonly isKept: boolean };

async function readTables(db: Connection): Promise<Table[]> {
  const { rows } = await db.query<Table>(
    `WITH present AS (SELECT relname::text AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'),
      kept AS (SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r'),
      entered AS (SELECT DISTINCT tbl AS name FROM ledger.row)
    SELECT name, name IN (SELECT name FROM present) AS "isPresent", name IN (SELECT name FROM kept) AS "isKept"
    FROM (SELECT * FROM present UNION SELECT * FROM kept UNION SELECT * FROM entered) AS known ORDER BY name`,
  );
  return rows;
}

type Judged = { readonly id: string; readonly since: string; readonly place: string; readonly problem: string };

async function* findInTable(db: Connection, table: string): AsyncGenerator<Finding> {
  const { rows } = await db.query<Judged>(judging(table), [table]);
  for (const { id, since, place, problem } of rows) {
    yield { place: `${place}."${table}" ${id} from ${since}`, problem };
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * `entered`: of each row version, what was entered last, and when the next one or the row's removal came.
 * `version`: what stands there, with its period.
 */
const judging = (table: string): string => `
  WITH newest AS (
    SELECT DISTINCT ON (row_id, since) row_id, since, position, gone, salt, digest FROM ledger.row WHERE tbl = $1
    ORDER BY row_id, since, position DESC
  ), entered AS (
    SELECT *, lead(since) OVER (PARTITION BY row_id ORDER BY since) AS until FROM newest
  ), version AS (
    SELECT *, count(*) OVER (PARTITION BY id, since) AS times FROM (
      SELECT p.id, p."recordedFrom" AS since, NULL::timestamptz AS until, to_jsonb(p) AS entry, 'public' AS place
      FROM public.${quoted(table)} p
      UNION ALL
      SELECT h.id, h."recordedFrom", h."recordedTo", to_jsonb(h), 'history' FROM history.${quoted(table)} h
    ) AS v
  ), judged AS (
    SELECT coalesce(v.id, e.row_id) AS id, coalesce(v.since, e.since) AS since,
      coalesce(v.place, CASE WHEN e.until IS NULL THEN 'public' ELSE 'history' END) AS place, CASE
        WHEN v.times > 1 THEN 'this version stands there more than once'
        WHEN e.row_id IS NULL THEN 'no fact wrote this version'
        WHEN v.id IS NULL AND NOT e.gone THEN format('fact %s wrote this version, and it is gone', e.position)
        WHEN v.id IS NOT NULL AND e.gone THEN format('fact %s removed the row, and it is there', e.position)
        WHEN v.id IS NOT NULL AND e.digest IS DISTINCT FROM encode(sha256(convert_to(e.salt::text ||
            (jsonb_strip_nulls(v.entry) - '{recordedFrom,recordedTo}'::text[])::text, 'UTF8')), 'hex')
          THEN format('it is not as fact %s wrote it', e.position)
        WHEN v.id IS NOT NULL AND v.until IS DISTINCT FROM e.until
          THEN format('it holds until %s, and was replaced at %s', coalesce(v.until::text, 'now'), coalesce(e.until::text, 'no time'))
      END AS problem
    FROM version v FULL JOIN entered e ON e.row_id = v.id AND e.since = v.since
  )
  SELECT id, to_char(since, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since, place, problem
  FROM judged WHERE problem IS NOT NULL ORDER BY place, id, since LIMIT ${MOST_FINDINGS}`;

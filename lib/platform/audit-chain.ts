import "server-only";
import { MOST_FINDINGS, type Connection, type Finding } from "./audit-finding";
import { GENESIS, link, type LedgerEntry } from "./chain";

/** A fact as it stands in the database, and the digest of the rows that stand there as written by it. */
export type StoredFact = LedgerEntry & { readonly mac: string; readonly rowsFound: string };

const PAGE = 5000;

/** sha256 of nothing: the digest of a fact that wrote no rows. */
const NO_ROWS = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/** The ledger in order, page by page. */
export async function* factPages(db: Connection): AsyncGenerator<readonly StoredFact[]> {
  let after: string | null = null;
  for (;;) {
    const page: StoredRow[] = await readPage(db, after);
    yield page.map(({ at, ...fact }) => ({ ...fact, position: Number(at) }));
    if (page.length < PAGE) return;
    after = page.at(-1)?.at ?? null;
  }
}

/** The position as text: one that was tampered with may be too large for a number. */
type StoredRow = Omit<StoredFact, "position"> & { readonly at: string };

async function readPage(db: Connection, after: string | null): Promise<StoredRow[]> {
  const { rows } = await db.query<StoredRow>(
    `WITH page AS (SELECT * FROM ledger.fact WHERE $1::bigint IS NULL OR position > $1 ORDER BY position LIMIT ${PAGE}),
      written AS (
        SELECT r.position, encode(sha256(convert_to(string_agg(
            concat_ws(' ', r.tbl, r.row_id, (extract(epoch FROM r.since) * 1000)::bigint, r.gone, r.digest), E'\\n'
            ORDER BY r.tbl COLLATE "C", r.row_id, r.since), 'UTF8')), 'hex') AS digest
        FROM ledger.row r
        WHERE r.position BETWEEN (SELECT min(p.position) FROM page p) AND (SELECT max(p.position) FROM page p)
        GROUP BY r.position)
    SELECT f.position AS at, to_char(f.stamp, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS stamp, f.type,
      f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.subject_version AS "subjectVersion",
      f.happened_on::text AS "happenedOn", f.actor_id AS "actorId", f.command, f.corrects::float8 AS corrects, f.data,
      f.rows_digest AS "rowsDigest", f.mac, coalesce(w.digest, '${NO_ROWS}') AS "rowsFound"
    FROM page f LEFT JOIN written w USING (position) ORDER BY f.position`,
    [after],
  );
  return rows;
}

/** Holds the facts, as they come by in order, against each other. With another key than theirs, none fits. */
export function chainCheck(key: string) {
  let before = { position: 0, stamp: "", mac: GENESIS };
  let found = 0;

  return function* check(page: readonly StoredFact[]): Generator<Finding> {
    for (const fact of page) {
      const findings = found < MOST_FINDINGS ? judge(fact, before, key) : [];
      found += findings.length;
      yield* findings;
      before = fact;
    }
  };
}

type Link = Pick<StoredFact, "position" | "stamp" | "mac">;

function judge({ rowsFound, mac, ...entry }: StoredFact, before: Link, key: string): Finding[] {
  const place = `fact ${entry.position}`;
  const wrong: Finding[] = [];
  if (entry.position !== before.position + 1) wrong.push(gap(before.position + 1, entry.position));
  if (entry.stamp < before.stamp) wrong.push({ place, problem: "its stamp lies before that of the fact before it" });
  if (link(key, before.mac, entry) !== mac) {
    wrong.push({ place, problem: "it is not the fact that was chained to the one before it" });
  }
  if (rowsFound !== entry.rowsDigest) {
    wrong.push({ place, problem: "the rows entered under it are not those it wrote" });
  }
  return wrong;
}

function gap(expected: number, found: number): Finding {
  if (found < expected) return { place: `fact ${found}`, problem: "no fact can have this position" };
  const missing = found === expected + 1 ? `fact ${expected}` : `facts ${expected} to ${found - 1}`;
  return { place: missing, problem: "missing" };
}

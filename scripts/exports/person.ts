import type pg from "pg";
import { exportDeeds, exportFactsAbout, type ExportedFact } from "./trail";

type Row = Record<string, unknown>;

/** Everything the system holds of a person. */
export type ExportedPerson = {
  readonly person: Row & { readonly id: string };
  /** What the person was called before, and until when. */
  readonly formerly: readonly Row[];
  /** The rows that name the person, by table and column, as they stand. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** The rows that named the person and were changed or are gone, each with the time it stood. */
  readonly history: Readonly<Record<string, readonly Row[]>>;
  /** How the person signs in, and from which devices: no secrets. */
  readonly accounts: readonly Row[];
  readonly sessions: readonly Row[];
  readonly invitations: readonly Row[];
  /** Drafts of input that the person wrote in last; others who speak for the same holder may have begun them. */
  readonly drafts: readonly Row[];
  /** When letters were sent to the person, as long as that is remembered. */
  readonly letters: readonly Row[];
  /** When the person's data were looked up, and what for; not by whom, which is another person's. */
  readonly readings: readonly Row[];
  readonly deeds: readonly ExportedFact[];
  /** What others did that concerns the person: a seat given, an invitation. */
  readonly about: readonly ExportedFact[];
  /** What the person tried, or somebody tried as them, and was refused. */
  readonly attempts: readonly Row[];
};

/** What the system holds of the person with this e-mail. null: nobody has it. */
export async function exportPerson(client: pg.Client, email: string): Promise<ExportedPerson | null> {
  const { rows: people } = await client.query<Row & { id: string }>(`SELECT * FROM public."Person" WHERE email = $1`, [
    email.trim().toLowerCase(),
  ]);
  const [person] = people;
  if (!person) return null;
  // As the database writes them: a date has no time of day, whatever zone this runs in.
  const of: RowsOf = async (sql) =>
    (await client.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM (${sql}) t`, [person.id])).rows.map(
      ({ row }) => row,
    );
  const rows = await rowsNaming(client, "public", of);
  const history = await rowsNaming(client, "history", of);
  return {
    person,
    formerly: await of(`SELECT * FROM history."Person" WHERE id = $1 ORDER BY "recordedFrom"`),
    rows,
    history,
    ...(await besideTheLedger(of)),
    deeds: await exportDeeds(client, person.id),
    about: await exportFactsAbout(client, { personId: person.id, ids: idsOfOwn(rows, history) }),
  };
}

/** Rows of a query that asks for one person, `$1`. */
type RowsOf = (sql: string) => Promise<Row[]>;

const besideTheLedger = async (of: RowsOf) => ({
  accounts: await of("SELECT issuer, subject, made_at FROM ops.account WHERE person_id = $1 ORDER BY made_at"),
  sessions: await of(
    "SELECT made_at, seen_at, proved_at, ended_at, device FROM ops.session WHERE person_id = $1 ORDER BY made_at",
  ),
  invitations: await of(
    "SELECT made_at, expires_at, used_at FROM ops.invitation WHERE person_id = $1 ORDER BY made_at",
  ),
  drafts: await of(
    `SELECT organisation_id AS "holderId", subject_id AS "subjectId", kind, body, written_at FROM ops.draft
     WHERE written_by = $1 ORDER BY written_at`,
  ),
  letters: await of(
    `SELECT key AS tells, made_at FROM ops.key WHERE command = 'mail.send' AND right(key, 36) = $1::text ORDER BY made_at`,
  ),
  readings: await of("SELECT at, purpose FROM ops.reading WHERE subject = $1 ORDER BY at"),
  attempts: await of("SELECT at, command, subject, code FROM ops.attempt WHERE $1 IN (actor, subject) ORDER BY at"),
});

/** The column by which a row is about a person, not merely by them: a seat, a membership, a lead, what they follow. */
const OWN = ".personId";

const idsOfOwn = (...held: readonly ExportedPerson["rows"][]): string[] =>
  held
    .flatMap((tables) => Object.entries(tables))
    .flatMap(([name, rows]) => (name.endsWith(OWN) ? rows.map(({ id }) => String(id)) : []));

async function rowsNaming(
  client: pg.Client,
  schema: "public" | "history",
  of: RowsOf,
): Promise<ExportedPerson["rows"]> {
  const { rows: references } = await client.query<{ table: string; column: string }>(`
    SELECT c.relname AS table, a.attname AS column FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'public."Person"'::regclass ORDER BY 1, 2`);
  const found: Record<string, Row[]> = {};
  for (const { table, column } of references) {
    const [from, names] = [`${schema}.${client.escapeIdentifier(table)}`, client.escapeIdentifier(column)];
    const rows = await of(`SELECT * FROM ${from} WHERE ${names} = $1 ORDER BY id, "recordedFrom"`);
    if (rows.length > 0) found[`${table}.${column}`] = rows;
  }
  return found;
}

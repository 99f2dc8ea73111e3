import type pg from "pg";
import { exportDeeds, type ExportedFact } from "./trail";

/** Everything the system holds of a person. */
export type ExportedPerson = {
  readonly person: Record<string, unknown>;
  /** The rows that name the person, by table, as they stand. */
  readonly rows: Readonly<Record<string, readonly Record<string, unknown>[]>>;
  /** How the person signs in, and from which devices: no secrets. */
  readonly accounts: readonly Record<string, unknown>[];
  readonly sessions: readonly Record<string, unknown>[];
  readonly invitations: readonly Record<string, unknown>[];
  /** Drafts of input that the person wrote in last; others who speak for the same holder may have begun them. */
  readonly drafts: readonly Record<string, unknown>[];
  readonly deeds: readonly ExportedFact[];
  /** What was tried and refused. */
  readonly attempts: readonly Record<string, unknown>[];
};

/** What the system holds of the person with this e-mail. null: nobody has it. */
export async function exportPerson(client: pg.Client, email: string): Promise<ExportedPerson | null> {
  const { rows: people } = await client.query<Record<string, unknown> & { id: string }>(
    `SELECT * FROM public."Person" WHERE email = $1`,
    [email.trim().toLowerCase()],
  );
  const [person] = people;
  if (!person) return null;
  // As the database writes them: a date has no time of day, whatever zone this runs in.
  const of = async (sql: string): Promise<Record<string, unknown>[]> =>
    (
      await client.query<{ row: Record<string, unknown> }>(`SELECT to_jsonb(t) AS row FROM (${sql}) t`, [person.id])
    ).rows.map(({ row }) => row);
  return {
    person,
    rows: await rowsNaming(client, of),
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
    deeds: await exportDeeds(client, person.id),
    attempts: await of("SELECT at, command, subject, code FROM ops.attempt WHERE actor = $1 ORDER BY at"),
  };
}

async function rowsNaming(
  client: pg.Client,
  of: (sql: string) => Promise<Record<string, unknown>[]>,
): Promise<ExportedPerson["rows"]> {
  const { rows: references } = await client.query<{ table: string; column: string }>(`
    SELECT c.relname AS table, a.attname AS column FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'public."Person"'::regclass ORDER BY 1, 2`);
  const found: Record<string, Record<string, unknown>[]> = {};
  for (const { table, column } of references) {
    const rows = await of(
      `SELECT * FROM public.${client.escapeIdentifier(table)} WHERE ${client.escapeIdentifier(column)} = $1 ORDER BY id`,
    );
    if (rows.length > 0) found[`${table}.${column}`] = rows;
  }
  return found;
}

import type pg from "pg";
import { link, type LedgerEntry } from "@/lib/platform/chain";

/** Takes back the newest fact and all that tells of it: what is left is whole, and only an anchor knows better. */
export const cutTail = (owner: pg.Client): Promise<unknown> =>
  owner.query(`
    DO $$ DECLARE head ledger.fact; t text; BEGIN
      SELECT * INTO head FROM ledger.fact ORDER BY position DESC LIMIT 1;
      FOR t IN SELECT DISTINCT r.tbl FROM ledger.row r WHERE r.position = head.position LOOP
        EXECUTE format('ALTER TABLE public.%I DISABLE TRIGGER USER', t);
        EXECUTE format('DELETE FROM public.%1$I p WHERE p."recordedFrom" = $1
          AND NOT EXISTS (SELECT FROM history.%1$I h WHERE h.id = p.id)', t) USING head.stamp;
        EXECUTE (
          SELECT format('UPDATE public.%1$I p SET "recordedFrom" = h."recordedFrom", %2$s FROM history.%1$I h
            WHERE h.id = p.id AND h."recordedTo" = $1', t, string_agg(format('%1$I = h.%1$I', c.name), ', '))
          FROM history.columns(t) c) USING head.stamp;
        EXECUTE format('DELETE FROM history.%I WHERE "recordedTo" = $1', t) USING head.stamp;
      END LOOP;
      DELETE FROM ledger.row r WHERE r.position = head.position;
      DELETE FROM ledger.cell c WHERE c.since = head.stamp;
      DELETE FROM ledger.fact f WHERE f.position = head.position;
      DELETE FROM ledger.content k WHERE NOT EXISTS (
        SELECT FROM ledger.fact f WHERE strpos(f.data::text, k.id::text) > 0);
    END $$`);

type Stored = LedgerEntry & { mac: string };

/** Has somebody who holds the key change the tenth fact, and make every link from there on fit. */
export async function chainAnew(owner: pg.Client, key: string): Promise<void> {
  await owner.query("UPDATE ledger.fact SET command = 'something.else' WHERE position = 10");
  const { rows } = await owner.query<Stored>(
    `SELECT f.position::int, f.stamp, f.type, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId",
       f.subject_version AS "subjectVersion", f.happened_on::text AS "happenedOn", f.actor_id AS "actorId", f.command,
       f.corrects::int, f.data, f.rows_digest AS "rowsDigest", f.mac
     FROM ledger.fact f WHERE f.position >= 9 ORDER BY f.position`,
  );
  let before = rows[0]?.mac ?? "";
  for (const { mac: _, ...entry } of rows.slice(1)) {
    before = link(key, before, { ...entry, stamp: new Date(entry.stamp).toISOString() });
    await owner.query("UPDATE ledger.fact SET mac = $1 WHERE position = $2", [before, entry.position]);
  }
}

import "server-only";
import { randomBytes } from "node:crypto";
import type { PersonId } from "@/lib/kernel/ids";
import type { Tx } from "./db";
import { digestOf } from "./digest";

/** What a valid session tells: whose it is, and when that person last proved it. `now` is the database's clock. */
export type Session = {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly provedAt: Date;
  readonly now: Date;
};

/** Begins a session and ends the one it replaces. @returns the random id, which stands nowhere but in the cookie */
export async function beginSession(
  db: Tx,
  { personId, device, replaces }: { personId: string; device: string; replaces: string | null },
): Promise<string> {
  if (replaces !== null) await endSessionRow(db, replaces);
  const sessionId = randomBytes(32).toString("base64url");
  await db.$executeRaw`
    INSERT INTO ops.session (id_hash, person_id, device) VALUES (${digestOf(sessionId)}, ${personId}::uuid, ${device.slice(0, 200)})`;
  return sessionId;
}

/**
 * The session, if it has not ended, was used within 30 minutes, and was made within 12 hours.
 * Being asked for counts as use, written down at most once a minute.
 */
export async function findSession(db: Tx, sessionId: string): Promise<Session | null> {
  const idHash = digestOf(sessionId);
  const [found] = await db.$queryRaw<(Session & { isDue: boolean })[]>`
    SELECT s.person_id AS "personId", p.name, p.email, s.proved_at AS "provedAt", clock_timestamp() AS now,
           s.seen_at < clock_timestamp() - interval '1 minute' AS "isDue"
    FROM ops.session s JOIN public."Person" p ON p.id = s.person_id
    WHERE s.id_hash = ${idHash} AND s.ended_at IS NULL
      AND s.seen_at > clock_timestamp() - interval '30 minutes' AND s.made_at > clock_timestamp() - interval '12 hours'`;
  if (!found) return null;
  const { isDue, ...session } = found;
  // Not for one that ended meanwhile, and only forwards.
  if (isDue) {
    await db.$executeRaw`
      UPDATE ops.session SET seen_at = clock_timestamp()
      WHERE id_hash = ${idHash} AND ended_at IS NULL AND seen_at < clock_timestamp()`;
  }
  return session;
}

export const endSessionRow = (db: Tx, sessionId: string): Promise<number> =>
  db.$executeRaw`UPDATE ops.session SET ended_at = clock_timestamp() WHERE id_hash = ${digestOf(sessionId)} AND ended_at IS NULL`;

/** Ends everything the person is signed in to, after the password changed. */
export const endSessionsOf = (db: Tx, personId: string): Promise<number> =>
  db.$executeRaw`UPDATE ops.session SET ended_at = clock_timestamp() WHERE person_id = ${personId}::uuid AND ended_at IS NULL`;

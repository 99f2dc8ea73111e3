import "server-only";
import { dayOf } from "@/lib/kernel/day";
import { disconnect, openDatabase, type Tx } from "./db";
import { append } from "./ledger";
import type { AnyFact } from "./projections";
import { systemActor } from "./session";

/** The one subject of `schema.migrated`: the tables' shape. */
const SHAPE_ID = "00000000-0000-0000-0000-000000000001";

const AN_HOUR = 3_600_000;

/**
 * Appends the fact that the tables changed their shape, and enters under it every row version that looks different now.
 * @param ownerUrl signs in as the owner: the application's role enters no digests
 */
export async function reseal(ownerUrl: string, migrations: readonly string[]): Promise<void> {
  const db = openDatabase(ownerUrl, { poolMax: 1, isPatient: true });
  try {
    await db.now.$transaction((tx) => appendMigrated(tx, migrations), { maxWait: 10_000, timeout: AN_HOUR });
  } finally {
    await disconnect(db);
  }
}

async function appendMigrated(tx: Tx, migrations: readonly string[]): Promise<void> {
  const [earlier] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ledger.fact WHERE subject_id = ${SHAPE_ID}::uuid`;
  const fact: AnyFact = {
    type: "schema.migrated",
    subject: { kind: "schema", id: SHAPE_ID, version: (earlier?.count ?? 0) + 1 },
    happenedOn: dayOf(new Date()),
    data: { migrations },
  };
  await append(tx, { actor: systemActor, command: "schema.migrate" }, [fact], null);
}

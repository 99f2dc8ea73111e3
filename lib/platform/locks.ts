import "server-only";
import type { Tx } from "./db";

/**
 * What a command locks before it reads, always in this order: strategy, its processes, initiative.
 * `initiative`: commands on one initiative; its processes may not change meanwhile.
 * `process`: whatever can change a gate's evidence; no initiative can move meanwhile.
 * NO KEY UPDATE throughout: a plain FOR UPDATE would block every insert of a child row.
 */
export type Lock =
  | { kind: "none" }
  | { kind: "strategy"; id: string }
  | { kind: "process"; id: string }
  | { kind: "initiative"; id: string }
  | { kind: "person"; id: string };

export async function takeLock(tx: Tx, lock: Lock): Promise<void> {
  switch (lock.kind) {
    case "none":
      return;
    case "strategy":
      await tx.$queryRaw`SELECT id FROM "Strategy" WHERE id = ${lock.id}::uuid FOR NO KEY UPDATE`;
      return;
    case "process":
      await tx.$queryRaw`SELECT id FROM "Process" WHERE id = ${lock.id}::uuid FOR NO KEY UPDATE`;
      return;
    case "initiative":
      await tx.$queryRaw`
        SELECT p.id FROM "Process" p WHERE p."strategyId" = (SELECT i."strategyId" FROM "Initiative" i WHERE i.id = ${lock.id}::uuid) ORDER BY p.id FOR SHARE`;
      await tx.$queryRaw`SELECT id FROM "Initiative" WHERE id = ${lock.id}::uuid FOR NO KEY UPDATE`;
      return;
    case "person":
      await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ${lock.id}::uuid FOR NO KEY UPDATE`;
      return;
  }
}

import "server-only";
import type { AnchorLine } from "./anchors";
import { anchorsCheck } from "./audit-anchors";
import { chainCheck, factPages } from "./audit-chain";
import { findInContents, makeReferences, noteReferences } from "./audit-contents";
import type { Connection, Finding } from "./audit-finding";
import { findInRows } from "./audit-rows";

export type Evidence = {
  /** What the ledger was chained with. */
  readonly key: string;
  readonly anchors: readonly AnchorLine[];
  /** Hears how many facts there are. */
  readonly onCounted?: (facts: number) => void;
};

/**
 * Checks that the ledger, the texts and every row version are as they were written, and that what was anchored still
 * stands. It trusts none of the database's own functions: who could change the rows could change those too.
 *
 * Runs inside the caller's transaction, which gives it one snapshot and ends its temporary table.
 */
export async function* audit(db: Connection, { key, anchors, onCounted }: Evidence): AsyncGenerator<Finding> {
  await db.query("SET LOCAL TimeZone = 'UTC'; SET LOCAL DateStyle = 'ISO'; SET LOCAL search_path = pg_catalog");
  await makeReferences(db);
  const [chain, anchored] = [chainCheck(key), anchorsCheck(anchors)];
  let facts = 0;
  for await (const page of factPages(db)) {
    facts += page.length;
    yield* chain(page);
    yield* anchored.among(page);
    await noteReferences(db, page);
  }
  onCounted?.(facts);
  yield* anchored.unseen();
  yield* findInContents(db);
  yield* findInRows(db);
}

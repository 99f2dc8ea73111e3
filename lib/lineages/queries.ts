import "server-only";
import { visibleBody } from "@/lib/bodies/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { Reader } from "@/lib/platform/readers";
import { isValidOn } from "@/lib/platform/validity";

/** A body that came before another, or after it. `canSee`: whether its page is the viewer's to read. */
export type Relative = { id: string; name: string; inForceOn: Day; legalBasis: string; canSee: boolean };

/** Where a body came from and what follows it. `abolishedBy`: the law by which nothing does; null: something does, or it goes on. */
export type Lineage = { before: Relative[]; after: Relative[]; abolishedBy: string | null };

type Row = Omit<Relative, "inForceOn" | "id"> & { id: string | null; isBefore: boolean; inForceOn: Date };

/** Told to whoever sees the body: a law says it. */
export async function getLineage({ db }: Reader, viewer: Actor, bodyId: string): Promise<Lineage> {
  const rows = await db.$queryRaw<Row[]>`
    WITH kin AS (
      SELECT s."predecessorBodyId" AS id, true AS "isBefore", s."reformId" FROM "Succession" s WHERE s."successorBodyId" = ${bodyId}::uuid
      UNION ALL SELECT s."successorBodyId", false, s."reformId" FROM "Succession" s WHERE s."predecessorBodyId" = ${bodyId}::uuid)
    SELECT kin.id, kin."isBefore", b.name, r."inForceOn", r."legalBasis", coalesce(${visibleBody(viewer)}, false) AS "canSee"
    FROM kin JOIN "Reform" r ON r.id = kin."reformId" LEFT JOIN "Body" b ON b.id = kin.id ORDER BY r."inForceOn", b.name, b.id`;
  const relatives = rows.flatMap(({ id, inForceOn, ...row }) =>
    id === null ? [] : [{ ...row, id, inForceOn: fromDate(inForceOn) }],
  );
  return {
    before: relatives.filter(({ isBefore }) => isBefore),
    after: relatives.filter(({ isBefore }) => !isBefore),
    abolishedBy: rows.find(({ id }) => id === null)?.legalBasis ?? null,
  };
}

/** The bodies that today stand where a body once did, when it has been followed; none while it goes on, or where nothing follows. */
export async function listPresentSuccessors({ db, today }: Reader, bodyId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    WITH RECURSIVE later(id) AS (
      SELECT ${bodyId}::uuid
      UNION SELECT s."successorBodyId" FROM "Succession" s JOIN later ON later.id = s."predecessorBodyId"
        JOIN "Reform" r ON r.id = s."reformId" WHERE s."successorBodyId" IS NOT NULL AND r."inForceOn" <= ${today}::date)
    SELECT DISTINCT b.name FROM later JOIN "Body" b ON b.id = later.id
    WHERE b.id <> ${bodyId}::uuid AND ${isValidOn(today, "b")} ORDER BY b.name`;
  return rows.map(({ name }) => name);
}

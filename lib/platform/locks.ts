import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./db";

/**
 * What a command locks before it reads, always in this order: meeting or item of an agenda, strategy, its processes, initiative,
 * document, follow-up.
 * `initiative`: commands on one initiative; its processes may not change meanwhile.
 * `process`: whatever can change a gate's evidence; no initiative can move meanwhile.
 * NO KEY UPDATE throughout: a plain FOR UPDATE would block every insert of a child row.
 */
export type Lock =
  | { kind: "none" }
  | { kind: "strategy"; id: string }
  | { kind: "process"; id: string }
  | { kind: "initiative"; id: string }
  /** An initiative that goes on or out, or those of a process: one may be the last its strategy waits for, so no other may go meanwhile. */
  | { kind: "leaving-initiative"; id: string }
  | { kind: "leaving-process"; id: string }
  /** Whatever puts things on a meeting's agenda. */
  | { kind: "meeting"; id: string }
  /** A decision on it: its strategy, whose processes and initiatives it may move. */
  | { kind: "agenda-item"; id: string }
  | { kind: "follow-up"; id: string }
  | { kind: "person"; id: string }
  | { kind: "template"; id: string }
  /** Bodies and organisations that are to end or to come: none of them may at the same time in another reform. */
  | { kind: "parties"; ids: readonly string[] }
  /** Everything that hangs on what a reform ends. */
  | { kind: "reform"; id: string }
  /** How a region's papers are built. */
  | { kind: "organisation"; id: string }
  | { kind: "document"; id: string }
  /** What is published of it, and with it the texts of initiatives it is composed of. */
  | { kind: "edition"; id: string };

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
    case "leaving-initiative":
      await tx.$queryRaw`
        SELECT s.id FROM "Strategy" s WHERE s.id = (SELECT i."strategyId" FROM "Initiative" i WHERE i.id = ${lock.id}::uuid) FOR NO KEY UPDATE`;
      await takeLock(tx, { kind: "initiative", id: lock.id });
      return;
    case "leaving-process":
      await tx.$queryRaw`
        SELECT s.id FROM "Strategy" s WHERE s.id = (SELECT p."strategyId" FROM "Process" p WHERE p.id = ${lock.id}::uuid) FOR NO KEY UPDATE`;
      await takeLock(tx, { kind: "process", id: lock.id });
      return;
    case "template":
    case "organisation":
    case "meeting":
    case "document":
    case "person":
    case "follow-up":
      await tx.$queryRaw`SELECT id FROM ${TABLE[lock.kind]} WHERE id = ${lock.id}::uuid FOR NO KEY UPDATE`;
      return;
    case "parties":
      return lockParties(tx, lock.ids);
    case "reform":
      return lockReform(tx, lock.id);
    case "agenda-item":
      await lockItem(tx, lock.id);
      return;
    case "edition":
      return lockEdition(tx, lock.id);
  }
}

/** Where a lock is of one row alone. */
const TABLE = {
  template: Prisma.sql`"ProcessTemplate"`,
  organisation: Prisma.sql`"Organisation"`,
  meeting: Prisma.sql`"Meeting"`,
  document: Prisma.sql`"Document"`,
  person: Prisma.sql`"Person"`,
  "follow-up": Prisma.sql`"FollowUp"`,
} as const;

async function lockItem(tx: Tx, itemId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "AgendaItem" WHERE id = ${itemId}::uuid FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT s.id FROM "Strategy" s WHERE s.id = (SELECT it."strategyId" FROM "AgendaItem" it WHERE it.id = ${itemId}::uuid) FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT p.id FROM "Process" p WHERE p."strategyId" = (SELECT it."strategyId" FROM "AgendaItem" it WHERE it.id = ${itemId}::uuid)
    ORDER BY p.id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT i.id FROM "Initiative" i WHERE i.id IN (SELECT x."initiativeId" FROM "AgendaSubject" x WHERE x."itemId" = ${itemId}::uuid)
    ORDER BY i.id FOR NO KEY UPDATE`;
}

async function lockEdition(tx: Tx, documentId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT p.id FROM "Process" p WHERE p."strategyId" = (SELECT d."strategyId" FROM "Document" d WHERE d.id = ${documentId}::uuid) ORDER BY p.id FOR SHARE`;
  await tx.$queryRaw`
    SELECT i.id FROM "Initiative" i WHERE i.id IN (SELECT g."initiativeId" FROM "Paragraph" g WHERE g."documentId" = ${documentId}::uuid)
    ORDER BY i.id FOR NO KEY UPDATE`;
  await takeLock(tx, { kind: "document", id: documentId });
}

async function lockParties(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Organisation" WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}

/**
 * In the order of all locks; at last, and with plain FOR UPDATE, what ends: whatever refers to it waits from here on, so
 * that nothing new hangs on it unseen.
 */
async function lockReform(tx: Tx, reformId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Reform" WHERE id = ${reformId}::uuid FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT coalesce(s."predecessorBodyId", s."predecessorOrganisationId") AS id FROM "Succession" s WHERE s."reformId" = ${reformId}::uuid`;
  const ids = rows.map(({ id }) => id);
  await tx.$queryRaw`
    SELECT t.id FROM "ProcessTemplate" t WHERE t."organisationId" = ANY(${ids}::uuid[]) OR t.id IN (
      SELECT ph."templateId" FROM "TemplateParty" p JOIN "TemplatePhase" ph ON ph.id = p."phaseId"
      WHERE coalesce(p."bodyId", p."organisationId") = ANY(${ids}::uuid[]))
    ORDER BY t.id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Meeting" WHERE "bodyId" = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Strategy" WHERE "ownerId" = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT p.id FROM "Process" p WHERE p.id IN (SELECT ph."processId" FROM "Participation" a JOIN "Phase" ph ON ph.id = a."phaseId"
      WHERE a."bodyId" = ANY(${ids}::uuid[]) OR a."organisationId" = ANY(${ids}::uuid[]))
    ORDER BY p.id FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT i.id FROM "Initiative" i WHERE i.id IN (SELECT o."initiativeId" FROM "InitiativeOwner" o WHERE o."organisationId" = ANY(${ids}::uuid[]))
    ORDER BY i.id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "FollowUp" WHERE "organisationId" = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT id FROM "Organisation" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

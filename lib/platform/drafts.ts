import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./db";

/** What a draft is about and whose it is. It belongs to an organisation or a body, not to who wrote it. */
export type DraftPlace = { readonly holderId: string; readonly subjectId: string; readonly kind: string };

/** `form`: the form it was last saved from. `by` null: somebody who is no longer there. */
export type Draft = {
  readonly body: string;
  readonly version: number;
  readonly form: string;
  readonly by: string | null;
  readonly writtenAt: Date;
};

/** The draft that is kept there. null: there is none. */
export const findDraft = async (db: Tx, { holderId, ...about }: DraftPlace): Promise<Draft | null> =>
  (await findDrafts(db, { holderIds: [holderId], ...about })).get(holderId) ?? null;

/** What those who hold drafts about one thing have there, by holder. */
export async function findDrafts(
  db: Tx,
  { holderIds, subjectId, kind }: Omit<DraftPlace, "holderId"> & { holderIds: readonly string[] },
): Promise<ReadonlyMap<string, Draft>> {
  const drafts = await db.$queryRaw<(Draft & { holderId: string })[]>`
    SELECT d.organisation_id AS "holderId", d.body, d.version, d.form, p.name AS by, d.written_at AS "writtenAt"
    FROM ops.draft d LEFT JOIN "Person" p ON p.id = d.written_by
    WHERE d.organisation_id = ANY(${[...holderIds]}::uuid[]) AND d.subject_id = ${subjectId}::uuid AND d.kind = ${kind}`;
  return new Map(drafts.map(({ holderId, ...draft }) => [holderId, draft]));
}

/** Whether something is written in a draft about what the column names; the drafts' holders may be several. */
export const isDraftKept = (
  subjectId: Prisma.Sql,
  { holderIds, kind }: { holderIds: readonly string[]; kind: string },
): Prisma.Sql => Prisma.sql`EXISTS (SELECT FROM ops.draft d
  WHERE d.subject_id = ${subjectId} AND d.kind = ${kind} AND d.body <> '' AND d.organisation_id = ANY(${[...holderIds]}::uuid[]))`;

/** Whether somebody saved another text since a form was made: its own savings do not count. */
export const isOvertaken = (draft: Draft | null, { version, form }: { version: number; form: string }): boolean =>
  draft !== null && draft.version !== version && draft.form !== form;

/**
 * Keeps a draft, unless somebody saved another text meanwhile.
 * @param version that of the draft the form was made with; 0: there was none
 * @returns the version it now has. null: somebody was first, and nothing is overwritten
 */
export async function keepDraft(
  db: Tx,
  { holderId, subjectId, kind }: DraftPlace,
  { body, version, form, personId }: { body: string; version: number; form: string; personId: string | null },
): Promise<number | null> {
  const [kept] = await db.$queryRaw<{ version: number }[]>`
    INSERT INTO ops.draft AS d (organisation_id, subject_id, kind, body, version, form, written_by)
    VALUES (${holderId}::uuid, ${subjectId}::uuid, ${kind}, ${body}, ${version} + 1, ${form}, ${personId}::uuid)
    ON CONFLICT (organisation_id, subject_id, kind) DO UPDATE
      SET body = excluded.body, version = d.version + 1, form = excluded.form, written_by = excluded.written_by, written_at = now()
      WHERE d.version = ${version} OR d.form = excluded.form
    RETURNING version`;
  return kept?.version ?? null;
}

export const dropDraft = (db: Tx, { holderId, subjectId, kind }: DraftPlace): Promise<number> =>
  db.$executeRaw`
    DELETE FROM ops.draft WHERE organisation_id = ${holderId}::uuid AND subject_id = ${subjectId}::uuid AND kind = ${kind}`;

import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Reader } from "@/lib/platform/readers";
import { Prisma } from "@/prisma/generated/client";
import type { OrganisationKind } from "./model";
import { canAdminister } from "./policy";

/** Rows on a page of the list. */
export const PAGE_SIZE = 50;

/** As many are offered in a list to choose from; with more, one searches first. */
export const MOST_CHOICES = 100;

export type OrganisationLine = {
  id: string;
  kind: OrganisationKind;
  name: string;
  region: string | null;
  partOf: string | null;
  municipalityCode: string | null;
  /** Memberships that hold on the day. */
  members: number;
  isDemonstration: boolean;
};

/** Whether a name holds what was searched for, whatever the case. */
const holds = (column: Prisma.Sql, search: string): Prisma.Sql =>
  search === "" ? Prisma.sql`true` : Prisma.sql`position(lower(${search}) in lower(${column})) > 0`;

/** Organisations by name; `page` counts from 1. null: only the system administrator sees the list. */
export async function listOrganisations(
  { db, today }: Reader,
  viewer: Actor,
  { page, search }: { page: number; search: string },
): Promise<{ rows: OrganisationLine[]; total: number } | null> {
  if (!canAdminister(viewer)) return null;
  const rows = await db.$queryRaw<(OrganisationLine & { total: number })[]>`
    SELECT o.id, o.kind, o.name, r.name AS region, c.name AS "partOf", o."municipalityCode", o."isDemonstration", count(*) OVER ()::int AS total,
      (SELECT count(*)::int FROM "Membership" m WHERE m."organisationId" = o.id
        AND ${today}::date BETWEEN m."validFrom" AND coalesce(m."validTo", 'infinity')) AS members
    FROM "Organisation" o LEFT JOIN "Organisation" r ON r.id = o."regionId" LEFT JOIN "Organisation" c ON c.id = o."partOfId"
    WHERE ${holds(Prisma.sql`o.name`, search)} ORDER BY o.name, o.id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}`;
  return { rows: rows.map(({ total: _total, ...row }) => row), total: rows[0]?.total ?? 0 };
}

export type Choice = { id: string; name: string };

/** Regions, and the collectives an organisation can be part of. */
export async function listOrganisationParents(
  { db }: Reader,
  viewer: Actor,
): Promise<{ regions: Choice[]; collectives: Choice[] }> {
  if (!canAdminister(viewer)) return { regions: [], collectives: [] };
  const select = { id: true, name: true } as const;
  return {
    regions: await db.organisation.findMany({ where: { kind: "region" }, orderBy: { name: "asc" }, select }),
    collectives: await db.organisation.findMany({
      where: { kind: { not: "region" }, municipalityCode: null, partOfId: null },
      orderBy: { name: "asc" },
      take: MOST_CHOICES,
      select,
    }),
  };
}

/** The organisations a person may be made member of; `total` above MOST_CHOICES asks for a search. */
export async function listOrganisationChoices(
  { db }: Reader,
  viewer: Actor,
  search: string,
): Promise<{ rows: Choice[]; total: number }> {
  if (!canAdminister(viewer)) return { rows: [], total: 0 };
  const rows = await db.$queryRaw<(Choice & { total: number })[]>`
    SELECT o.id, o.name, count(*) OVER ()::int AS total FROM "Organisation" o
    WHERE ${holds(Prisma.sql`o.name`, search)} ORDER BY o.name, o.id LIMIT ${MOST_CHOICES}`;
  return { rows: rows.map(({ id, name }) => ({ id, name })), total: rows[0]?.total ?? 0 };
}

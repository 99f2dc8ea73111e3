import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { holds, pageOf, type Page } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { isValidOn } from "@/lib/platform/validity";
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

/** Organisations by name; `page` counts from 1. null: only the system administrator sees the list. */
export async function listOrganisations(
  { db, today }: Reader,
  viewer: Actor,
  { page, search }: { page: number; search: string },
): Promise<Page<OrganisationLine> | null> {
  if (!canAdminister(viewer)) return null;
  return pageOf<OrganisationLine>(db, {
    select: Prisma.sql`o.id, o.kind, o.name, r.name AS region, c.name AS "partOf", o."municipalityCode", o."isDemonstration"`,
    from: Prisma.sql`FROM "Organisation" o LEFT JOIN "Organisation" r ON r.id = o."regionId" LEFT JOIN "Organisation" c ON c.id = o."partOfId"
      WHERE ${holds(Prisma.sql`o.name`, search)}`,
    order: Prisma.sql`o.name, o.id`,
    page,
    size: PAGE_SIZE,
    beside: Prisma.sql`(SELECT count(*)::int FROM "Membership" m WHERE m."organisationId" = page.id AND ${isValidOn(today, "m")}) AS members`,
  });
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
export async function listOrganisationChoices({ db }: Reader, viewer: Actor, search: string): Promise<Page<Choice>> {
  if (!canAdminister(viewer)) return { rows: [], total: 0 };
  return pageOf<Choice>(db, {
    select: Prisma.sql`o.id, o.name`,
    from: Prisma.sql`FROM "Organisation" o WHERE ${holds(Prisma.sql`o.name`, search)}`,
    order: Prisma.sql`o.name, o.id`,
    page: 1,
    size: MOST_CHOICES,
  });
}

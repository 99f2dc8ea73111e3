import "server-only";
import { isAuditor, regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { Prisma } from "@/prisma/generated/client";
import { isSlug } from "./model";

/** `canSeeStrategy` in SQL, over a Strategy `s`; a property test holds the two against each other. */
export function visibleStrategy(viewer: Actor): Prisma.Sql {
  if (isAuditor(viewer)) return Prisma.sql`true`;
  const own = [...viewer.organisationIds];
  const bodies = viewer.seats.map(({ bodyId }) => bodyId);
  return Prisma.sql`(
    s.audience = 'public'
    OR s."ownerId" = ANY(${[...regionsReadInFull(viewer)]}::uuid[])
    OR (s."sharedWithPartners" AND s."ownerId" = ANY(${[...viewer.partnerOf]}::uuid[]))
    OR EXISTS (SELECT 1 FROM "Initiative" vi WHERE vi."strategyId" = s.id AND vi.id = ANY(${[...viewer.leads]}::uuid[]))
    OR EXISTS (SELECT 1 FROM "InitiativeOwner" vo JOIN "Initiative" vi ON vi.id = vo."initiativeId"
               WHERE vi."strategyId" = s.id AND vi.audience <> 'internal' AND vo."organisationId" = ANY(${own}::uuid[]))
    OR EXISTS (SELECT 1 FROM "Participation" va JOIN "Phase" vp ON vp.id = va."phaseId" JOIN "Process" vr ON vr.id = vp."processId"
               WHERE vr."strategyId" = s.id AND (va."organisationId" = ANY(${own}::uuid[]) OR va."bodyId" = ANY(${bodies}::uuid[]))))`;
}

/** A strategy as its pages are headed. `owner`: its name. */
export type StrategyHead = { id: string; slug: string; title: string; owner: string; caseNumber: string | null };

export const STRATEGY_HEAD = Prisma.sql`s.id, s.slug, s.title, o.name AS owner, s."caseNumber"`;

/** FROM and WHERE: the Strategy `s` at an address, where the viewer can see it, and its owner `o`. */
export const strategyAt = (slug: string, viewer: Actor): Prisma.Sql => Prisma.sql`
  FROM "Strategy" s JOIN "Organisation" o ON o.id = s."ownerId" WHERE s.slug = ${slug} AND ${visibleStrategy(viewer)}`;

/** null: there is no strategy at the address that the viewer can see. */
export async function findStrategyHead(tx: Tx, viewer: Actor, slug: string): Promise<StrategyHead | null> {
  if (!isSlug(slug)) return null;
  const [head] = await tx.$queryRaw<StrategyHead[]>`SELECT ${STRATEGY_HEAD} ${strategyAt(slug, viewer)}`;
  return head ?? null;
}

/** `readsInFull` in SQL, over a Strategy `s`. */
export const strategyReadInFull = (viewer: Actor): Prisma.Sql =>
  isAuditor(viewer) ? Prisma.sql`true` : Prisma.sql`(s."ownerId" = ANY(${[...regionsReadInFull(viewer)]}::uuid[]))`;

/** `readsStrategyInside` in SQL, over a Strategy `s`; a property test holds the two against each other. */
export const strategyReadInside = (viewer: Actor): Prisma.Sql => Prisma.sql`(${strategyReadInFull(viewer)}
  OR (s."sharedWithPartners" AND s."ownerId" = ANY(${[...viewer.partnerOf]}::uuid[]))
  OR EXISTS (SELECT FROM "Participation" va JOIN "Phase" vp ON vp.id = va."phaseId" JOIN "Process" vr ON vr.id = vp."processId"
    WHERE vr."strategyId" = s.id AND (va."organisationId" = ANY(${[...viewer.organisationIds]}::uuid[])
      OR va."bodyId" = ANY(${viewer.seats.map(({ bodyId }) => bodyId)}::uuid[]))))`;

import "server-only";
import { isAuditor, regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import { Prisma } from "@/prisma/generated/client";

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

import "server-only";
import { isAuditor, isSystemAdministrator, regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import { fromDate, holdsOn, type Day } from "@/lib/kernel/day";
import { visibleMeeting } from "@/lib/meetings/evidence";
import type { Tx } from "@/lib/platform/db";
import { isValidOn } from "@/lib/platform/validity";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";

/** A Body `b`: known to those of its region, to its partners and members, and to all where it has a part in what they see. */
export function visibleBody(viewer: Actor): Prisma.Sql {
  if (isAuditor(viewer) || isSystemAdministrator(viewer)) return Prisma.sql`true`;
  const regions = [...regionsReadInFull(viewer), ...viewer.partnerOf];
  const seats = viewer.seats.map(({ bodyId }) => bodyId);
  return Prisma.sql`(
    b."organisationId" = ANY(${regions}::uuid[]) OR b.id = ANY(${seats}::uuid[])
    OR EXISTS (SELECT 1 FROM "Participation" pa JOIN "Phase" ph ON ph.id = pa."phaseId" JOIN "Process" p ON p.id = ph."processId"
               JOIN "Strategy" s ON s.id = p."strategyId" WHERE pa."bodyId" = b.id AND ${visibleStrategy(viewer)})
    OR EXISTS (SELECT 1 FROM "Meeting" m WHERE m."bodyId" = b.id AND ${visibleMeeting(viewer)}))`;
}

/** The name that a Body `b` had on a day, which it may no longer have. */
export const nameOn = (day: Prisma.Sql): Prisma.Sql => Prisma.sql`
  coalesce((SELECT bn.name FROM "BodyName" bn WHERE bn."bodyId" = b.id AND ${day} BETWEEN bn."validFrom" AND bn."validTo"), b.name)`;

/** Of a Body: what it is called, and what it was called before. */
export const namesSelect = {
  name: true,
  names: { select: { name: true, validFrom: true, validTo: true } },
} as const satisfies Prisma.BodySelect;

/** `nameOn` for a body that is loaded already. */
export const nameThen = ({ name, names }: Prisma.BodyGetPayload<{ select: typeof namesSelect }>, day: Day): string =>
  names.find(({ validFrom, validTo }) => holdsOn({ validFrom: fromDate(validFrom), validTo: fromDate(validTo) }, day))
    ?.name ?? name;

/** Who a body may give a task: the organisations of its region, the region's own people, and leads of its initiatives. */
export const loadCircle = (
  tx: Tx,
  bodyId: string,
  today: Day,
): Promise<{ personId: string | null; organisationId: string | null; name: string }[]> => tx.$queryRaw<
  { personId: string | null; organisationId: string | null; name: string }[]
>`
  WITH region AS (SELECT b."organisationId" AS id FROM "Body" b WHERE b.id = ${bodyId}::uuid)
  SELECT NULL::uuid AS "personId", o.id AS "organisationId", o.name FROM "Organisation" o, region
    WHERE o.id = region.id OR o."regionId" = region.id
  UNION ALL SELECT p.id, NULL, p.name FROM "Person" p, region
    WHERE EXISTS (SELECT FROM "Membership" m WHERE m."personId" = p.id AND m."organisationId" = region.id AND ${isValidOn(today, "m")})
      OR EXISTS (SELECT FROM "InitiativeLead" l JOIN "Initiative" i ON i.id = l."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
        WHERE l."personId" = p.id AND s."ownerId" = region.id AND ${isValidOn(today, "l")})
  ORDER BY name`;

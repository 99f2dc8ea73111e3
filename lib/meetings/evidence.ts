import "server-only";
import { readsEdition } from "@/lib/documents/evidence";
import { visibleInitiative } from "@/lib/initiatives/evidence";
import { isAuditor, regionsReadInFull, type Actor } from "@/lib/kernel/actor";
import type { Tx } from "@/lib/platform/db";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";
import type { Agenda, Listable, ListingEvidence, ListingWish } from "./rules";

export type MeetingEvidence = ListingEvidence & { version: number; bodyId: string; items: number };

/** A meeting, and what is to be put on its agenda as far as the actor may see it. null: there is no such meeting. */
export async function loadListing(
  tx: Tx,
  actor: Actor,
  wish: ListingWish & { meetingId: string },
): Promise<MeetingEvidence | null> {
  const meeting = await tx.meeting.findUnique({
    where: { id: wish.meetingId },
    select: { version: true, bodyId: true, _count: { select: { items: true } } },
  });
  if (!meeting) return null;
  const [strategy] = await tx.$queryRaw<{ id: string }[]>`
    SELECT s.id FROM "Strategy" s WHERE s.id = ${wish.strategyId}::uuid AND ${visibleStrategy(actor)}`;
  const [phase] = await tx.$queryRaw<{ strategyId: string }[]>`
    SELECT p."strategyId" FROM "Phase" ph JOIN "Process" p ON p.id = ph."processId" WHERE ph.id = ${wish.phaseId}::uuid`;
  const [edition] = await tx.$queryRaw<{ strategyId: string }[]>`
    SELECT d."strategyId" FROM "Edition" e JOIN "Document" d ON d.id = e."documentId" JOIN "Strategy" s ON s.id = d."strategyId"
    WHERE e.id = ${wish.editionId}::uuid AND ${readsEdition(actor)}`;
  return {
    version: meeting.version,
    bodyId: meeting.bodyId,
    items: meeting._count.items,
    strategyId: strategy?.id ?? null,
    phaseStrategyId: phase?.strategyId ?? null,
    editionStrategyId: edition?.strategyId ?? null,
    initiatives: await loadListables(tx, actor, wish.initiativeIds),
  };
}

/** A meeting's agenda, and how often it was published. null: there is no such meeting. */
export async function loadAgenda(
  tx: Tx,
  meetingId: string,
): Promise<(Agenda & { version: number; bodyId: string }) | null> {
  const meeting = await tx.meeting.findUnique({
    where: { id: meetingId },
    select: {
      version: true,
      bodyId: true,
      items: { select: { id: true, isPublished: true }, orderBy: { number: "asc" } },
      _count: { select: { publications: true } },
    },
  });
  if (!meeting) return null;
  const { _count, ...agenda } = meeting;
  return { ...agenda, publications: _count.publications };
}

/** Those of the initiatives that the actor can see, in their order, with the newest published final text. */
const loadListables = (tx: Tx, actor: Actor, ids: readonly string[]): Promise<Listable[]> =>
  tx.$queryRaw<Listable[]>`
    SELECT i.id, i.title, i."strategyId", ph.kind AS "phaseKind", (${newestFinalText}) AS "textId"
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, at)
    JOIN "Initiative" i ON i.id = wanted.id JOIN "Strategy" s ON s.id = i."strategyId" LEFT JOIN "Phase" ph ON ph.id = i."phaseId"
    WHERE ${visibleInitiative(actor)} ORDER BY wanted.at`;

/** The newest published final proposal of an Initiative `i`: what is decided on. */
export const newestFinalText = Prisma.sql`
  SELECT v.id FROM "TextVersion" v WHERE v."initiativeId" = i.id AND v.kind = 'endelig' AND v."publishedOn" IS NOT NULL
  ORDER BY v.number DESC LIMIT 1`;

/** A Body `b` whose agendas the viewer reads as such: of a region read in full, or one's own. */
export function readsAgendas(viewer: Actor): Prisma.Sql {
  if (isAuditor(viewer)) return Prisma.sql`true`;
  const seats = viewer.seats.map(({ bodyId }) => bodyId);
  return Prisma.sql`(b."organisationId" = ANY(${[...regionsReadInFull(viewer)]}::uuid[]) OR b.id = ANY(${seats}::uuid[]))`;
}

/** Whether what is about an AgendaItem `it` of a Body `b` is the viewer's: of a closed one, with the body's agendas only. */
export const notClosedTo = (viewer: Actor): Prisma.Sql => Prisma.sql`(NOT it."isClosed" OR ${readsAgendas(viewer)})`;

/**
 * Whether the viewer sees an AgendaItem `it` of a Body `b`: what is about initiatives with one of them, what is about a
 * strategy with it, and anything else with the body's agendas. Before the agenda is published, or the item decided on, it
 * is seen with the body's agendas only; a closed one always.
 */
export const visibleItem = (viewer: Actor): Prisma.Sql => Prisma.sql`(
  (${readsAgendas(viewer)} OR NOT it."isClosed" AND (it."isPublished" OR EXISTS (SELECT 1 FROM "Decision" made WHERE made."itemId" = it.id)))
  AND (EXISTS (SELECT 1 FROM "AgendaSubject" x JOIN "Initiative" i ON i.id = x."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
          WHERE x."itemId" = it.id AND ${visibleInitiative(viewer)})
  OR (NOT EXISTS (SELECT 1 FROM "AgendaSubject" x WHERE x."itemId" = it.id)
      AND CASE WHEN it."strategyId" IS NULL THEN ${readsAgendas(viewer)}
               ELSE EXISTS (SELECT 1 FROM "Strategy" s WHERE s.id = it."strategyId" AND ${visibleStrategy(viewer)}) END)))`;

/** Whether the viewer sees a Meeting `m` of a Body `b`: with the body's agendas, or with something on this one. */
export const visibleMeeting = (viewer: Actor): Prisma.Sql => Prisma.sql`(
  ${readsAgendas(viewer)}
  OR EXISTS (SELECT 1 FROM "AgendaItem" it WHERE it."meetingId" = m.id AND ${visibleItem(viewer)}))`;

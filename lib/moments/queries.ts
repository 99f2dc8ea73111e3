import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { visibleItem, visibleMeeting } from "@/lib/meetings/evidence";
import type { Reader } from "@/lib/platform/readers";
import { Prisma } from "@/prisma/generated/client";

/** What a meeting looked at: the instant its agenda was last sent to the members. Of one without, the end of its day. */
export type MeetingMoment = { id: string; body: string; heldOn: Day; instant: Date; isAgenda: boolean };

type MomentRow = Omit<MeetingMoment, "heldOn"> & { heldOn: Date };

/** Over a Meeting `m`: when its agenda was last sent; NULL: it was not. */
const SENT_AT = Prisma.sql`(SELECT max(p."recordedFrom") FROM "AgendaPublication" p WHERE p."meetingId" = m.id)`;

/** `endOfDay` in SQL. */
const END_OF_ITS_DAY = Prisma.sql`((m."heldOn" + 1)::timestamp AT TIME ZONE 'Europe/Copenhagen' - interval '1 millisecond')`;

/** Over a Meeting `m` of a Body `b`. */
const MOMENT = Prisma.sql`m.id, m."heldOn", ${nameOn(Prisma.sql`m."heldOn"`)} AS body, ${SENT_AT} IS NOT NULL AS "isAgenda",
  coalesce(${SENT_AT}, ${END_OF_ITS_DAY}) AS instant`;

const momentFrom = ({ heldOn, ...meeting }: MomentRow): MeetingMoment => ({ ...meeting, heldOn: fromDate(heldOn) });

/** Over a Meeting `m`: whether there is a moment to go back to. */
const hasMoment = (today: Day): Prisma.Sql =>
  Prisma.sql`(m."heldOn" < ${today}::date OR EXISTS (SELECT 1 FROM "AgendaPublication" p WHERE p."meetingId" = m.id))`;

/** The moment of a meeting that the viewer can see; null: there is none, or nothing was sent and it has not been held. */
export async function findMeetingMoment(
  { db, today }: Reader,
  viewer: Actor,
  id: string,
): Promise<MeetingMoment | null> {
  const [row] = await db.$queryRaw<MomentRow[]>`
    SELECT ${MOMENT} FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId"
    WHERE m.id = ${id}::uuid AND ${hasMoment(today)} AND ${visibleMeeting(viewer)}`;
  return row ? momentFrom(row) : null;
}

/** How many meetings a strategy can be seen at, at most: the newest. */
const MOST_MOMENTS = 50;

/** The meetings that treated a strategy, as far as the viewer sees them, the newest moment first. */
export async function listMeetingMoments({ db, today }: Reader, viewer: Actor, slug: string): Promise<MeetingMoment[]> {
  const rows = await db.$queryRaw<MomentRow[]>`
    SELECT ${MOMENT} FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId"
    WHERE ${hasMoment(today)} AND EXISTS (
      SELECT 1 FROM "AgendaItem" it JOIN "Strategy" st ON st.id = it."strategyId"
      WHERE it."meetingId" = m.id AND st.slug = ${slug} AND ${visibleItem(viewer)})
    ORDER BY instant DESC, m."heldOn" DESC, m.id LIMIT ${MOST_MOMENTS}`;
  return rows.map(momentFrom);
}

/** The moment of the agenda that was last sent to one of the viewer's own bodies; null: none was, or there is no such body. */
export async function findLastSentTo({ db }: Reader, viewer: Actor): Promise<MeetingMoment | null> {
  const [row] = await db.$queryRaw<MomentRow[]>`
    SELECT ${MOMENT} FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId"
    WHERE b.id = ANY(${viewer.seats.map(({ bodyId }) => bodyId)}::uuid[])
      AND EXISTS (SELECT 1 FROM "AgendaPublication" p WHERE p."meetingId" = m.id)
    ORDER BY instant DESC, m.id LIMIT 1`;
  return row ? momentFrom(row) : null;
}

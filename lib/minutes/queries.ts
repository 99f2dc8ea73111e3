import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { readsAgendas, visibleItem, visibleMeeting } from "@/lib/meetings/evidence";
import { canKeepMeetings } from "@/lib/meetings/policy";
import type { Reader } from "@/lib/platform/readers";

export type MinutesView = {
  /** 0: nothing is written yet. */
  version: number;
  publishedOn: Day | null;
  /** What stands before the items, such as who was there: for who reads the body's agendas; "": nothing. */
  opening: string;
  /** What is said of the items that the viewer sees. */
  parts: readonly { itemId: string; text: string }[];
  /** The viewer writes them. */
  canKeep: boolean;
};

type Row = Omit<MinutesView, "publishedOn" | "canKeep" | "version"> & {
  version: number | null;
  publishedOn: Date | null;
  bodyId: string;
};

/** The minutes of a meeting as far as the viewer reads them: before they are published, only who writes them. null: none to be read. */
export async function getMinutes(
  { db, isPast }: Reader,
  viewer: Actor,
  meetingId: string,
): Promise<MinutesView | null> {
  if (!isUuid(meetingId)) return null;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT mi.version, mi."publishedOn", m."bodyId",
      coalesce((SELECT p.text FROM "MinutesPart" p WHERE p."minutesId" = mi.id AND p."itemId" IS NULL AND ${readsAgendas(viewer)}), '') AS opening,
      coalesce((SELECT json_agg(json_build_object('itemId', p."itemId", 'text', p.text) ORDER BY it.number)
        FROM "MinutesPart" p JOIN "AgendaItem" it ON it.id = p."itemId"
        WHERE p."minutesId" = mi.id AND p.text <> '' AND ${visibleItem(viewer)}), '[]') AS parts
    FROM "Meeting" m JOIN "Body" b ON b.id = m."bodyId" LEFT JOIN "Minutes" mi ON mi."meetingId" = m.id
    WHERE m.id = ${meetingId}::uuid AND ${visibleMeeting(viewer)}`;
  if (!row) return null;
  const { bodyId, version, publishedOn, ...minutes } = row;
  const canKeep = !isPast && canKeepMeetings(viewer, { bodyId });
  if (!canKeep && publishedOn === null) return null;
  return { ...minutes, version: version ?? 0, publishedOn: publishedOn && fromDate(publishedOn), canKeep };
}

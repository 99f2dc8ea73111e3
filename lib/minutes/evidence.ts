import "server-only";
import { fromDate } from "@/lib/kernel/day";
import type { Tx } from "@/lib/platform/db";
import type { Kept } from "./rules";

/** A meeting's minutes with its agenda. null: there is no such meeting. */
export async function loadMinutes(tx: Tx, meetingId: string): Promise<(Kept & { bodyId: string }) | null> {
  const meeting = await tx.meeting.findUnique({
    where: { id: meetingId },
    select: {
      bodyId: true,
      heldOn: true,
      items: { orderBy: { number: "asc" }, select: { id: true, number: true, title: true } },
      minutes: {
        select: {
          id: true,
          version: true,
          publishedOn: true,
          parts: { orderBy: { id: "asc" }, select: { id: true, itemId: true, text: true } },
        },
      },
    },
  });
  if (!meeting) return null;
  const { bodyId, heldOn, items, minutes } = meeting;
  return {
    bodyId,
    meetingId,
    heldOn: fromDate(heldOn),
    items,
    id: minutes?.id ?? null,
    version: minutes?.version ?? 0,
    publishedOn: minutes?.publishedOn ? fromDate(minutes.publishedOn) : null,
    parts: minutes?.parts ?? [],
  };
}

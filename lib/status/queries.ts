import "server-only";
import { loadSubject } from "@/lib/initiatives/evidence";
import { canRecordStatus, canSeeInitiative } from "@/lib/initiatives/policy";
import type { Actor } from "@/lib/kernel/actor";
import type { Reader } from "@/lib/platform/readers";
import { statusFrom, statusSelect, updateFrom, updateSelect, type UpdateView } from "./evidence";
import type { StatusOnDay } from "./rules";

export type StatusForm = {
  id: string;
  title: string;
  strategy: { slug: string; title: string };
  track: number;
  number: number;
  /** `version`: how many reports there are. */
  current: StatusOnDay & { version: number };
  newest: UpdateView | null;
};

/** What the form for a status update starts from. null: there is none the viewer may update. */
export async function getStatusForm({ db, today }: Reader, viewer: Actor, id: string): Promise<StatusForm | null> {
  const subject = await loadSubject(db, id);
  if (!subject || !canSeeInitiative(viewer, subject) || !canRecordStatus(viewer, subject)) return null;
  const row = await db.initiative.findUnique({
    where: { id },
    relationLoadStrategy: "join",
    select: {
      title: true,
      number: true,
      strategy: { select: { slug: true, title: true } },
      track: { select: { number: true } },
      status: { select: { ...statusSelect, version: true } },
      statuses: { orderBy: { number: "desc" }, take: 1, select: updateSelect },
    },
  });
  if (!row) return null;
  const { track, status, statuses, ...rest } = row;
  const [newest] = statuses.map(updateFrom);
  const current = { ...statusFrom(status, today), version: status?.version ?? 0 };
  return { id, ...rest, track: track.number, current, newest: newest ?? null };
}

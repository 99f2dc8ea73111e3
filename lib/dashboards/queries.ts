import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Reader } from "@/lib/platform/readers";
import { statusFrom, statusSelect } from "@/lib/status/evidence";
import type { StatusOnDay } from "@/lib/status/rules";

export type MyInitiative = {
  id: string;
  title: string;
  track: number;
  number: number;
  strategy: string;
  status: StatusOnDay;
};

/** The initiatives the viewer leads, the longest silent first. `page` counts from 1. */
export async function listMyInitiatives(
  { db, today }: Reader,
  viewer: Actor,
  { page, size }: { page: number; size: number },
): Promise<{ rows: MyInitiative[]; total: number }> {
  const mine = { id: { in: [...viewer.leads] } };
  const rows = await db.initiative.findMany({
    where: mine,
    orderBy: [{ status: { updatedOn: { sort: "asc", nulls: "first" } } }, { title: "asc" }, { id: "asc" }],
    skip: (page - 1) * size,
    take: size,
    relationLoadStrategy: "join",
    select: {
      id: true,
      title: true,
      number: true,
      track: { select: { number: true } },
      strategy: { select: { title: true } },
      status: { select: statusSelect },
    },
  });
  const total = await db.initiative.count({ where: mine });
  return {
    total,
    rows: rows.map(({ track, strategy, status, ...row }) => ({
      ...row,
      track: track.number,
      strategy: strategy.title,
      status: statusFrom(status, today),
    })),
  };
}

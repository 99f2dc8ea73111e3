import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import type { Reader } from "@/lib/platform/readers";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { isSlug } from "@/lib/strategies/model";
import { GOAL_KINDS, type GoalKind } from "./model";

export type GoalView = { number: number; title: string; body: string; source: string | null };
/** The strategy's goals of one kind, by number. */
export type GoalGroup = { kind: GoalKind; goals: GoalView[] };

/**
 * What a strategy rests on and aims at, by kind in the vocabulary's order, where the viewer can see the strategy. Whole:
 * the schema allows 99 of a kind.
 */
export async function listGoals({ db }: Reader, viewer: Actor, slug: string): Promise<GoalGroup[]> {
  if (!isSlug(slug)) return [];
  const rows = await db.$queryRaw<(GoalView & { kind: GoalKind })[]>`
    SELECT g.kind, g.number, g.title, g.body, g.source FROM "Goal" g JOIN "Strategy" s ON s.id = g."strategyId"
    WHERE s.slug = ${slug} AND ${visibleStrategy(viewer)} ORDER BY g.kind, g.number`;
  return GOAL_KINDS.flatMap((kind) => {
    const goals = rows.filter((row) => row.kind === kind).map(({ kind: _kind, ...goal }) => goal);
    return goals.length > 0 ? [{ kind, goals }] : [];
  });
}

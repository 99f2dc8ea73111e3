import "server-only";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { Reader } from "@/lib/platform/readers";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { isSlug } from "@/lib/strategies/model";
import type { PlanKind } from "./model";

export type PlanView = {
  number: number;
  kind: PlanKind;
  title: string;
  organisation: string | null;
  body: string;
  /** As written, and the last day it means; null: open-ended. */
  due: { text: string; to: Day | null };
  coversText: string | null;
  source: string | null;
  isDemonstration: boolean;
};

type PlanRow = Omit<PlanView, "due"> & { dueText: string; dueTo: Date | null };

/** The plans a strategy announces, by number, where the viewer can see the strategy. Whole: the schema allows 99. */
export async function listPlans({ db }: Reader, viewer: Actor, slug: string): Promise<PlanView[]> {
  if (!isSlug(slug)) return [];
  const rows = await db.$queryRaw<PlanRow[]>`
    SELECT p.number, p.kind, p.title, o.name AS organisation, p.body, p."dueText", p."dueTo", p."coversText", p.source, p."isDemonstration"
    FROM "Plan" p JOIN "Strategy" s ON s.id = p."strategyId" LEFT JOIN "Organisation" o ON o.id = p."organisationId"
    WHERE s.slug = ${slug} AND ${visibleStrategy(viewer)} ORDER BY p.number`;
  return rows.map(({ dueText, dueTo, ...plan }) => ({ ...plan, due: { text: dueText, to: dueTo && fromDate(dueTo) } }));
}

import type { Fact, Written } from "@/lib/kernel/fact";
import type { GoalKind } from "./model";

export type GoalFact = Fact<
  "goal.set",
  "goal",
  { strategyId: string; kind: GoalKind; number: number; title: Written; body: Written; source: Written | null }
>;

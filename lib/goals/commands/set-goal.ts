import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { GoalFact } from "../facts";
import type { GoalRefusal } from "../labels";
import { canSetGoal } from "../policy";
import { setGoalInput } from "../schema";

/** Writes down what a strategy rests on or aims at, as its document lists it. Refuses GOAL_NUMBER_TAKEN. */
export const setGoal = command({
  name: "goal.set",
  input: setGoalInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId, kind, number }) => {
    const strategy = await tx.strategy.findUnique({
      where: { id: strategyId },
      select: { ownerId: true, goals: { where: { kind, number }, select: { id: true } } },
    });
    return strategy && { version: null, ownerId: strategy.ownerId, isTaken: strategy.goals.length > 0 };
  },
  see: (actor, subject) => canSetGoal(actor, subject),
  allow: (actor, subject) => canSetGoal(actor, subject),
  decide: ({ isTaken }, { key: _key, ...wish }, { mint, today }): Result<GoalFact[], GoalRefusal> => {
    if (isTaken) return refuse({ code: "GOAL_NUMBER_TAKEN", kind: wish.kind, number: wish.number });
    return ok<GoalFact[]>([
      {
        type: "goal.set",
        subject: { kind: "goal", id: mint(), version: 1 },
        happenedOn: today,
        data: {
          ...wish,
          title: written(wish.title),
          body: written(wish.body),
          source: writtenOrNull(wish.source),
        },
      },
    ]);
  },
});

import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { StrategyFact } from "../facts";
import type { StrategyRefusal } from "../labels";
import { canKeepStrategy } from "../policy";
import { adoptStrategyInput } from "../schema";

/**
 * Records that a strategy came here already adopted: by whom, and on which day. One with a governing process is adopted
 * by the decision that ends it. Refuses ALREADY_ADOPTED, ADOPTED_BY_ITS_PROCESS, NOT_YET_ADOPTED.
 */
export const adoptStrategy = command({
  name: "strategy.adopt",
  input: adoptStrategyInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId }) => {
    const strategy = await tx.strategy.findUnique({
      where: { id: strategyId },
      select: { version: true, ownerId: true, adoptedOn: true, processes: { select: { purpose: true } } },
    });
    return strategy && { ...strategy, hasGoverning: strategy.processes.some(({ purpose }) => purpose === "governing") };
  },
  see: (actor, subject) => canKeepStrategy(actor, subject),
  allow: (actor, subject) => canKeepStrategy(actor, subject),
  decide: (
    { version, adoptedOn: before, hasGoverning },
    { strategyId, by, adoptedOn },
    { today },
  ): Result<StrategyFact[], StrategyRefusal> => {
    if (before) return refuse({ code: "ALREADY_ADOPTED" });
    if (hasGoverning) return refuse({ code: "ADOPTED_BY_ITS_PROCESS" });
    if (adoptedOn > today) return refuse({ code: "NOT_YET_ADOPTED" });
    return ok<StrategyFact[]>([
      {
        type: "strategy.adopted",
        subject: { kind: "strategy", id: strategyId, version: version + 1 },
        happenedOn: adoptedOn,
        data: { by: written(by) },
      },
    ]);
  },
});

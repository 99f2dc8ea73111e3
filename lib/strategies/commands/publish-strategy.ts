import "server-only";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { StrategyFact } from "../facts";
import { canKeepStrategy } from "../policy";
import { publishStrategyInput } from "../schema";

/** From here on the public reads what has the audience public. Refuses ALREADY_PUBLISHED. */
export const publishStrategy = command({
  name: "strategy.publish",
  input: publishStrategyInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId }) =>
    tx.strategy.findUnique({ where: { id: strategyId }, select: { version: true, ownerId: true, publishedOn: true } }),
  see: (actor, subject) => canKeepStrategy(actor, subject),
  allow: (actor, subject) => canKeepStrategy(actor, subject),
  decide: ({ version, publishedOn }, { strategyId }, { today }) =>
    publishedOn
      ? refuse({ code: "ALREADY_PUBLISHED" })
      : ok<StrategyFact[]>([
          {
            type: "strategy.published",
            subject: { kind: "strategy", id: strategyId, version: version + 1 },
            happenedOn: today,
            data: {},
          },
        ]),
});

import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { StrategyFact } from "../facts";
import { canKeepStrategy } from "../policy";
import { foundStrategyInput } from "../schema";

/** Refuses SLUG_TAKEN. */
export const foundStrategy = command({
  name: "strategy.found",
  input: foundStrategyInput,
  lock: () => ({ kind: "none" }),
  load: async (tx, { slug, ownerId }) => ({
    version: null,
    ownerId,
    isTaken: (await tx.strategy.count({ where: { slug } })) > 0,
  }),
  see: () => true,
  allow: (actor, subject) => canKeepStrategy(actor, subject),
  decide: ({ isTaken }, { key: _key, ...wish }, { mint, today }) =>
    isTaken
      ? refuse({ code: "SLUG_TAKEN" })
      : ok<StrategyFact[]>([
          {
            type: "strategy.founded",
            subject: { kind: "strategy", id: mint(), version: 1 },
            happenedOn: today,
            data: {
              ...wish,
              title: written(wish.title),
              motto: writtenOrNull(wish.motto),
              source: writtenOrNull(wish.source),
              mandate: writtenOrNull(wish.mandate),
            },
          },
        ]),
});

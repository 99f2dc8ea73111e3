import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { StrategyFact } from "../facts";
import { canKeepStrategy } from "../policy";
import { addTrackInput } from "../schema";

/** Refuses TRACK_NUMBER_TAKEN. */
export const addTrack = command({
  name: "track.add",
  input: addTrackInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId, number }) => {
    const strategy = await tx.strategy.findUnique({
      where: { id: strategyId },
      select: { ownerId: true, tracks: { where: { number }, select: { id: true } } },
    });
    return strategy && { version: null, ownerId: strategy.ownerId, isTaken: strategy.tracks.length > 0 };
  },
  see: (actor, subject) => canKeepStrategy(actor, subject),
  allow: (actor, subject) => canKeepStrategy(actor, subject),
  decide: ({ isTaken }, { strategyId, number, title, introduction, source, isOpenEnded }, { mint, today }) =>
    isTaken
      ? refuse({ code: "TRACK_NUMBER_TAKEN", number })
      : ok<StrategyFact[]>([
          {
            type: "track.added",
            subject: { kind: "track", id: mint(), version: 1 },
            happenedOn: today,
            data: {
              strategyId,
              number,
              title: written(title),
              introduction: written(introduction),
              source: writtenOrNull(source),
              isOpenEnded,
            },
          },
        ]),
});

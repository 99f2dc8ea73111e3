import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { InitiativeFact } from "../facts";
import { canProposeInitiative } from "../policy";
import { proposeInitiativeInput } from "../schema";

/** Refuses NUMBER_TAKEN. */
export const proposeInitiative = command({
  name: "initiative.propose",
  input: proposeInitiativeInput,
  lock: ({ strategyId }) => ({ kind: "strategy", id: strategyId }),
  load: async (tx, { strategyId, trackId, number }) => {
    const track = await tx.track.findFirst({
      where: { id: trackId, strategyId },
      select: { strategy: { select: { ownerId: true } }, initiatives: { where: { number }, select: { id: true } } },
    });
    return track && { version: null, ownerId: track.strategy.ownerId, isTaken: track.initiatives.length > 0 };
  },
  see: (actor, subject) => canProposeInitiative(actor, subject),
  allow: (actor, subject) => canProposeInitiative(actor, subject),
  decide: ({ isTaken }, { key: _key, ...wish }, { mint, today }) =>
    isTaken
      ? refuse({ code: "NUMBER_TAKEN", number: wish.number })
      : ok<InitiativeFact[]>([
          {
            type: "initiative.proposed",
            subject: { kind: "initiative", id: mint(), version: 1 },
            happenedOn: today,
            data: {
              ...wish,
              title: written(wish.title),
              source: writtenOrNull(wish.source),
              owners: wish.owners.map((owner, index) => ({ ...owner, id: mint(), number: index + 1 })),
              subPoints: wish.subPoints.map((title, index) => ({
                id: mint(),
                number: index + 1,
                title: written(title),
              })),
            },
          },
        ]),
});

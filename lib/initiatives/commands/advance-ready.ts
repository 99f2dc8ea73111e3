import "server-only";
import { loadApprovables, loadDecidedStrategy } from "@/lib/approvals/evidence";
import { movedOn, type Onward } from "@/lib/approvals/rules";
import { loadStandings } from "@/lib/gates/evidence";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { canKeepStrategy } from "@/lib/strategies/policy";
import { advance } from "../rules";
import { advanceReadyInput } from "../schema";

/**
 * Moves every initiative that is ready from a phase to the next: of the whole strategy, or of one track. Those that are
 * not ready stay; their pages and the process's say why. Refuses NOTHING_READY.
 */
export const advanceReady = command({
  name: "initiative.advanceReady",
  input: advanceReadyInput,
  lock: ({ processId }) => ({ kind: "leaving-process", id: processId }),
  load: async (tx, { processId, phaseId, trackId }, { today }) => {
    const process = await tx.process.findUnique({
      where: { id: processId },
      select: { strategyId: true },
    });
    const decided = process && (await loadDecidedStrategy(tx, process.strategyId));
    if (!decided) return null;
    const ofTrack = trackId === null ? {} : { trackId };
    const initiatives = await loadApprovables(tx, { strategyId: decided.id, phaseId, ...ofTrack });
    const ids = initiatives.map(({ id }) => id);
    return {
      version: null,
      ownerId: decided.ownerId,
      decided,
      initiatives,
      standings: await loadStandings(tx, ids, today),
    };
  },
  see: (actor, subject) => canKeepStrategy(actor, subject),
  allow: (actor, subject) => canKeepStrategy(actor, subject),
  decide: ({ decided, initiatives, standings }, _wish, { mint, today, actor }) => {
    const onwards = initiatives.flatMap((initiative): Onward[] => {
      const standing = standings.get(initiative.id) ?? null;
      const move = advance(standing, { toPhaseId: null, reason: null }, today);
      return move.ok ? [{ initiative, standing, move: move.value, byId: actor.personId, on: today, reason: null }] : [];
    });
    return onwards.length === 0
      ? refuse({ code: "NOTHING_READY" })
      : ok(movedOn(decided, onwards, { council: decided.council, adoptedOn: today, mint }));
  },
});

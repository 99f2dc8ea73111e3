import "server-only";
import { loadStandings } from "@/lib/gates/evidence";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { canKeepStrategy } from "@/lib/strategies/policy";
import { advance, advanced } from "../rules";
import { advanceReadyInput } from "../schema";

/**
 * Moves every initiative that is ready from a phase to the next: of the whole strategy, or of one track. Those that are
 * not ready stay; their pages and the process's say why. Refuses NOTHING_READY.
 */
export const advanceReady = command({
  name: "initiative.advanceReady",
  input: advanceReadyInput,
  lock: ({ processId }) => ({ kind: "process", id: processId }),
  load: async (tx, { processId, phaseId, trackId }, { today }) => {
    const process = await tx.process.findUnique({
      where: { id: processId },
      select: { strategyId: true, strategy: { select: { ownerId: true } } },
    });
    if (!process) return null;
    const standing = await tx.initiative.findMany({
      where: { strategyId: process.strategyId, phaseId, ...(trackId === null ? {} : { trackId }) },
      orderBy: { id: "asc" },
      select: { id: true, version: true },
    });
    const standings = await loadStandings(
      tx,
      standing.map(({ id }) => id),
      today,
    );
    return { version: null, ownerId: process.strategy.ownerId, standing, standings };
  },
  see: (actor, subject) => canKeepStrategy(actor, subject),
  allow: (actor, subject) => canKeepStrategy(actor, subject),
  decide: ({ standing, standings }, _wish, { mint, today, actor }) => {
    const facts = standing.flatMap(({ id, version }) => {
      const move = advance(standings.get(id) ?? null, { toPhaseId: null, reason: null }, today);
      return move.ok ? [advanced({ id, version, byId: actor.personId, on: today, mint }, move.value, null)] : [];
    });
    return facts.length === 0 ? refuse({ code: "NOTHING_READY" }) : ok(facts);
  },
});

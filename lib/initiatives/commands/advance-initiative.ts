import "server-only";
import { loadStanding } from "@/lib/gates/evidence";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSubject } from "../evidence";
import { canAdvance, canSeeInitiative } from "../policy";
import { advance, advanced } from "../rules";
import { advanceInitiativeInput } from "../schema";

/** Moves an initiative on: to the next phase or, in a jump, to a later one; with a reason by deviation. Refuses as `advance` does. */
export const advanceInitiative = command({
  name: "initiative.advance",
  input: advanceInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId }, { today }) => {
    const subject = await loadSubject(tx, initiativeId);
    return subject && { ...subject, standing: await loadStanding(tx, initiativeId, today) };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ id, version, standing }, { toPhaseId, reason }, { mint, today, actor }) => {
    const move = advance(standing, { toPhaseId, reason }, today);
    if (!move.ok) return move;
    return ok([advanced({ id, version, byId: actor.personId, on: today, mint }, move.value, reason)]);
  },
});

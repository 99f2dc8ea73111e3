import "server-only";
import { wayOf } from "@/lib/gates/evidence";
import { written } from "@/lib/kernel/fact";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { processesOf } from "@/lib/processes/evidence";
import { loadOutside, loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import type { InitiativeRefusal } from "../labels";
import { canAdvance, canSeeInitiative } from "../policy";
import { lateAfter, reopen } from "../rules";
import { reopenInitiativeInput } from "../schema";

/** Brings a withdrawn initiative back, into an open phase it had reached. Refuses as `reopen` does. */
export const reopenInitiative = command({
  name: "initiative.reopen",
  input: reopenInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId }) => {
    const subject = await loadSubject(tx, initiativeId);
    if (!subject) return null;
    const phases = wayOf(await processesOf(tx, subject.strategyId));
    return { ...subject, outside: { ...(await loadOutside(tx, initiativeId)), phases } };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: (
    { id, version, outside },
    { phaseId, reason },
    { mint, today, actor },
  ): Result<InitiativeFact[], InitiativeRefusal> => {
    const to = reopen(outside, phaseId);
    if (!to.ok) return to;
    return ok<InitiativeFact[]>([
      {
        type: "initiative.reopened",
        subject: { kind: "initiative", id, version: version + 1 },
        happenedOn: today,
        data: {
          phaseId,
          passageId: mint(),
          lateAfter: lateAfter(to.value),
          byId: actor.personId,
          reason: written(reason),
        },
      },
    ]);
  },
});

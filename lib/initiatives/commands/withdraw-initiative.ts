import "server-only";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSubject } from "../evidence";
import { canAdvance, canSeeInitiative } from "../policy";
import { withdraw, withdrawn } from "../rules";
import { withdrawInitiativeInput } from "../schema";

/** Takes an initiative out of its process. Refuses WITHDRAWN for one that is out already. */
export const withdrawInitiative = command({
  name: "initiative.withdraw",
  input: withdrawInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId }) => {
    const subject = await loadSubject(tx, initiativeId);
    const row = await tx.initiative.findUnique({
      where: { id: initiativeId },
      select: { withdrawnOn: true, passages: { where: { leftOn: null }, select: { id: true } } },
    });
    return (
      subject && row && { ...subject, isWithdrawn: row.withdrawnOn !== null, passageId: row.passages[0]?.id ?? null }
    );
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ id, version, isWithdrawn, passageId }, { reason }, { today, actor }) => {
    const may = withdraw({ isWithdrawn });
    return may.ok ? ok([withdrawn({ id, version, byId: actor.personId, on: today }, passageId, reason)]) : may;
  },
});

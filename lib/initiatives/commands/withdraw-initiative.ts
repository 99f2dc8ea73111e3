import "server-only";
import { loadDecidedStrategy } from "@/lib/approvals/evidence";
import { adoption } from "@/lib/approvals/rules";
import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSubject } from "../evidence";
import { canAdvance, canSeeInitiative } from "../policy";
import { withdraw, withdrawn } from "../rules";
import { withdrawInitiativeInput } from "../schema";

/** Takes an initiative out of its process; the last that waited lets the strategy be adopted. Refuses WITHDRAWN for one that is out already. */
export const withdrawInitiative = command({
  name: "initiative.withdraw",
  input: withdrawInitiativeInput,
  lock: ({ initiativeId }) => ({ kind: "leaving-initiative", id: initiativeId }),
  load: async (tx, { initiativeId }) => {
    const subject = await loadSubject(tx, initiativeId);
    const row = await tx.initiative.findUnique({
      where: { id: initiativeId },
      select: { withdrawnOn: true, passages: { where: { leftOn: null }, select: { id: true } } },
    });
    const decided = subject && (await loadDecidedStrategy(tx, subject.strategyId));
    if (!row || !decided) return null;
    return { ...subject, decided, isWithdrawn: row.withdrawnOn !== null, passageId: row.passages[0]?.id ?? null };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAdvance(actor, subject),
  decide: ({ id, version, decided, isWithdrawn, passageId }, { reason }, { today, actor }) => {
    const may = withdraw({ isWithdrawn });
    if (!may.ok) return may;
    return ok([
      withdrawn({ id, version, byId: actor.personId, on: today }, passageId, reason),
      ...adoption(decided, decided.council, { leavingIds: [id], hasApproved: false }),
    ]);
  },
});

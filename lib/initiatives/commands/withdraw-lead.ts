import "server-only";
import { addDays } from "@/lib/kernel/day";
import { ok, refuse } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { validOn } from "@/lib/platform/validity";
import { loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import { canAssignLead, canSeeInitiative } from "../policy";
import { withdrawLeadInput } from "../schema";

/** Ends a lead at once. Refuses NOT_A_LEAD. */
export const withdrawLead = command({
  name: "lead.withdraw",
  input: withdrawLeadInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId, leadId }, { today }) => {
    const subject = await loadSubject(tx, initiativeId);
    const leads = await tx.initiativeLead.count({ where: { id: leadId, initiativeId, ...validOn(today) } });
    return subject && { ...subject, isLead: leads > 0 };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAssignLead(actor, subject),
  decide: ({ id, version, isLead }, { leadId }, { today }) =>
    isLead
      ? ok<InitiativeFact[]>([
          {
            type: "lead.withdrawn",
            subject: { kind: "initiative", id, version: version + 1 },
            happenedOn: today,
            data: { leadId, validTo: addDays(today, -1) },
          },
        ])
      : refuse({ code: "NOT_A_LEAD" }),
});

import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { validOn } from "@/lib/platform/validity";
import { loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import type { InitiativeRefusal } from "../labels";
import { canAssignLead, canSeeInitiative } from "../policy";
import { assignLeadInput } from "../schema";

/** Makes a person, named by e-mail, lead of the initiative from today. Refuses PERSON_NOT_FOUND, ALREADY_LEAD. */
export const assignLead = command({
  name: "lead.assign",
  input: assignLeadInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: async (tx, { initiativeId, email }, { today }) => {
    const subject = await loadSubject(tx, initiativeId);
    const person = await tx.person.findUnique({
      where: { email },
      select: { id: true, leads: { where: { initiativeId, ...validOn(today) }, select: { id: true } } },
    });
    return subject && { ...subject, person };
  },
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAssignLead(actor, subject),
  decide: ({ id, version, person }, _wish, { mint, today }): Result<InitiativeFact[], InitiativeRefusal> => {
    if (!person) return refuse({ code: "PERSON_NOT_FOUND" });
    if (person.leads.length > 0) return refuse({ code: "ALREADY_LEAD" });
    return ok<InitiativeFact[]>([
      {
        type: "lead.assigned",
        subject: { kind: "initiative", id, version: version + 1 },
        happenedOn: today,
        data: { leadId: mint(), personId: person.id },
      },
    ]);
  },
});

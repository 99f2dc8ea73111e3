import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadSubject } from "../evidence";
import type { InitiativeFact } from "../facts";
import { canAssignLead, canSeeInitiative } from "../policy";
import { waiveLeadInput } from "../schema";

/** Lets an initiative go without a lead, for a reason that is shown wherever the gate is. */
export const waiveLead = command({
  name: "lead.waive",
  input: waiveLeadInput,
  lock: ({ initiativeId }) => ({ kind: "initiative", id: initiativeId }),
  load: (tx, { initiativeId }) => loadSubject(tx, initiativeId),
  see: (actor, subject) => canSeeInitiative(actor, subject),
  allow: (actor, subject) => canAssignLead(actor, subject),
  decide: ({ id, version }, { reason }, { today }): Result<InitiativeFact[], never> =>
    ok<InitiativeFact[]>([
      {
        type: "lead.waived",
        subject: { kind: "initiative", id, version: version + 1 },
        happenedOn: today,
        data: { reason: written(reason) },
      },
    ]),
});

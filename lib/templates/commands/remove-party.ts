import "server-only";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadTemplate } from "../evidence";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { removePartyInput } from "../schema";

/** A party no longer takes part in a phase. */
export const removeParty = command({
  name: "template.removeParty",
  input: removePartyInput,
  lock: ({ templateId }) => ({ kind: "template", id: templateId }),
  load: async (tx, { templateId, partyId }) => {
    const found = await tx.templateParty.count({ where: { id: partyId, phase: { templateId } } });
    return found === 1 ? loadTemplate(tx, { templateId }) : null;
  },
  see: (actor, subject) => canKeepTemplates(actor, subject),
  allow: (actor, subject) => canKeepTemplates(actor, subject),
  decide: ({ version }, { templateId, partyId }, { today }): Result<TemplateFact[], TemplateRefusal> =>
    ok<TemplateFact[]>([
      {
        type: "templateParty.removed",
        subject: { kind: "templateParty", id: partyId, version: version + 1 },
        happenedOn: today,
        data: { templateId, templateVersion: version + 1 },
      },
    ]),
});

import "server-only";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadTemplate } from "../evidence";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { movedUp } from "../rules";
import { removePhaseInput } from "../schema";

/** A phase goes away with its parties, and those behind it move up. Processes made from the template stay as they are. */
export const removePhase = command({
  name: "template.removePhase",
  input: removePhaseInput,
  lock: ({ templateId }) => ({ kind: "template", id: templateId }),
  load: async (tx, wish) => {
    const template = await loadTemplate(tx, wish);
    const removed = template?.phases.find(({ id }) => id === wish.phaseId);
    if (!template || !removed) return null;
    const parties = await tx.templateParty.findMany({
      where: { phaseId: wish.phaseId },
      orderBy: { number: "asc" },
      select: { id: true },
    });
    return { ...template, removed, partyIds: parties.map(({ id }) => id) };
  },
  see: (actor, subject) => canKeepTemplates(actor, subject),
  allow: (actor, subject) => canKeepTemplates(actor, subject),
  decide: (
    { version, phases, removed, partyIds },
    { templateId, phaseId },
    { today },
  ): Result<TemplateFact[], TemplateRefusal> =>
    ok<TemplateFact[]>([
      {
        type: "templatePhase.removed",
        subject: { kind: "templatePhase", id: phaseId, version: version + 1 },
        happenedOn: today,
        data: { templateId, templateVersion: version + 1, partyIds, moved: movedUp(phases, removed) },
      },
    ]),
});

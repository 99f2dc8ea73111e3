import "server-only";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadTemplate } from "../evidence";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { phaseAsFact, phaseTime } from "../rules";
import { changePhaseInput } from "../schema";

/** A phase gets another kind, title, time or source. Refuses TIME_NOT_UNDERSTOOD, YEAR_MISSING. */
export const changePhase = command({
  name: "template.changePhase",
  input: changePhaseInput,
  lock: ({ templateId }) => ({ kind: "template", id: templateId }),
  load: async (tx, wish) => {
    const template = await loadTemplate(tx, wish);
    const at = template?.phases.findIndex(({ id }) => id === wish.phaseId) ?? -1;
    return template && at >= 0 ? { ...template, before: template.phases[at - 1]?.plannedFrom ?? null } : null;
  },
  see: (actor, subject) => canKeepTemplates(actor, subject),
  allow: (actor, subject) => canKeepTemplates(actor, subject),
  decide: (template, wish, { today }): Result<TemplateFact[], TemplateRefusal> => {
    const time = phaseTime(wish.plannedText, template.before);
    if (!time.ok) return time;
    return ok<TemplateFact[]>([
      {
        type: "templatePhase.changed",
        subject: { kind: "templatePhase", id: wish.phaseId, version: template.version + 1 },
        happenedOn: today,
        data: phaseAsFact(wish, time.value, template),
      },
    ]);
  },
});

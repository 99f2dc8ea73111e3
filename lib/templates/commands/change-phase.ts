import "server-only";
import { written, writtenOrNull } from "@/lib/kernel/fact";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadTemplate } from "../evidence";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { phaseTime } from "../rules";
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
  decide: (
    { version, before },
    { templateId, phaseId, kind, title, plannedText, source, decidersNeeded, isLastDeciderLast },
    { today },
  ): Result<TemplateFact[], TemplateRefusal> => {
    const time = phaseTime(plannedText, before);
    if (!time.ok) return time;
    return ok<TemplateFact[]>([
      {
        type: "templatePhase.changed",
        subject: { kind: "templatePhase", id: phaseId, version: version + 1 },
        happenedOn: today,
        data: {
          kind,
          title: written(title),
          plannedText,
          plannedFrom: time.value.from,
          plannedTo: time.value.to,
          source: writtenOrNull(source),
          decidersNeeded,
          isLastDeciderLast,
          templateId,
          templateVersion: version + 1,
        },
      },
    ]);
  },
});

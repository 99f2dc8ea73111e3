import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadTemplate } from "../evidence";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { MOST_PHASES } from "../model";
import { canKeepTemplates } from "../policy";
import { phaseAsFact, phaseTime } from "../rules";
import { addPhaseInput } from "../schema";

/** A phase is added behind the others. Refuses TOO_MANY_PHASES, TIME_NOT_UNDERSTOOD, YEAR_MISSING. */
export const addPhase = command({
  name: "template.addPhase",
  input: addPhaseInput,
  lock: ({ templateId }) => ({ kind: "template", id: templateId }),
  load: loadTemplate,
  see: (actor, subject) => canKeepTemplates(actor, subject),
  allow: (actor, subject) => canKeepTemplates(actor, subject),
  decide: (template, wish, { mint, today }): Result<TemplateFact[], TemplateRefusal> => {
    const { version, phases } = template;
    if (phases.length >= MOST_PHASES) return refuse({ code: "TOO_MANY_PHASES" });
    const time = phaseTime(wish.plannedText, phases.at(-1)?.plannedFrom ?? null);
    if (!time.ok) return time;
    const id = mint();
    return ok<TemplateFact[]>([
      {
        type: "templatePhase.added",
        subject: { kind: "templatePhase", id, version: version + 1 },
        happenedOn: today,
        data: { ...phaseAsFact(wish, time.value, template), id, number: phases.length + 1, parties: [] },
      },
    ]);
  },
});

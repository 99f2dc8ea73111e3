import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadTemplate } from "../evidence";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { renameTemplateInput } from "../schema";

/** Gives a template another title and description. */
export const renameTemplate = command({
  name: "template.rename",
  input: renameTemplateInput,
  lock: ({ templateId }) => ({ kind: "template", id: templateId }),
  load: loadTemplate,
  see: (actor, subject) => canKeepTemplates(actor, subject),
  allow: (actor, subject) => canKeepTemplates(actor, subject),
  decide: ({ version }, { templateId, title, description }, { today }): Result<TemplateFact[], TemplateRefusal> =>
    ok<TemplateFact[]>([
      {
        type: "template.renamed",
        subject: { kind: "template", id: templateId, version: version + 1 },
        happenedOn: today,
        data: { title: written(title), description: written(description) },
      },
    ]),
});

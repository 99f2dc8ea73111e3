import "server-only";
import { written } from "@/lib/kernel/fact";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { drawTemplateInput } from "../schema";

/** A region gets a new template, empty still. Refuses NOT_A_REGION. */
export const drawTemplate = command({
  name: "template.draw",
  input: drawTemplateInput,
  lock: () => ({ kind: "none" }),
  load: async (tx, { organisationId }) => {
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId }, select: { kind: true } });
    return organisation && { version: null, organisationId, kind: organisation.kind };
  },
  see: (actor, subject) => canKeepTemplates(actor, subject),
  allow: (actor, subject) => canKeepTemplates(actor, subject),
  decide: (
    { kind, organisationId },
    { title, description },
    { mint, today },
  ): Result<TemplateFact[], TemplateRefusal> => {
    if (kind !== "region") return refuse({ code: "NOT_A_REGION" });
    return ok<TemplateFact[]>([
      {
        type: "template.drawn",
        subject: { kind: "template", id: mint(), version: 1 },
        happenedOn: today,
        data: { organisationId, title: written(title), description: written(description) },
      },
    ]);
  },
});

import "server-only";
import { ok, refuse, type Result } from "@/lib/kernel/result";
import { command } from "@/lib/platform/command";
import { loadTemplate } from "../evidence";
import type { TemplateFact } from "../facts";
import type { TemplateRefusal } from "../labels";
import { canKeepTemplates } from "../policy";
import { addPartyInput } from "../schema";

/** A body or an organisation takes part in a phase. Refuses PARTY_NOT_FOUND, ALREADY_A_PARTY. */
export const addParty = command({
  name: "template.addParty",
  input: addPartyInput,
  lock: ({ templateId }) => ({ kind: "template", id: templateId }),
  load: async (tx, { templateId, phaseId, party: { bodyId, organisationId } }) => {
    const template = await loadTemplate(tx, { templateId });
    if (!template?.phases.some(({ id }) => id === phaseId)) return null;
    const parties = await tx.templateParty.findMany({
      where: { phaseId },
      select: { bodyId: true, organisationId: true, role: true, number: true },
    });
    const found =
      bodyId === null
        ? await tx.organisation.count({ where: { id: organisationId ?? "" } })
        : await tx.body.count({ where: { id: bodyId } });
    return { ...template, parties, isThere: found === 1 };
  },
  see: (actor, subject) => canKeepTemplates(actor, subject),
  allow: (actor, subject) => canKeepTemplates(actor, subject),
  decide: (
    { version, parties, isThere },
    { templateId, phaseId, party, role },
    { mint, today },
  ): Result<TemplateFact[], TemplateRefusal> => {
    if (!isThere) return refuse({ code: "PARTY_NOT_FOUND" });
    const isSame = (other: (typeof parties)[number]): boolean =>
      other.bodyId === party.bodyId && other.organisationId === party.organisationId && other.role === role;
    if (parties.some(isSame)) return refuse({ code: "ALREADY_A_PARTY" });
    const id = mint();
    const number = Math.max(0, ...parties.map((other) => other.number)) + 1;
    return ok<TemplateFact[]>([
      {
        type: "templateParty.added",
        subject: { kind: "templateParty", id, version: version + 1 },
        happenedOn: today,
        data: { id, number, ...party, role, phaseId, templateId, templateVersion: version + 1 },
      },
    ]);
  },
});

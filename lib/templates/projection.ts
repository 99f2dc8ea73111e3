import "server-only";
import { asDate } from "@/lib/kernel/day";
import { change, insert, remove, type Projection, type Write } from "@/lib/platform/rows";
import { EVERYBODY_DECIDES } from "@/lib/processes/model";
import type { TemplateFact } from "./facts";

/** Whatever changes a template gives it a new version. */
const touched = ({ templateId, templateVersion }: { templateId: string; templateVersion: number }): Write =>
  change("ProcessTemplate", templateId, { version: templateVersion });

export const templateProjection: Projection<TemplateFact> = {
  "template.drawn": ({ subject, data }) => [
    insert("ProcessTemplate", { id: subject.id, ...data, version: subject.version }),
  ],
  "template.renamed": ({ subject, data }) => [
    change("ProcessTemplate", subject.id, { ...data, version: subject.version }),
  ],
  "template.transferred": ({ subject, data }) => [
    change("ProcessTemplate", subject.id, { ...data, version: subject.version }),
  ],
  "templatePhase.added": ({ data: { parties, templateVersion, ...phase } }) => [
    insert("TemplatePhase", {
      ...EVERYBODY_DECIDES,
      ...phase,
      plannedFrom: asDate(phase.plannedFrom),
      plannedTo: phase.plannedTo && asDate(phase.plannedTo),
    }),
    ...parties.map((party) => insert("TemplateParty", { ...party, phaseId: phase.id })),
    touched({ templateId: phase.templateId, templateVersion }),
  ],
  "templatePhase.changed": ({ subject, data: { templateId, templateVersion, ...phase } }) => [
    change("TemplatePhase", subject.id, {
      ...phase,
      plannedFrom: asDate(phase.plannedFrom),
      plannedTo: phase.plannedTo && asDate(phase.plannedTo),
    }),
    touched({ templateId, templateVersion }),
  ],
  "templatePhase.removed": ({ subject, data }) => [
    ...data.partyIds.map((id) => remove("TemplateParty", id)),
    remove("TemplatePhase", subject.id),
    ...data.moved.map(({ id, number }) => change("TemplatePhase", id, { number })),
    touched(data),
  ],
  "templateParty.added": ({ data: { templateId, templateVersion, ...party } }) => [
    insert("TemplateParty", party),
    touched({ templateId, templateVersion }),
  ],
  "templateParty.replaced": ({ subject, data: { bodyId, organisationId, ...template } }) => [
    change("TemplateParty", subject.id, { bodyId, organisationId }),
    touched(template),
  ],
  "templateParty.removed": ({ subject, data }) => [remove("TemplateParty", subject.id), touched(data)],
};

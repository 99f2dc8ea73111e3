import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { DecidingRule, ParticipationRole, PhaseKind } from "@/lib/processes/model";

export type TemplateParty = {
  id: string;
  number: number;
  bodyId: string | null;
  organisationId: string | null;
  role: ParticipationRole;
};
export type TemplatePhase = {
  id: string;
  number: number;
  kind: PhaseKind;
  title: Written;
  plannedText: string;
  plannedFrom: Day;
  plannedTo: Day | null;
  source: Written | null;
} & Partial<DecidingRule>;

/** `data.templateId`, `templateVersion`: the template that has a new version by it. */
export type TemplateFact =
  | Fact<"template.drawn", "template", { organisationId: string; title: Written; description: Written }>
  | Fact<"template.renamed", "template", { title: Written; description: Written }>
  /** Another region uses it from now on. */
  | Fact<"template.transferred", "template", { organisationId: string }>
  | Fact<
      "templatePhase.added",
      "templatePhase",
      TemplatePhase & { templateId: string; templateVersion: number; parties: readonly TemplateParty[] }
    >
  | Fact<
      "templatePhase.changed",
      "templatePhase",
      Omit<TemplatePhase, "id" | "number"> & { templateId: string; templateVersion: number }
    >
  /** `partyIds`: its parties, which go with it. `moved`: the phases behind it, with their new numbers. */
  | Fact<
      "templatePhase.removed",
      "templatePhase",
      {
        templateId: string;
        templateVersion: number;
        partyIds: readonly string[];
        moved: readonly { id: string; number: number }[];
      }
    >
  | Fact<
      "templateParty.added",
      "templateParty",
      TemplateParty & { phaseId: string; templateId: string; templateVersion: number }
    >
  /** Another body or organisation stands in the party's place. */
  | Fact<
      "templateParty.replaced",
      "templateParty",
      { bodyId: string | null; organisationId: string | null; templateId: string; templateVersion: number }
    >
  | Fact<"templateParty.removed", "templateParty", { templateId: string; templateVersion: number }>;

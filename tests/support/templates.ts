import { addPhase } from "@/lib/templates/commands/add-phase";
import { drawTemplate } from "@/lib/templates/commands/draw-template";
import { done, type Wish } from "./commands";
import type { Stage } from "./stage";

export const anEmptyTemplate = async ({ actors, organisations }: Stage): Promise<string> =>
  (
    await done(drawTemplate, actors.secretariat, {
      organisationId: organisations.region,
      title: "Kommissorium",
      description: "",
    })
  ).subjectId;

export const aPhase = (wish: Wish = {}): Wish => ({
  kind: "orientering",
  title: "Orientering om kommissorium",
  plannedText: "Nov – december 2026",
  source: "",
  ...wish,
});

export type StagedTemplate = {
  readonly templateId: string;
  /** The version it has. */
  readonly version: number;
  readonly phaseIds: readonly string[];
};

/** The region's template with these phases. */
export async function aTemplate(stage: Stage, phases: readonly Wish[] = [aPhase()]): Promise<StagedTemplate> {
  const templateId = await anEmptyTemplate(stage);
  const phaseIds: string[] = [];
  for (const phase of phases) {
    const wish = { templateId, expectedVersion: phaseIds.length + 1, ...phase };
    phaseIds.push((await done(addPhase, stage.actors.secretariat, wish)).subjectId);
  }
  return { templateId, version: phaseIds.length + 1, phaseIds };
}

/** Who may not touch a region's templates, and hears that there are none. */
export const STRANGERS = {
  "secretariat of another region": "NOT_FOUND",
  politician: "NOT_FOUND",
  secretary: "NOT_FOUND",
  partner: "NOT_FOUND",
  auditor: "NOT_FOUND",
  public: "NOT_FOUND",
} as const;

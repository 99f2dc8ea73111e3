import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { database } from "@/lib/platform/db";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import type { PhaseKind } from "@/lib/processes/model";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { done, type Wish } from "./commands";
import { SINCE, type Stage } from "./stage";

let numbers = 0;

export type StagedStrategy = { readonly id: string; readonly slug: string; readonly trackId: string };

/** The region's strategy, internal still, with one track. */
export async function aStrategy({ actors, organisations }: Stage, wish: Wish = {}): Promise<StagedStrategy> {
  numbers += 1;
  const slug = `strategi-${String(numbers)}`;
  const base = { slug, title: "Det nære sundhedsvæsen", ownerId: organisations.region };
  const founded = await done(foundStrategy, actors.secretariat, { ...base, ...wish });
  const first = { strategyId: founded.subjectId, number: 1, title: "Spor 1", introduction: "" };
  const track = await done(addTrack, actors.secretariat, first);
  return { id: founded.subjectId, slug, trackId: track.subjectId };
}

/** A public initiative of the region's, which stands in no phase. @returns its id */
export async function anInitiative(
  { actors, organisations }: Stage,
  strategy: StagedStrategy,
  wish: Wish = {},
): Promise<string> {
  numbers += 1;
  const base = {
    strategyId: strategy.id,
    trackId: strategy.trackId,
    number: numbers,
    title: "Telemedicin",
    audience: "public",
    owners: [{ organisationId: organisations.region, role: "ansvarlig" }],
    subPoints: [],
  };
  return (await done(proposeInitiative, actors.secretariat, { ...base, ...wish })).subjectId;
}

export type StagedPhase = { readonly kind: PhaseKind; readonly isOpen?: boolean } & Wish;
export type StagedProcess = { readonly id: string; readonly version: number; readonly phaseIds: readonly string[] };

/** The strategy's governing process, with the phases open that are said to be. */
export async function aProcess(
  { actors }: Stage,
  strategy: StagedStrategy,
  phases: readonly StagedPhase[],
): Promise<StagedProcess> {
  const planned = phases.map(({ isOpen: _isOpen, ...phase }) => ({
    title: phase.kind,
    plannedText: "2015",
    plannedFrom: SINCE,
    parties: [],
    ...phase,
  }));
  const wish = { strategyId: strategy.id, purpose: "governing", title: "Kommissorium", phases: planned };
  const { subjectId: id } = await done(planProcess, actors.secretariat, wish);
  const rows = await database().now.phase.findMany({
    where: { processId: id },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  const phaseIds = rows.map((row) => row.id);
  let version = 1;
  for (const phaseId of phaseIds.filter((_, index) => phases[index]?.isOpen)) {
    const opened = await done(openPhase, actors.secretariat, { processId: id, phaseId, expectedVersion: version });
    version = opened.version;
  }
  return { id, version, phaseIds };
}

export type Scene = {
  readonly strategy: StagedStrategy;
  readonly process: StagedProcess;
  readonly initiativeId: string;
  /** The initiative's. */
  readonly version: number;
};

const strategies = new WeakMap<Stage, StagedStrategy>();

/** A public initiative in a strategy that the test does not care about; shared with partners. @returns its id */
export async function someInitiative(stage: Stage): Promise<string> {
  const strategy = strategies.get(stage) ?? (await aStrategy(stage, { sharedWithPartners: true }));
  strategies.set(stage, strategy);
  return anInitiative(stage, strategy);
}

/** An initiative of a strategy of its own, which stands in the first of these phases. */
export async function anInitiativeIn(stage: Stage, phases: readonly StagedPhase[]): Promise<Scene> {
  const strategy = await aStrategy(stage);
  const process = await aProcess(stage, strategy, phases);
  return anotherInitiativeIn(stage, { strategy, process });
}

/** One more initiative in a process that is there already. */
export async function anotherInitiativeIn(
  stage: Stage,
  { strategy, process }: Pick<Scene, "strategy" | "process">,
): Promise<Scene> {
  const initiativeId = await anInitiative(stage, strategy);
  const entry = { initiativeId, expectedVersion: 1, phaseId: process.phaseIds[0] };
  const { version } = await done(enterProcess, stage.actors.secretariat, entry);
  return { strategy, process, initiativeId, version };
}

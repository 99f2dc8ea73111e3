import { addDays, daysBetween, type Day } from "@/lib/kernel/day";
import { written } from "@/lib/kernel/fact";
import { formatPeriod } from "@/lib/kernel/period";
import { closePhase } from "@/lib/processes/commands/close-phase";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import { registerOrientation } from "@/lib/processes/commands/register-orientation";
import type { ProcessFact } from "@/lib/processes/facts";
import type { AnyFact } from "@/lib/platform/projections";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import type { StrategyFact } from "@/lib/strategies/facts";
import type { Random } from "../random";
import { momentOn, type Recorded, type Stream, workday } from "../recorded";
import { MANDATE, TRACK_INTRODUCTION, TRACK_TITLES } from "./phrases";
import type { PhasePlan, StrategyPlan } from "./strategy-plan";

type Deed = { readonly on: Day; readonly command: string; readonly facts: (on: Day) => readonly AnyFact[] };

/** What its secretariat does to a strategy and its process, up to the last day. */
export function strategyLife(strategy: StrategyPlan, lastDay: Day, random: Random): Stream {
  return {
    beginsMs: momentOn(strategy.foundedOn, 0),
    records: function* (): Generator<Recorded> {
      let last = momentOn(strategy.foundedOn, 0);
      for (const { on, command, facts } of deeds(strategy).filter((deed) => deed.on <= lastDay)) {
        last = Math.max(last + 1000, momentOn(on, on === strategy.foundedOn ? 0 : random.fraction()));
        yield { at: new Date(last), actorId: strategy.keeperId, command, facts: facts(on) };
      }
    },
  };
}

function deeds(strategy: StrategyPlan): Deed[] {
  const { foundedOn, publishedOn, phases, trackIds } = strategy;
  const process = { version: 1 };
  const publishing: Deed[] = publishedOn
    ? [{ on: publishedOn, command: publishStrategy.commandName, facts: (on) => [published(strategy, on)] }]
    : [];
  const later = [
    ...publishing,
    ...Object.values(phases).map((phase) => opening(strategy, process, phase)),
    ...phases.orientering.parties.map(({ id }, at) => informing(strategy, process, { id, at })),
    closing(strategy, process),
  ].sort((a, b) => daysBetween(b.on, a.on));
  return [
    { on: foundedOn, command: foundStrategy.commandName, facts: (on) => [founded(strategy, on)] },
    ...trackIds.map((id, at) => ({
      ...{ on: foundedOn, command: addTrack.commandName },
      facts: (on: Day) => [track(strategy, { id, number: at + 1 }, on)],
    })),
    { on: foundedOn, command: planProcess.commandName, facts: (on) => planned(strategy, on) },
    ...later,
  ];
}

const founded = ({ id, slug, title, region, number, isShared }: StrategyPlan, happenedOn: Day): StrategyFact => ({
  ...{ type: "strategy.founded", subject: { kind: "strategy", id, version: 1 }, happenedOn },
  data: {
    ...{
      slug,
      title: written(title),
      motto: null,
      source: null,
      ownerId: region.id,
      caseNumber: `1-30-72-${number}-15`,
    },
    ...{ mandate: written(MANDATE), mandateText: null, mandateTo: null },
    ...{ sharedWithPartners: isShared, isDemonstration: true },
  },
});

function track(
  { id: strategyId }: StrategyPlan,
  { id, number }: { id: string; number: number },
  happenedOn: Day,
): StrategyFact {
  const title = TRACK_TITLES[(number - 1) % TRACK_TITLES.length] ?? "";
  const data = { strategyId, number, title: written(title), introduction: written(TRACK_INTRODUCTION), source: null };
  return { type: "track.added", subject: { kind: "track", id, version: 1 }, happenedOn, data };
}

const published = ({ id }: StrategyPlan, happenedOn: Day): StrategyFact => ({
  ...{ type: "strategy.published", subject: { kind: "strategy", id, version: 2 }, happenedOn, data: {} },
});

function planned({ id: strategyId, processId, number, phases }: StrategyPlan, happenedOn: Day): ProcessFact[] {
  const title = written(`Kommissorium for plan ${number}`);
  const caseNumber = `1-30-72-${number}-15`;
  return [
    {
      ...{ type: "process.planned", subject: { kind: "process", id: processId, version: 1 }, happenedOn },
      data: { strategyId, purpose: "governing", title, caseNumber },
    },
    ...Object.values(phases).map((phase, at): ProcessFact =>
      plannedPhase(phase, { processId, number: at + 1, happenedOn }),
    ),
  ];
}

function plannedPhase(
  { id, kind, title, plannedFrom, plannedTo, parties }: PhasePlan,
  { processId, number, happenedOn }: { processId: string; number: number; happenedOn: Day },
): ProcessFact {
  const plannedText = formatPeriod({ from: plannedFrom, to: plannedTo, precision: "range", text: "" });
  return {
    ...{ type: "phase.planned", subject: { kind: "phase", id, version: 1 }, happenedOn },
    data: {
      processId,
      kind,
      number,
      title: written(title),
      plannedText,
      plannedFrom,
      plannedTo,
      source: null,
      parties,
    },
  };
}

type Counted = { version: number };

/** Whatever changes a gate's evidence gives the process a new version. */
function touch({ processId }: StrategyPlan, process: Counted): { processId: string; processVersion: number } {
  process.version += 1;
  return { processId, processVersion: process.version };
}

const opening = (strategy: StrategyPlan, process: Counted, { id, opensOn }: PhasePlan): Deed => ({
  on: opensOn,
  command: openPhase.commandName,
  facts: (happenedOn) => {
    const data = touch(strategy, process);
    return [{ type: "phase.opened", subject: { kind: "phase", id, version: data.processVersion }, happenedOn, data }];
  },
});

/** All initiatives have left the first phase by then. */
const closing = (strategy: StrategyPlan, process: Counted): Deed => ({
  on: workday(addDays(strategy.foundedOn, 80)),
  command: closePhase.commandName,
  facts: (happenedOn) => {
    const data = touch(strategy, process);
    const subject = { kind: "phase", id: strategy.phases.orientering.id, version: data.processVersion } as const;
    return [{ type: "phase.closed", subject, happenedOn, data }];
  },
});

const informing = (strategy: StrategyPlan, process: Counted, { id, at }: { id: string; at: number }): Deed => ({
  on: workday(addDays(strategy.foundedOn, 5 + 5 * at)),
  command: registerOrientation.commandName,
  facts: (happenedOn) => {
    const data = { ...touch(strategy, process), byId: strategy.keeperId };
    return [{ type: "party.informed", subject: { kind: "party", id, version: data.processVersion }, happenedOn, data }];
  },
});

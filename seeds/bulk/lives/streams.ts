import type { Day } from "@/lib/kernel/day";
import type { Random } from "../random";
import type { Stream } from "../recorded";
import type { Size } from "../sizes";
import type { Staffed } from "../world/world";
import type { Matters } from "./agenda";
import { planApprovals, type ApprovalItem } from "./approval-plan";
import { initiativeLife } from "./initiative-life";
import { planInitiative, type InitiativePlan } from "./initiative-plan";
import { meetingLife } from "./meeting-life";
import { part, planMeetings, type MeetingPlan } from "./meeting-plan";
import { strategyLife } from "./strategy-life";
import { planStrategy, type StrategyPlan } from "./strategy-plan";

type Options = {
  readonly size: Size;
  readonly regions: readonly Staffed[];
  readonly lastDay: Day;
  readonly random: Random;
};

type Planned = {
  readonly strategy: StrategyPlan;
  readonly initiatives: readonly { readonly plan: InitiativePlan; readonly random: Random }[];
  readonly approvals: readonly ApprovalItem[];
  readonly random: Random;
};

/** Every strategy, every initiative and every meeting, each as a stream of its own. */
export function allStreams(options: Options): Stream[] {
  const { lastDay } = options;
  const meetings = planMeetings({ ...options, random: options.random.fork("meetings") });
  const planned = planStrategies(options, meetings);
  return [
    ...planned.flatMap(({ strategy, initiatives, approvals, random }) => {
      const approvalOf = new Map(
        approvals.flatMap((item) => item.approvals.map((approval) => [approval.initiative.id, approval] as const)),
      );
      return [
        strategyLife(strategy, lastDay, random.fork("life")),
        ...initiatives.map(({ plan, random: own }) =>
          initiativeLife(plan, { approval: approvalOf.get(plan.id) ?? null, lastDay, random: own }),
        ),
      ];
    }),
    ...meetingStreams(meetings, planned, options),
  ];
}

function planStrategies({ size, regions, lastDay, ...options }: Options, meetings: readonly MeetingPlan[]): Planned[] {
  return Array.from({ length: size.strategies }, (_, at) => at).flatMap((at) => {
    const random = options.random.fork(`strategy ${at}`);
    const region = regions[at % regions.length];
    if (!region) return [];
    const strategy = planStrategy(at + 1, { size, region, lastDay, random: random.fork("plan") });
    const initiatives = numbersOf(at, size).map((number, place) => {
      const own = random.fork(`initiative ${number}`);
      return { plan: planInitiative(strategy, { number, at: place, size, lastDay, random: own }), random: own };
    });
    const plans = initiatives.map(({ plan }) => plan);
    const approvals = planApprovals(strategy, plans, { meetings, lastDay, random: random.fork("approvals") });
    return [{ strategy, initiatives, approvals, random }];
  });
}

/** The strategy's share of all the initiatives, counted through the whole load. */
function numbersOf(strategy: number, { initiatives, strategies }: Size): number[] {
  const [from, to] = [strategy, strategy + 1].map((at) => Math.floor((at * initiatives) / strategies));
  return Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, at) => (from ?? 0) + at);
}

/** The meetings that are held share what is decided besides the approvals; one to come has a few items. */
function meetingStreams(
  meetings: readonly MeetingPlan[],
  planned: readonly Planned[],
  { size, regions, lastDay, random }: Options,
): Stream[] {
  const approvals = planned.flatMap((strategy) => strategy.approvals);
  const approved = approvals.reduce((sum, item) => sum + item.approvals.length, 0);
  const held = meetings.filter(({ heldOn }) => heldOn <= lastDay);
  const [toDecide, turns] = [Math.max(0, size.decisions - approved), new Map(held.map(({ id }, at) => [id, at]))];
  const matters = new Map(regions.map((region) => [region, mattersOf(region, planned)]));
  return meetings.map((meeting) => {
    const turn = turns.get(meeting.id);
    return meetingLife(meeting, {
      lastDay,
      matters: matters.get(meeting.region) ?? NOTHING,
      approvals: approvals.filter((item) => item.meeting === meeting),
      ordinary: turn === undefined ? FEW : part(turn, toDecide, held.length),
      random: random.fork(`meeting ${meeting.id}`),
    });
  });
}

const NOTHING: Matters = { strategies: [], initiatives: [], approvedOn: new Map() };
const FEW = 4;

function mattersOf(region: Staffed, planned: readonly Planned[]): Matters {
  const own = planned.filter(({ strategy }) => strategy.region === region);
  const approvals = own.flatMap((strategy) => strategy.approvals.flatMap((item) => item.approvals));
  return {
    strategies: own.map(({ strategy }) => strategy),
    initiatives: own.flatMap(({ initiatives }) => initiatives.map(({ plan }) => plan)),
    approvedOn: new Map(approvals.map(({ initiative, meeting }) => [initiative.id, meeting.heldOn])),
  };
}

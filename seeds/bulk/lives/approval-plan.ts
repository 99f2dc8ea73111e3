import { addDays, type Day } from "@/lib/kernel/day";
import type { Random } from "../random";
import { momentOn } from "../recorded";
import type { InitiativePlan } from "./initiative-plan";
import type { MeetingPlan } from "./meeting-plan";
import type { StrategyPlan } from "./strategy-plan";

/** A track's initiatives on the agenda of the council that approves them, each for itself. */
export type ApprovalItem = {
  readonly id: string;
  readonly meeting: MeetingPlan;
  readonly strategy: StrategyPlan;
  readonly track: number;
  readonly approvals: readonly Approval[];
};

export type Approval = {
  readonly initiative: InitiativePlan;
  readonly itemId: string;
  readonly meeting: MeetingPlan;
  /** Among the strategy's, and among its item's; from 0. */
  readonly turn: number;
  readonly turnOnItem: number;
  /** Nothing of the strategy waits for approval after it. */
  readonly isAdopting: boolean;
};

/** Days from the strategy's beginning after which all that go that far stand in the phase of decision. */
const ALL_STAND = 235;

/** What goes as far as the council is approved at its first meeting after that. */
export function planApprovals(
  strategy: StrategyPlan,
  initiatives: readonly InitiativePlan[],
  { meetings, lastDay, random }: { meetings: readonly MeetingPlan[]; lastDay: Day; random: Random },
): ApprovalItem[] {
  const begins = addDays(strategy.foundedOn, ALL_STAND);
  const meeting = meetings.find(
    ({ body, region, agendaOn }) => region === strategy.region && body.kind === "regionsraad" && agendaOn >= begins,
  );
  if (!meeting || meeting.heldOn > lastDay) return [];
  const ready = initiatives.filter(({ reaches }) => reaches === "behandling");
  let turn = 0;
  return strategy.trackIds.flatMap((trackId, at) => {
    const listed = ready.filter((initiative) => initiative.trackId === trackId);
    const id = random.id(momentOn(meeting.agendaOn, 0));
    const approvals = listed.map((initiative, turnOnItem): Approval => {
      const isAdopting = turn === initiatives.length - 1;
      return { initiative, itemId: id, meeting, turn: turn++, turnOnItem, isAdopting };
    });
    return approvals.length === 0 ? [] : [{ id, meeting, strategy, track: at + 1, approvals }];
  });
}

import { addDays, type Day } from "@/lib/kernel/day";
import type { Random } from "../random";
import type { ApprovalItem } from "./approval-plan";
import type { InitiativePlan } from "./initiative-plan";
import type { MeetingPlan } from "./meeting-plan";
import { matter, type OrdinaryOutcome, TO_APPROVE, TO_NOTE } from "./meeting-phrases";
import type { StrategyPlan } from "./strategy-plan";

export type Listed = { readonly initiativeId: string; readonly textId: string | null };

/** An item of an agenda before it is listed. */
export type Item = {
  readonly title: string;
  readonly proposal: string | null;
  readonly strategyId: string | null;
  readonly subjects: readonly Listed[];
  readonly isClosed: boolean;
  /** null: the approvals on it are the initiatives' own. */
  readonly outcome: OrdinaryOutcome | null;
};

/** What a region's bodies have to talk about. */
export type Matters = {
  readonly strategies: readonly StrategyPlan[];
  readonly initiatives: readonly InitiativePlan[];
  /** When an initiative is approved; those that never are, are missing. */
  readonly approvedOn: ReadonlyMap<string, Day>;
};

export const approvalItem = ({ strategy, track, approvals }: ApprovalItem): Item => ({
  title: `Endeligt forslag til ${strategy.title}: strategispor ${track}`,
  proposal: TO_APPROVE,
  strategyId: strategy.id,
  subjects: approvals.map(({ initiative: { id, finalTextId } }) => ({ initiativeId: id, textId: finalTextId })),
  isClosed: false,
  outcome: null,
});

/** An initiative, a strategy or something of the body's own; one in twenty behind closed doors. */
export function ordinaryItem(meeting: MeetingPlan, matters: Matters, random: Random): Item {
  const outcome =
    meeting.body.kind === "regionsraad"
      ? "taget-til-efterretning"
      : random.pick(["taget-til-efterretning", "anbefalet", "tiltraadt"] as const);
  const isClosed = random.isLucky(0.05);
  const chance = random.fraction();
  const own = { proposal: null, strategyId: null, subjects: [], isClosed };
  const initiative = chance < 0.5 && matters.initiatives.length > 0 ? random.pick(matters.initiatives) : null;
  const textId = initiative && textListed(initiative, matters, meeting.agendaOn);
  if (initiative && textId !== undefined) {
    const { id: initiativeId, number, strategy } = initiative;
    const title = `Status for initiativ ${number} i ${strategy.title}`;
    const subjects = [{ initiativeId, textId }];
    return { ...own, title, proposal: TO_NOTE, strategyId: strategy.id, subjects, outcome };
  }
  const strategy = chance < 0.85 && matters.strategies.length > 0 ? random.pick(matters.strategies) : null;
  return strategy && isUnderWay(strategy, meeting.agendaOn)
    ? { ...own, title: `Status for ${strategy.title}`, strategyId: strategy.id, outcome }
    : { ...own, title: matter(random), outcome: "taget-til-efterretning" };
}

/** Days from a strategy's beginning after which its initiatives stand in a phase, and all its bodies are informed of it. */
const UNDER_WAY = 60;
/** And before any final text is published. */
const NO_FINAL = 200;

const isUnderWay = ({ foundedOn }: StrategyPlan, on: Day): boolean => addDays(foundedOn, UNDER_WAY) <= on;

/** The newest published final text; null: none is published. @returns undefined where it cannot be told or stands in no phase */
function textListed(plan: InitiativePlan, { approvedOn }: Matters, on: Day): string | null | undefined {
  if (!isUnderWay(plan.strategy, on)) return undefined;
  if (plan.reaches !== "behandling" || on < addDays(plan.strategy.foundedOn, NO_FINAL)) return null;
  return (approvedOn.get(plan.id) ?? "9999") < on ? plan.finalTextId : undefined;
}

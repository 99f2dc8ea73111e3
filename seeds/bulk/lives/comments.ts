import type { CommentKind } from "@/lib/comments/model";
import { addDays, daysBetween, type Day } from "@/lib/kernel/day";
import type { InitiativePlan } from "./initiative-plan";

export type Comment = { readonly on: Day; readonly kind: CommentKind; readonly isAnswer: boolean };

/** Days from the strategy's beginning in which every initiative that gets to the input phase stands in it. */
const INPUT = { from: 105, to: 184 } as const;

/** What is said of an initiative, in order of time: half of it by the parties while they are asked, the rest as notes. */
export function comments({ strategy, reaches, reports, comments: count }: InitiativePlan, lastDay: Day): Comment[] {
  const asked = { from: addDays(strategy.foundedOn, INPUT.from), to: addDays(strategy.foundedOn, INPUT.to) };
  const whileAsked = reaches !== "debatpapir" && asked.to <= lastDay ? Math.floor(count / 2) : 0;
  return [...spread("kommentar", whileAsked, asked), ...spread("notat", count - whileAsked, reports)];
}

/** Evenly over the days; one of three begins a thread. */
function spread(kind: CommentKind, count: number, { from, to }: { from: Day; to: Day }): Comment[] {
  const days = daysBetween(from, to);
  return Array.from({ length: count }, (_, at) => ({
    on: addDays(from, Math.floor((at * days) / count)),
    kind,
    isAnswer: at % 3 > 0,
  }));
}

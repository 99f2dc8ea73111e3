import { addDays, daysBetween, type Day } from "@/lib/kernel/day";
import type { AnyFact } from "@/lib/platform/projections";
import type { Random } from "../random";
import { momentOn, type Recorded, type Stream, workday } from "../recorded";
import { approve } from "./approval-deeds";
import type { Approval } from "./approval-plan";
import { comments } from "./comments";
import type { InitiativePlan } from "./initiative-plan";
import * as deeds from "./initiative-deeds";
import type { Deed } from "./initiative-deeds";
import { reports } from "./reports";
import type { GoverningPhase } from "./strategy-plan";

/** A deed and the moment it is done. */
type Event = { readonly on: Day; readonly atMs: number; readonly deed: Deed };

/** What happens to an initiative, up to the last day: its way through the process, and beside it its reports and what is said of it. */
export function initiativeLife(
  plan: InitiativePlan,
  { approval, lastDay, random }: { approval: Approval | null; lastDay: Day; random: Random },
): Stream {
  return {
    beginsMs: momentOn(plan.proposedOn, 0),
    records: function* (): Generator<Recorded> {
      const standing = deeds.standingOf(plan, random);
      const events = [
        ...way(plan, random),
        ...approved(approval),
        ...leadChange(plan, random),
        ...reported(plan, random),
        ...said(plan, lastDay),
      ]
        .filter(({ on }) => on <= lastDay)
        .sort((a, b) => a.atMs - b.atMs);
      for (const { on, atMs, deed } of events) {
        const facts: readonly AnyFact[] = deed.facts(standing, on, atMs);
        yield { at: new Date(atMs), actorId: deed.byId(standing), command: deed.command, facts };
      }
    },
  };
}

/** The latest day by which something is done, in days from the strategy's beginning. */
type Milestone = readonly [from: number, to: number, deed: Deed];

const ORDER: readonly GoverningPhase[] = ["orientering", "debatpapir", "input", "endeligt-forslag", "behandling"];

function way(plan: InitiativePlan, random: Random): Event[] {
  const { foundedOn } = plan.strategy;
  const proposed = daysBetween(foundedOn, plan.proposedOn);
  const mayReach = (phase: GoverningPhase) => ORDER.indexOf(phase) <= ORDER.indexOf(plan.reaches);
  const rewritten = random.isLucky(0.4);
  const milestones: Milestone[] = [
    [proposed, proposed, deeds.propose],
    [proposed, proposed, deeds.enter],
    [proposed + 3, proposed + 9, plan.leadId === null ? deeds.waiveLead : deeds.assignLead],
    [62, 68, deeds.advanceTo("debatpapir")],
    [71, 78, deeds.draft("debat")],
    ...(rewritten ? [[79, 82, deeds.rewrite] as const] : []),
    ...(mayReach("input") ? [[84, 88, deeds.publish] as const, [94, 104, deeds.advanceTo("input")] as const] : []),
    ...(mayReach("endeligt-forslag")
      ? [[185, 190, deeds.advanceTo("endeligt-forslag")] as const, [193, 201, deeds.draft("endelig")] as const]
      : []),
    ...(mayReach("behandling")
      ? [[204, 209, deeds.publish] as const, [216, 226, deeds.advanceTo("behandling")] as const]
      : []),
  ];
  return inOrder(milestones, foundedOn, random);
}

/** Each on a workday between its two days, and after the one before it. */
function inOrder(milestones: readonly Milestone[], foundedOn: Day, random: Random): Event[] {
  let last = 0;
  return milestones.map(([from, to, deed]) => {
    const on = workday(addDays(foundedOn, random.between(from, to)));
    last = Math.max(last + 60_000, momentOn(on, random.fraction() / 2));
    return { on, atMs: last, deed };
  });
}

/** At the council's meeting, a minute after the one before it. */
function approved(approval: Approval | null): Event[] {
  if (!approval) return [];
  const { heldOn: on } = approval.meeting;
  return [{ on, atMs: momentOn(on, 0.45) + approval.turn * 60_000, deed: approve(approval) }];
}

/** Both on one day, half-way through its reports. */
function leadChange({ laterLeadId, reports: { from, to } }: InitiativePlan, random: Random): Event[] {
  if (laterLeadId === null) return [];
  const on = workday(addDays(from, Math.floor(daysBetween(from, to) / 2)));
  const atMs = momentOn(on, 0.6 + random.fraction() / 4);
  return [
    { on, atMs, deed: deeds.withdrawLead },
    { on, atMs: atMs + 60_000, deed: deeds.assignLead },
  ];
}

/** In the afternoon: what happens the same day on its way has happened. */
const reported = (plan: InitiativePlan, random: Random): Event[] =>
  reports(plan, random).map(({ on, word, progress }) => ({
    on,
    atMs: momentOn(on, 0.5 + random.fraction() / 2),
    deed: deeds.report({ word, progress }),
  }));

/** Before the morning's other work, a minute apart: what is said the same day keeps its order. */
const said = (plan: InitiativePlan, lastDay: Day): Event[] =>
  comments(plan, lastDay).map(({ on, kind, isAnswer }, at) => ({
    on,
    atMs: momentOn(on, 0) + at * 60_000,
    deed: deeds.comment({ kind, isAnswer }),
  }));

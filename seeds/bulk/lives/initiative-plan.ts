import { addDays, daysBetween, type Day } from "@/lib/kernel/day";
import { ENDED, type StatusWord } from "@/lib/status/model";
import type { Audience } from "@/lib/strategies/model";
import type { Random } from "../random";
import { momentOn, workday } from "../recorded";
import type { Size } from "../sizes";
import type { Staffed } from "../world/world";
import type { GoverningPhase, StrategyPlan } from "./strategy-plan";

/** Where an initiative's life leads, known before it begins. */
export type InitiativePlan = {
  readonly strategy: StrategyPlan;
  readonly id: string;
  readonly trackId: string;
  readonly number: number;
  readonly audience: Audience;
  readonly proposedOn: Day;
  /** null: it goes without, for a reason. */
  readonly leadId: string | null;
  readonly laterLeadId: string | null;
  /** The phase it gets to, if the time is long enough. */
  readonly reaches: Exclude<GoverningPhase, "orientering">;
  readonly reports: { readonly count: number; readonly from: Day; readonly to: Day; readonly lastWord: StatusWord };
  readonly comments: number;
  /** Of its final text, once it has one: agendas name it. */
  readonly finalTextId: string;
};

type Place = {
  /** Counted through the whole load, from 0. */
  readonly number: number;
  /** Counted through the strategy, from 0. */
  readonly at: number;
};

export function planInitiative(
  strategy: StrategyPlan,
  { number, at, size, lastDay, random }: Place & { size: Size; lastDay: Day; random: Random },
): InitiativePlan {
  const { trackIds, region, foundedOn } = strategy;
  const proposedOn = workday(addDays(foundedOn, random.between(12, 48)));
  const leadId = random.isLucky(0.97) ? pickLead(region, random) : null;
  const lastWord = wordOf(random.fraction());
  return {
    strategy,
    proposedOn,
    leadId,
    id: random.id(momentOn(proposedOn, 0)),
    trackId: trackIds[at % trackIds.length] ?? "",
    number: Math.floor(at / trackIds.length) + 1,
    audience: random.isLucky(0.7) ? "public" : random.isLucky(0.7) ? "partner" : "internal",
    laterLeadId: leadId !== null && random.isLucky(0.1) ? random.pick(region.leads) : null,
    reaches: phaseOf(random.fraction()),
    reports: { ...reportDays({ proposedOn, lastDay, lastWord, random }), lastWord, count: reportCount(number, size) },
    comments: shareOf(number, size.comments, size),
    finalTextId: random.id(momentOn(proposedOn, 0)),
  };
}

/** One in twenty goes to the region's first: whoever signs in as a lead has something to see. */
const pickLead = ({ leads }: Staffed, random: Random): string =>
  random.isLucky(0.05) ? (leads[0] ?? random.pick(leads)) : random.pick(leads);

/** One of a pair reports more often, the other as much more seldom: together they come to what the size says. */
function reportCount(number: number, { statusUpdates, initiatives }: Size): number {
  const pair = Math.floor(number / 2);
  const ofPair = [2 * pair, 2 * pair + 1].reduce((sum, one) => sum + shareOf(one, statusUpdates, { initiatives }), 0);
  if (2 * pair + 1 === initiatives) return ofPair;
  const spread = Math.max(0, Math.min((pair * 7) % 12, Math.floor(ofPair / 2) - 1));
  const often = Math.ceil(ofPair / 2) + spread;
  return number % 2 === 0 ? often : ofPair - often;
}

/** What falls to one of all the initiatives; the shares come to the whole. */
function shareOf(number: number, whole: number, { initiatives }: Pick<Size, "initiatives">): number {
  const upTo = (count: number) => Math.floor((Math.min(count, initiatives) * whole) / initiatives);
  return upTo(number + 1) - upTo(number);
}

type Days = { readonly proposedOn: Day; readonly lastDay: Day; readonly lastWord: StatusWord; readonly random: Random };

/** Three of four are up to date on the last day, one has grown stale; what has ended may have ended long ago. */
function reportDays({ proposedOn, lastDay, lastWord, random }: Days): { from: Day; to: Day } {
  const from = addDays(proposedOn, 14);
  const room = daysBetween(from, lastDay);
  const age = ENDED.includes(lastWord)
    ? random.between(0, Math.floor(room / 2))
    : random.isLucky(0.75)
      ? random.between(0, 85)
      : random.between(95, 500);
  return { from, to: addDays(from, Math.max(0, room - age)) };
}

function wordOf(chance: number): StatusWord {
  if (chance < 0.5) return "i-gang";
  if (chance < 0.65) return "forsinket";
  if (chance < 0.8) return "gennemfoert";
  if (chance < 0.9) return "ikke-startet";
  return chance < 0.96 ? "i-bero" : "udgaaet";
}

function phaseOf(chance: number): InitiativePlan["reaches"] {
  if (chance < 0.1) return "debatpapir";
  if (chance < 0.3) return "input";
  return chance < 0.55 ? "endeligt-forslag" : "behandling";
}

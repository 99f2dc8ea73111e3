import fc from "fast-check";
import { expect, test } from "vitest";
import { canAdvance } from "@/lib/initiatives/policy";
import { advance, reopen, sendBack, withdraw } from "@/lib/initiatives/rules";
import { day } from "@/lib/kernel/day";
import type { Result } from "@/lib/kernel/result";
import type { PhaseState } from "@/lib/processes/model";
import { anActor } from "../../support/actors";
import { phasesOf, standingIn, WAYS, type Way, type World } from "../../support/ways";

const TODAY = day("2016-03-15");
const BECAUSE = "Udvalget holder først møde i april.";

const ACTORS = {
  secretariat: anActor({ secretariatOf: "region" }),
  other: anActor({
    secretariatOf: "elsewhere",
    represents: "aarhus",
    seatIn: { region: "region" },
    leadOf: "initiative",
  }),
} as const;
const MOVES = ["advance", "send-back", "withdraw", "reopen"] as const;
type Step = {
  by: keyof typeof ACTORS;
  move: (typeof MOVES)[number];
  to: number;
  /** No target is named: the next phase. */
  isPlain: boolean;
  hasReason: boolean;
};

/** Every reason there is to say no, and how it is said. */
const REFUSED = {
  "not the secretariat": "NOT_ALLOWED",
  "withdrawn already": "WITHDRAWN",
  "not withdrawn": "NOT_WITHDRAWN",
  "never reached": "PHASE_NOT_REACHED",
  "reopened into no open phase": "PHASE_NOT_OPEN",
  "sent back from nowhere": "NOT_IN_A_PHASE",
  "sent back forward": "PHASE_NOT_BEHIND",
  "sent back into no open phase": "PHASE_NOT_OPEN",
  "on from nowhere": "NOT_IN_A_PHASE",
  "past the end": "NO_NEXT_PHASE",
  "on backward": "PHASE_NOT_AHEAD",
  "unmet, without a reason": "GATE_NOT_MET",
  "no deviation, step": "NO_DEVIATION",
  "no deviation, jump": "NO_DEVIATION",
  "on into no open phase": "PHASE_NOT_OPEN",
} as const;

/** What the process allows, told without the rules: where the move leads and how it is called, or why it may not be. */
type Verdict = { isLegal: true; edge: string; at: number | null } | { isLegal: false; because: keyof typeof REFUSED };

const legal = (edge: string, at: number | null): Verdict => ({ isLegal: true, edge, at });
const illegal = (because: keyof typeof REFUSED): Verdict => ({ isLegal: false, because });

function verdictOn(
  way: Way,
  { at, reached, isMet, states }: World,
  { by, move, to, isPlain, hasReason }: Step,
): Verdict {
  if (by !== "secretariat") return illegal("not the secretariat");
  const isOpen = states[to] === "open";
  switch (move) {
    case "withdraw":
      return at === null ? illegal("withdrawn already") : legal(`${String(at)} out`, null);
    case "reopen":
      if (at !== null) return illegal("not withdrawn");
      if (to > reached) return illegal("never reached");
      return isOpen
        ? legal(`out of ${String(reached)} into ${String(to)}`, to)
        : illegal("reopened into no open phase");
    case "send-back":
      if (at === null) return illegal("sent back from nowhere");
      if (to >= at) return illegal("sent back forward");
      return isOpen ? legal(`${String(at)} back ${String(to)}`, to) : illegal("sent back into no open phase");
    case "advance":
      return at === null
        ? illegal("on from nowhere")
        : onward(way, at, { to: isPlain ? at + 1 : to, hasReason, isMet, states });
  }
}

function onward(
  { kinds, canBeDeviatedFrom }: Way,
  at: number,
  { to, hasReason, isMet, states }: Pick<World, "isMet" | "states"> & Pick<Step, "to" | "hasReason">,
): Verdict {
  if (to >= kinds.length) return illegal("past the end");
  if (to <= at) return illegal("on backward");
  const unmet = kinds.map((_, place) => place).filter((place) => place >= at && place < to && !isMet[place]);
  if (unmet.length > 0 && !hasReason) return illegal("unmet, without a reason");
  if (unmet.some((place) => !canBeDeviatedFrom[place]))
    return illegal(to > at + 1 ? "no deviation, jump" : "no deviation, step");
  if (states[to] !== "open") return illegal("on into no open phase");
  const how = to > at + 1 ? "jump" : "step";
  return legal(`${String(at)} ${how}${unmet.length > 0 ? " by deviation" : ""} ${String(to)}`, to);
}

/** Every legal way from one place to another. */
function legalOn({ kinds, canBeDeviatedFrom }: Way): ReadonlySet<string> {
  const places = kinds.map((_, place) => place);
  const pairs = places.flatMap((from) => places.map((to) => ({ from, to })));
  const canDeviate = (from: number, to: number) => canBeDeviatedFrom.slice(from, to).includes(true);
  return new Set([
    ...pairs.flatMap(({ from, to }) => {
      if (to <= from) return [...(to < from ? [`${from} back ${to}`] : []), `out of ${from} into ${to}`];
      const move = `${from} ${to > from + 1 ? "jump" : "step"}`;
      return [`${move} ${to}`, ...(canDeviate(from, to) ? [`${move} by deviation ${to}`] : [])];
    }),
    ...places.map((from) => `${from} out`),
  ]);
}

type Tried = { at: number | null } | { refused: string };

/** What our own policy and rules make of a move: where it leads, or the code of the refusal. */
function tried(way: Way, world: World, { by, move, to, isPlain, hasReason }: Step): Tried {
  const strategy = { ownerId: "region", audience: "public", sharedWithPartners: true } as const;
  if (!canAdvance(ACTORS[by], { id: "initiative", strategy })) return { refused: "NOT_ALLOWED" };
  const target = way.kinds[to] ?? "";
  const [isWithdrawn, phases] = [world.at === null, phasesOf(way, world)];
  const led = <T>(result: Result<T, { code: string }>, idIn: (value: T) => string): Tried =>
    result.ok ? { at: phases.findIndex(({ id }) => id === idIn(result.value)) } : { refused: result.refusal.code };
  switch (move) {
    case "withdraw": {
      const result = withdraw({ isWithdrawn });
      return result.ok ? { at: null } : { refused: result.refusal.code };
    }
    case "reopen":
      return led(reopen({ isWithdrawn, phases, reached: way.kinds[world.reached] ?? null }, target), ({ id }) => id);
    case "send-back":
      return led(sendBack(standingIn(way, world), target), ({ to }) => to.id);
    case "advance": {
      const wish = { toPhaseId: isPlain ? null : target, reason: hasReason ? BECAUSE : null };
      return led(advance(standingIn(way, world), wish, TODAY), ({ to }) => to.id);
    }
  }
}

/** What is tried at one place, and what changes before: what was missing is there, or no longer; a phase opens or closes. */
const dayOn = ({ kinds }: Way) => {
  const place = fc.nat(kinds.length - 1);
  const change = fc.record({
    place,
    isMet: fc.constantFrom(true, true, false),
    state: fc.constantFrom<PhaseState>("open", "open", "open", "open", "planned", "closed"),
  });
  const step: fc.Arbitrary<Step> = fc.record({
    by: fc.constantFrom("secretariat", "secretariat", "secretariat", "other"),
    move: fc.constantFrom("advance", "advance", "advance", ...MOVES),
    to: place,
    isPlain: fc.boolean(),
    hasReason: fc.boolean(),
  });
  return fc.record({ step, change });
};

test.each(WAYS)(
  "in 5,000 courses of $of every legal move leads where it should, and every illegal one hears why",
  (way) => {
    const seen = { legal: new Set<string>(), illegal: new Set<string>() };
    const isRight = (verdict: Verdict, result: Tried): boolean =>
      verdict.isLegal
        ? "at" in result && result.at === verdict.at
        : "refused" in result && result.refused === REFUSED[verdict.because];

    fc.assert(
      fc.property(fc.array(dayOn(way), { minLength: 10, maxLength: 10 }), (days) => {
        let world: World = { at: 0, reached: 0, isMet: way.kinds.map(() => true), states: way.kinds.map(() => "open") };
        for (const { step, change } of days) {
          world = {
            ...world,
            isMet: world.isMet.with(change.place, change.isMet),
            states: world.states.with(change.place, change.state),
          };
          const verdict = verdictOn(way, world, step);

          const result = tried(way, world, step);

          if (!isRight(verdict, result)) return false;
          if (verdict.isLegal) seen.legal.add(verdict.edge);
          else seen.illegal.add(verdict.because);
          if ("at" in result) world = { ...world, at: result.at, reached: result.at ?? world.reached };
        }
        return true;
      }),
      { numRuns: 5_000, seed: 1_730_722_515 },
    );

    expect(seen.legal).toEqual(legalOn(way));
    expect(seen.illegal).toEqual(new Set(Object.keys(REFUSED)));
  },
  180_000,
);

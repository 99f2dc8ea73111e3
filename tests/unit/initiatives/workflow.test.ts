import fc from "fast-check";
import { expect, test } from "vitest";
import { canAdvance } from "@/lib/initiatives/policy";
import { advance, reopen, sendBack, withdraw, type PhaseOnTheWay, type Standing } from "@/lib/initiatives/rules";
import { day } from "@/lib/kernel/day";
import type { PhaseKind, PhaseState } from "@/lib/processes/model";
import { anActor } from "../../support/actors";
import { anInitiative, aParty, onTheWay } from "../../support/builders";

const TODAY = day("2016-03-15");
const BECAUSE = "Udvalget holder først møde i april.";

/** The kommissorium's steps, and what follows them. A place on the way is a number from 0. */
const WAY = ["orientering", "debatpapir", "input", "endeligt-forslag", "behandling", "udmoentning"] as const;
type Kind = (typeof WAY)[number];
const LAST = WAY.length - 1;
const CAN_BE_DEVIATED_FROM = [true, true, true, true, false, false];

/** The world a move is tried in. `at` null: withdrawn, from `reached`. */
type World = {
  at: number | null;
  reached: number;
  /** By place: whether all is there that the phase asks for. */
  isMet: readonly boolean[];
  states: readonly PhaseState[];
};

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

/** What the process allows, told without the rules: where the move leads and how it is called, or why it may not be. */
type Verdict = { isLegal: true; edge: string; at: number | null } | { isLegal: false; because: string };

const legal = (edge: string, at: number | null): Verdict => ({ isLegal: true, edge, at });
const illegal = (because: string): Verdict => ({ isLegal: false, because });

function verdictOn({ at, reached, isMet, states }: World, { by, move, to, isPlain, hasReason }: Step): Verdict {
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
        : onward(at, { to: isPlain ? at + 1 : to, hasReason, isMet, states });
  }
}

function onward(
  at: number,
  { to, hasReason, isMet, states }: Pick<World, "isMet" | "states"> & Pick<Step, "to" | "hasReason">,
): Verdict {
  if (to > LAST) return illegal("past the end");
  if (to <= at) return illegal("on backward");
  const unmet = WAY.map((_, place) => place).filter((place) => place >= at && place < to && !isMet[place]);
  if (unmet.length > 0 && !hasReason) return illegal("unmet, without a reason");
  if (unmet.some((place) => !CAN_BE_DEVIATED_FROM[place]))
    return illegal(`no decision, ${to > at + 1 ? "jump" : "step"}`);
  if (states[to] !== "open") return illegal("on into no open phase");
  const how = to > at + 1 ? "jump" : "step";
  return legal(`${String(at)} ${how}${unmet.length > 0 ? " by deviation" : ""} ${String(to)}`, to);
}

const places = WAY.map((_, place) => place);
const pairs = places.flatMap((from) => places.map((to) => ({ from, to })));
const named = (isIn: (from: number, to: number) => boolean, name: (from: number, to: number) => string) =>
  pairs.filter(({ from, to }) => isIn(from, to)).map(({ from, to }) => name(from, to));

/** Every legal way from one place to another. */
const LEGAL: ReadonlySet<string> = new Set([
  ...named(
    (from, to) => to === from + 1,
    (from, to) => `${from} step ${to}`,
  ),
  ...named(
    (from, to) => to === from + 1 && from < 4,
    (from, to) => `${from} step by deviation ${to}`,
  ),
  ...named(
    (from, to) => to > from + 1,
    (from, to) => `${from} jump ${to}`,
  ),
  ...named(
    (from, to) => to > from + 1,
    (from, to) => `${from} jump by deviation ${to}`,
  ),
  ...named(
    (from, to) => to < from,
    (from, to) => `${from} back ${to}`,
  ),
  ...named(
    (from, to) => to <= from,
    (from, to) => `out of ${from} into ${to}`,
  ),
  ...places.map((from) => `${from} out`),
]);
/** Every reason there is to say no. */
const ILLEGAL: ReadonlySet<string> = new Set([
  "not the secretariat",
  "withdrawn already",
  "not withdrawn",
  "never reached",
  "reopened into no open phase",
  "sent back from nowhere",
  "sent back forward",
  "sent back into no open phase",
  "on from nowhere",
  "past the end",
  "on backward",
  "unmet, without a reason",
  "no decision, step",
  "no decision, jump",
  "on into no open phase",
]);

const debate = { id: "debat", kind: "debat", body: "Vi vil spørge." } as const;
const final = { id: "endelig", kind: "endelig", body: "Vi vil gøre det." } as const;

function phasesOf({ isMet: [informed, , heard], states }: World): readonly PhaseOnTheWay[] {
  const parties: Partial<Record<PhaseKind, PhaseOnTheWay["parties"]>> = {
    orientering: [aParty("Regionsrådet", { role: "orienteres", settledOn: informed ? TODAY : null })],
    input: [aParty("PIU", { role: "hoeres", state: heard ? "svaret" : "inviteret" })],
    behandling: [aParty("Regionsrådet", { role: "beslutter" })],
  };
  return WAY.map((kind: Kind, place) =>
    onTheWay(kind, { parties: parties[kind] ?? [], state: states[place] ?? "planned" }),
  );
}

/** Evidence in which the gates are met that are said to be, and no others. */
function standingIn(world: World): Standing | null {
  const [, isDebated, , isProposed, isDecided] = world.isMet;
  if (world.at === null) return null;
  const initiative = anInitiative({
    title: "Telemedicin",
    ownerRoles: ["ansvarlig"],
    hasLead: isDebated ?? false,
    published: isProposed ? [debate, final] : [debate],
    decisions: isDecided ? [{ bodyId: "Regionsrådet", outcome: "godkendt", textId: isProposed ? final.id : null }] : [],
  });
  return { passageId: "stay", phases: phasesOf(world), at: world.at, initiative };
}

/** What our own policy and rules make of a move. null: they refuse it. Else where it leads. */
function tried(world: World, { by, move, to, isPlain, hasReason }: Step): { at: number | null } | null {
  const strategy = { ownerId: "region", audience: "public", sharedWithPartners: true } as const;
  if (!canAdvance(ACTORS[by], { id: "initiative", strategy })) return null;
  const target = WAY[to] ?? "";
  const [isWithdrawn, phases] = [world.at === null, phasesOf(world)];
  const placeOf = (id: string) => ({ at: phases.findIndex((phase) => phase.id === id) });
  switch (move) {
    case "withdraw":
      return withdraw({ isWithdrawn }).ok ? { at: null } : null;
    case "reopen": {
      const result = reopen({ isWithdrawn, phases, reached: WAY[world.reached] ?? null }, target);
      return result.ok ? placeOf(result.value.id) : null;
    }
    case "send-back": {
      const result = sendBack(standingIn(world), target);
      return result.ok ? placeOf(result.value.to.id) : null;
    }
    case "advance": {
      const wish = { toPhaseId: isPlain ? null : target, reason: hasReason ? BECAUSE : null };
      const result = advance(standingIn(world), wish, TODAY);
      return result.ok ? placeOf(result.value.to.id) : null;
    }
  }
}

/** Something that changes at one place: what was missing is there, or no longer; a phase is opened, closed, or planned anew. */
const change = fc.record({
  place: fc.nat(LAST),
  isMet: fc.constantFrom(true, true, false),
  state: fc.constantFrom<PhaseState>("open", "open", "open", "open", "planned", "closed"),
});
const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom("secretariat", "secretariat", "secretariat", "other"),
  move: fc.constantFrom("advance", "advance", "advance", ...MOVES),
  to: fc.nat(LAST),
  isPlain: fc.boolean(),
  hasReason: fc.boolean(),
});

test("in 10,000 courses every legal move is taken and leads where it should, and every illegal one is refused", () => {
  const seen = { legal: new Set<string>(), illegal: new Set<string>() };
  // What there is and who comes changes between any two moves, as it does between any two days.
  const course = fc.array(fc.record({ step, change }), { minLength: 10, maxLength: 10 });

  fc.assert(
    fc.property(course, (days) => {
      let world: World = { at: 0, reached: 0, isMet: WAY.map(() => true), states: WAY.map(() => "open") };
      for (const { step, change } of days) {
        world = {
          ...world,
          isMet: world.isMet.with(change.place, change.isMet),
          states: world.states.with(change.place, change.state),
        };
        const verdict = verdictOn(world, step);

        const result = tried(world, step);

        const isRight = verdict.isLegal ? result?.at === verdict.at : result === null;
        if (!isRight) return false;
        if (verdict.isLegal) seen.legal.add(verdict.edge);
        else seen.illegal.add(verdict.because);
        if (result) world = { ...world, at: result.at, reached: result.at ?? world.reached };
      }
      return true;
    }),
    { numRuns: 10_000, seed: 1_730_722_515 },
  );

  expect(seen.legal).toEqual(LEGAL);
  expect(seen.illegal).toEqual(ILLEGAL);
}, 60_000);

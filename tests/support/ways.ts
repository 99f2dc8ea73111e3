import type { PhaseOnTheWay, Standing } from "@/lib/initiatives/rules";
import { day } from "@/lib/kernel/day";
import type { PhaseKind, PhaseState } from "@/lib/processes/model";
import { anInitiative, aParty, onTheWay } from "./builders";

const TODAY = day("2016-03-15");

/** Phases in their order, the last of them the implementation. A place on the way is a number from 0. */
export type Way = { of: string; kinds: readonly PhaseKind[]; canBeDeviatedFrom: readonly boolean[] };
export const WAYS: readonly Way[] = [
  {
    of: "the kommissorium",
    kinds: ["orientering", "debatpapir", "input", "endeligt-forslag", "behandling", "udmoentning"],
    canBeDeviatedFrom: [true, true, true, true, false, false],
  },
  {
    of: "the sundhedsaftale",
    kinds: ["foranalyse", "udvikling", "hoering", "godkendelse", "implementering"],
    canBeDeviatedFrom: [false, false, false, false, false],
  },
];

/** The world a move is tried in. `at` null: withdrawn, from `reached`. */
export type World = {
  at: number | null;
  reached: number;
  /** By place: whether all is there that the phase asks for. */
  isMet: readonly boolean[];
  states: readonly PhaseState[];
};

const debate = { id: "debat", kind: "debat", body: "Vi vil spørge." } as const;
const final = { id: "endelig", kind: "endelig", body: "Vi vil gøre det." } as const;

type Part = (isMet: boolean) => Partial<PhaseOnTheWay>;
const informs: Part = (isMet) => ({
  parties: [aParty("Regionsrådet", { role: "orienteres", settledOn: isMet ? TODAY : null })],
});
const hears: Part = (isMet) => ({
  parties: [aParty("PIU", { role: "hoeres", state: isMet ? "svaret" : "inviteret" })],
});
const decides: Part = () => ({ parties: [aParty("Regionsrådet", { role: "beslutter" })] });

/** What a phase of the kind has, with its condition met or not, where that is the phase's own. */
const PARTS: Partial<Record<PhaseKind, Part>> = {
  ...{ orientering: informs, input: hears, hoering: hears, behandling: decides, godkendelse: decides },
  foranalyse: (hasResult) => ({ hasResult }),
  udvikling: (isMet) => ({ milestones: [{ title: "Kick-off", heldOn: isMet ? TODAY : null }] }),
};

export const phasesOf = ({ kinds }: Way, { isMet, states }: World): readonly PhaseOnTheWay[] =>
  kinds.map((kind, place) =>
    onTheWay(kind, { ...PARTS[kind]?.(isMet[place] ?? false), state: states[place] ?? "planned" }),
  );

/** Evidence in which the gates are met that are said to be, and no others. */
export function standingIn(way: Way, world: World): Standing | null {
  if (world.at === null) return null;
  // What the way has no phase for is there.
  const isMet = (...kinds: readonly PhaseKind[]) =>
    world.isMet[way.kinds.findIndex((kind) => kinds.includes(kind))] ?? true;
  const textId = isMet("endeligt-forslag") ? final.id : null;
  const initiative = anInitiative({
    title: "Telemedicin",
    ownerRoles: ["ansvarlig"],
    hasLead: isMet("debatpapir"),
    published: textId === null ? [debate] : [debate, final],
    decisions: isMet("behandling", "godkendelse") ? [{ bodyId: "Regionsrådet", outcome: "godkendt", textId }] : [],
  });
  return { passageId: "stay", phases: phasesOf(way, world), at: world.at, initiative };
}

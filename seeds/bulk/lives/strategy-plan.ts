import { addDays, type Day } from "@/lib/kernel/day";
import type { ParticipationRole, PhaseKind } from "@/lib/processes/model";
import type { PlannedParty } from "@/lib/processes/facts";
import type { Random } from "../random";
import { workday } from "../recorded";
import { SPAN_DAYS, type Size } from "../sizes";
import type { Staffed } from "../world/world";

export type GoverningPhase = Extract<
  PhaseKind,
  "orientering" | "debatpapir" | "input" | "endeligt-forslag" | "behandling"
>;

export type PhasePlan = {
  readonly id: string;
  readonly kind: GoverningPhase;
  readonly title: string;
  readonly plannedFrom: Day;
  /** null: open-ended. */
  readonly plannedTo: Day | null;
  /** When it opens, planned or not. */
  readonly opensOn: Day;
  readonly parties: readonly PlannedParty[];
};

/** Who and what a strategy is, and when its phases come; known before anything happens. */
export type StrategyPlan = {
  readonly number: number;
  readonly id: string;
  readonly processId: string;
  readonly slug: string;
  readonly title: string;
  readonly region: Staffed;
  /** Whoever of the secretariat runs it. */
  readonly keeperId: string;
  readonly foundedOn: Day;
  readonly publishedOn: Day | null;
  readonly isShared: boolean;
  readonly trackIds: readonly string[];
  readonly phases: Readonly<Record<GoverningPhase, PhasePlan>>;
  /** What the first approval plans. */
  readonly implementation: { readonly processId: string; readonly phaseId: string };
};

type Slot = { readonly kind: GoverningPhase; readonly title: string; readonly from: number; readonly to: number };

/** As the kommissorium has them, in days from its beginning; the first two overlap. */
const SLOTS: readonly Slot[] = [
  { kind: "orientering", title: "Orientering om kommissorium samt tidsplan", from: 0, to: 60 },
  { kind: "debatpapir", title: "Udarbejdelse af debatpapir", from: 30, to: 90 },
  { kind: "input", title: "Input til strategi med afsæt i debatpapir", from: 91, to: 180 },
  { kind: "endeligt-forslag", title: "Udarbejdelse af endeligt forslag til strategi", from: 181, to: 211 },
  { kind: "behandling", title: "Behandling af endeligt forslag til strategi", from: 212, to: 241 },
];

/** Days before the last one on which the youngest strategy begins: it is in the middle of its input then. */
const YOUNGEST = 130;

/** The strategies begin evenly over the years. */
export function planStrategy(
  number: number,
  { size, region, lastDay, random }: { size: Size; region: Staffed; lastDay: Day; random: Random },
): StrategyPlan {
  const oldest = SPAN_DAYS - 30;
  const begun = Math.round(oldest - ((number - 1) / Math.max(1, size.strategies - 1)) * (oldest - YOUNGEST));
  const foundedOn = workday(addDays(lastDay, -begun));
  const atMs = new Date(`${foundedOn}T06:00:00Z`).getTime();
  const phases = SLOTS.map((slot) => [slot.kind, planPhase(slot, { region, foundedOn, atMs, random })] as const);
  return {
    number,
    region,
    foundedOn,
    id: random.id(atMs),
    processId: random.id(atMs),
    slug: `naere-sundhed-${region.key}-${number}`,
    title: `Plan ${number} for det nære sundhedsvæsen i ${region.name}`,
    keeperId: random.pick(region.secretariat),
    publishedOn: random.isLucky(0.8) ? workday(addDays(foundedOn, 85)) : null,
    isShared: random.isLucky(0.5),
    trackIds: Array.from({ length: size.tracksPerStrategy }, () => random.id(atMs)),
    // Object.fromEntries forgets that the slots name every phase.
    phases: Object.fromEntries(phases) as Record<GoverningPhase, PhasePlan>,
    implementation: { processId: random.id(atMs), phaseId: random.id(atMs) },
  };
}

type Setting = { readonly region: Staffed; readonly foundedOn: Day; readonly atMs: number; readonly random: Random };

function planPhase({ kind, title, from, to }: Slot, { region, foundedOn, atMs, random }: Setting): PhasePlan {
  const parties = partiesOf(kind, region, random).map((party, at) => ({
    ...party,
    id: random.id(atMs),
    number: at + 1,
  }));
  const isOpenEnded = kind === "behandling" && random.isLucky(0.5);
  return {
    id: random.id(atMs),
    kind,
    title,
    parties,
    plannedFrom: addDays(foundedOn, from),
    plannedTo: isOpenEnded ? null : addDays(foundedOn, to),
    opensOn: workday(addDays(foundedOn, from)),
  };
}

type Party = {
  readonly bodyId: string | null;
  readonly organisationId: string | null;
  readonly role: ParticipationRole;
};

function partiesOf(kind: GoverningPhase, { bodies, kommuner }: Staffed, random: Random): Party[] {
  const body =
    (role: ParticipationRole) =>
    ({ id }: { id: string }) => ({ bodyId: id, organisationId: null, role });
  switch (kind) {
    case "orientering":
      return bodies.map(body("orienteres"));
    case "input":
      return [
        ...bodies.filter((it) => it.kind !== "regionsraad" && it.kind !== "administrativt-forum").map(body("hoeres")),
        ...random
          .sample(kommuner, 5)
          .map((organisationId) => ({ bodyId: null, organisationId, role: "hoeres" as const })),
      ];
    case "behandling":
      return bodies.filter((it) => it.kind === "regionsraad").map(body("beslutter"));
    case "debatpapir":
    case "endeligt-forslag":
      return [];
  }
}

import { enterProcess } from "@/lib/initiatives/commands/enter-process";
import { proposeInitiative } from "@/lib/initiatives/commands/propose-initiative";
import { database } from "@/lib/platform/db";
import { openPhase } from "@/lib/processes/commands/open-phase";
import { planProcess } from "@/lib/processes/commands/plan-process";
import type { PhaseKind } from "@/lib/processes/model";
import { addTrack } from "@/lib/strategies/commands/add-track";
import { foundStrategy } from "@/lib/strategies/commands/found-strategy";
import { publishStrategy } from "@/lib/strategies/commands/publish-strategy";
import { doing, type Doing } from "./doing";

/** A strategy of a test's own with one track, and the secretariat that keeps it. */
export type Plot = {
  readonly secretariat: Doing;
  readonly ownerId: string;
  readonly strategyId: string;
  readonly trackId: string;
};

type StrategyWish = {
  readonly secretariat: string;
  readonly owner: string;
  readonly slug: string;
  readonly title: string;
  readonly isPublished?: boolean;
  readonly sharedWithPartners?: boolean;
};

/** @param wish `secretariat`: the e-mail of who keeps it; `owner`: the region's name */
export async function aStrategy({ secretariat: email, owner, isPublished, ...wish }: StrategyWish): Promise<Plot> {
  const [secretariat, ownerId] = [await doing(email), await organisationBy(owner)];
  const strategy = { ...wish, ownerId, isDemonstration: true };
  const { subjectId: strategyId, version } = await secretariat(foundStrategy, strategy);
  const track = { strategyId, number: 1, title: `Spor i ${wish.slug}`, introduction: "Til prøve." };
  const { subjectId: trackId } = await secretariat(addTrack, track);
  if (isPublished) await secretariat(publishStrategy, { strategyId, expectedVersion: version });
  return { secretariat, ownerId, strategyId, trackId };
}

export type PlotPhase = {
  readonly kind: PhaseKind;
  readonly title: string;
  /** Left out: it has no end. */
  readonly plannedTo?: string;
  readonly parties?: readonly object[];
  readonly milestones?: readonly object[];
  /** Open unless it is said otherwise. */
  readonly isOpen?: boolean;
};

export const END_OF_2040 = "2040-12-31";

/** The governing process of the strategy. @returns its phases by their kind, of which each has one */
export async function aProcess(
  { secretariat, strategyId }: Plot,
  title: string,
  wishes: readonly PlotPhase[],
): Promise<{ processId: string; phases: ReadonlyMap<PhaseKind, string> }> {
  const phases = wishes.map(({ isOpen: _isOpen, ...phase }) => ({
    ...{ plannedText: "hele 2040", plannedFrom: "2040-01-01", parties: [] },
    ...phase,
  }));
  const planned = await secretariat(planProcess, { strategyId, purpose: "governing", title, phases });
  const processId = planned.subjectId;
  const rows = await database().now.phase.findMany({ where: { processId }, select: { id: true, kind: true } });
  // The kinds are those that were planned.
  const ids = new Map(rows.map(({ id, kind }) => [kind as PhaseKind, id]));
  let { version: expectedVersion } = planned;
  for (const { kind } of wishes.filter(({ isOpen = true }) => isOpen)) {
    const opened = await secretariat(openPhase, { processId, phaseId: ids.get(kind), expectedVersion });
    expectedVersion = opened.version;
  }
  return { processId, phases: ids };
}

/** What a wish about an initiative begins with. */
export type On = { readonly initiativeId: string; readonly expectedVersion: number };

type InitiativeWish = {
  readonly title: string;
  readonly number?: number;
  readonly audience?: string;
  /** Names of organisations. */
  readonly partners?: readonly string[];
};

/** An initiative of the strategy's owner, internal unless it is said otherwise, which stands in no phase. */
export async function anInitiative(
  { secretariat, ownerId, strategyId, trackId }: Plot,
  { title, number = 1, audience = "internal", partners = [] }: InitiativeWish,
): Promise<On> {
  const partnerIds = await Promise.all(partners.map(organisationBy));
  const { subjectId: initiativeId, version } = await secretariat(proposeInitiative, {
    ...{ strategyId, trackId, number, title, audience, subPoints: [], isDemonstration: true },
    owners: [
      { organisationId: ownerId, role: "ansvarlig" },
      ...partnerIds.map((organisationId) => ({ organisationId, role: "partner" })),
    ],
  });
  return { initiativeId, expectedVersion: version };
}

/** The same, standing in a phase. */
export async function anInitiativeIn(plot: Plot, phaseId: string | undefined, wish: InitiativeWish): Promise<On> {
  const on = await anInitiative(plot, wish);
  const { version } = await plot.secretariat(enterProcess, { ...on, phaseId });
  return { ...on, expectedVersion: version };
}

export const organisationBy = async (name: string): Promise<string> =>
  (await database().now.organisation.findFirstOrThrow({ where: { name }, select: { id: true } })).id;

/** A body of this organisation's. */
export const bodyBy = async (name: string, organisationId: string): Promise<string> =>
  (await database().now.body.findFirstOrThrow({ where: { name, organisationId }, select: { id: true } })).id;

import "server-only";
import { loadStandings } from "@/lib/gates/evidence";
import type { ConditionName } from "@/lib/gates/model";
import { initiativeReadInside, visibleInitiative } from "@/lib/initiatives/evidence";
import type { InitiativeRefusal } from "@/lib/initiatives/labels";
import { advance } from "@/lib/initiatives/rules";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { Reader } from "@/lib/platform/readers";
import { STRATEGY_HEAD, strategyAt, type StrategyHead } from "@/lib/strategies/evidence";
import { isSlug, type Audience } from "@/lib/strategies/model";
import { isSharedWith, readsInFull } from "@/lib/strategies/policy";
import { processesOf, type PhaseView, type Processes, type ProcessView } from "./evidence";
import { canRegisterOrientation, canRunProcess } from "./policy";

/** As many initiatives of one phase are listed for those who move them. */
export const MOST_LISTED = 100;

export type StandingTrack = { id: string; number: number };
/** An initiative in a phase, and why it cannot go on; null: it is ready. */
export type StandingLine = {
  id: string;
  track: number;
  number: number;
  title: string;
  refusal: InitiativeRefusal | null;
};
export type PhaseSection = PhaseView & {
  /** How many initiatives that the viewer can see stand in it. */
  standing: number;
  /** The tracks they belong to. */
  tracks: StandingTrack[];
  /** For those who run the process: the first of them in order; for all others empty. */
  listed: StandingLine[];
  /** No phase follows: nothing can be moved on. */
  isLast: boolean;
  /** Parties the viewer may register as informed. */
  informable: { id: string; name: string }[];
};
export type ProcessSection = Omit<ProcessView, "phases"> & { phases: PhaseSection[] };
export type DeviationLine = {
  id: string;
  initiativeId: string;
  initiative: string;
  condition: ConditionName;
  reason: string;
  madeOn: Day;
};
export type ProcessPage = {
  strategy: Omit<StrategyHead, "id"> & {
    mandateText: string | null;
    mandateTo: Day | null;
    source: string | null;
    isDemonstration: boolean;
  };
  governing: ProcessSection | null;
  implementation: ProcessSection | null;
  /** Of the initiatives the viewer reads inside; the public knows of none. */
  deviations: DeviationLine[];
  /** Whether the viewer reads how far each party is: the parties, the region's own and the auditor. */
  isInside: boolean;
  canRun: boolean;
};

type StrategyRow = Omit<ProcessPage["strategy"], "mandateTo"> & {
  id: string;
  mandateTo: Date | null;
  ownerId: string;
  audience: Audience;
  sharedWithPartners: boolean;
};

/** A strategy's way in full: plan against actual, parties, and where its initiatives stand. null: there is none to be seen. */
export async function getProcessPage(reader: Reader, viewer: Actor, slug: string): Promise<ProcessPage | null> {
  const row = isSlug(slug) ? await findStrategy(reader, viewer, slug) : null;
  if (!row) return null;
  const { id, ownerId, audience, sharedWithPartners, mandateTo, ...strategy } = row;
  const processes = await processesOf(reader.db, id);
  const readsAll = readsInFull(viewer, ownerId);
  const canRun = !reader.isPast && canRunProcess(viewer, { ownerId });
  const standing = await countStanding(reader, viewer, id);
  const way = [...(processes.governing?.phases ?? []), ...(processes.implementation?.phases ?? [])];
  const lastPhaseId = way.at(-1)?.id;
  const listed = canRun ? await listStanding(reader, id, { processes, lastPhaseId }) : [];
  const asSection = (process: ProcessView | null): ProcessSection | null =>
    process && {
      ...process,
      phases: process.phases.map((phase) => ({
        ...phase,
        ...standingIn(standing, phase.id),
        listed: listed.filter(({ phaseId }) => phaseId === phase.id),
        isLast: phase.id === lastPhaseId,
        informable: reader.isPast ? [] : informableIn(phase, viewer, ownerId),
      })),
    };
  return {
    strategy: { ...strategy, mandateTo: mandateTo && fromDate(mandateTo) },
    governing: asSection(processes.governing),
    implementation: asSection(processes.implementation),
    deviations: await listDeviations(reader, viewer, id),
    isInside: readsAll || isSharedWith(viewer, { ownerId, audience, sharedWithPartners }) || isParty(viewer, processes),
    canRun,
  };
}

async function findStrategy({ db }: Reader, viewer: Actor, slug: string): Promise<StrategyRow | null> {
  const [row] = await db.$queryRaw<StrategyRow[]>`
    SELECT ${STRATEGY_HEAD}, s."mandateText", s."mandateTo", s.source, s."isDemonstration", s."ownerId", s.audience, s."sharedWithPartners"
    ${strategyAt(slug, viewer)}`;
  return row ?? null;
}

type CountRow = StandingTrack & { phaseId: string; count: number };

/** How many that the viewer can see stand in which phase, by track, in the order of the tracks. */
const countStanding = ({ db }: Reader, viewer: Actor, strategyId: string): Promise<CountRow[]> =>
  db.$queryRaw<CountRow[]>`
    SELECT i."phaseId", t.id, t.number, count(*)::int AS count
    FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
    WHERE s.id = ${strategyId}::uuid AND i."phaseId" IS NOT NULL AND ${visibleInitiative(viewer)}
    GROUP BY i."phaseId", t.id, t.number ORDER BY t.number`;

function standingIn(rows: readonly CountRow[], id: string): Pick<PhaseSection, "standing" | "tracks"> {
  const there = rows.filter(({ phaseId }) => phaseId === id);
  return {
    standing: there.reduce((sum, { count }) => sum + count, 0),
    tracks: there.map(({ id: trackId, number }) => ({ id: trackId, number })),
  };
}

/** The first of each phase in the strategy's order, each with what keeps it where it is; out of the last phase nothing leads. */
async function listStanding(
  { db, today }: Reader,
  strategyId: string,
  { processes, lastPhaseId }: { processes: Processes; lastPhaseId: string | undefined },
): Promise<(StandingLine & { phaseId: string })[]> {
  const rows = await db.$queryRaw<(Omit<StandingLine, "refusal"> & { phaseId: string })[]>`
    SELECT x.id, x."phaseId", x.track, x.number, x.title FROM (
      SELECT i.id, i."phaseId", t.number AS track, i.number, i.title,
        row_number() OVER (PARTITION BY i."phaseId" ORDER BY t.number, i.number) AS place
      FROM "Initiative" i JOIN "Track" t ON t.id = i."trackId" WHERE i."strategyId" = ${strategyId}::uuid AND i."phaseId" IS NOT NULL) x
    WHERE x.place <= ${MOST_LISTED} ORDER BY x.track, x.number`;
  const standings = await loadStandings(
    db,
    rows.filter(({ phaseId }) => phaseId !== lastPhaseId).map(({ id }) => id),
    today,
    new Map([[strategyId, processes]]),
  );
  return rows.map((row) => {
    if (row.phaseId === lastPhaseId) return { ...row, refusal: { code: "NO_NEXT_PHASE" } };
    const move = advance(standings.get(row.id) ?? null, { toPhaseId: null, reason: null }, today);
    return { ...row, refusal: move.ok ? null : move.refusal };
  });
}

async function listDeviations({ db }: Reader, viewer: Actor, strategyId: string): Promise<DeviationLine[]> {
  const rows = await db.$queryRaw<(Omit<DeviationLine, "madeOn"> & { madeOn: Date })[]>`
    SELECT d.id, d."initiativeId", i.title AS initiative, d.condition, d.reason, d."madeOn"
    FROM "Deviation" d JOIN "Initiative" i ON i.id = d."initiativeId" JOIN "Strategy" s ON s.id = i."strategyId"
    WHERE s.id = ${strategyId}::uuid AND ${initiativeReadInside(viewer)} ORDER BY d."madeOn" DESC, d.id DESC LIMIT ${MOST_LISTED}`;
  return rows.map((row) => ({ ...row, madeOn: fromDate(row.madeOn) }));
}

const isParty = (viewer: Actor, { governing, implementation }: Processes): boolean =>
  [...(governing?.phases ?? []), ...(implementation?.phases ?? [])]
    .flatMap(({ parties }) => parties)
    .some(
      ({ partyId }) =>
        viewer.organisationIds.some((id) => id === partyId) || viewer.seats.some(({ bodyId }) => bodyId === partyId),
    );

const informableIn = (phase: PhaseView, viewer: Actor, ownerId: string): { id: string; name: string }[] =>
  phase.state !== "open"
    ? []
    : phase.parties
        .filter(({ role, settledOn }) => role === "orienteres" && settledOn === null)
        .filter(({ isBody, partyId }) => canRegisterOrientation(viewer, { ownerId, bodyId: isBody ? partyId : null }))
        .map(({ id, name }) => ({ id, name }));

import "server-only";
import {
  countedItems,
  loadInitiatives,
  statusCounts,
  visibleInitiative,
  type InitiativeLine,
  type StatusCounts,
} from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { processesOf, type ProcessView } from "@/lib/processes/evidence";
import { pageOf } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { Prisma } from "@/prisma/generated/client";
import { STRATEGY_HEAD, strategyAt, visibleStrategy, type StrategyHead } from "./evidence";
import { isSlug } from "./model";

/** Rows on a page of a list. */
export const PAGE_SIZE = 50;

export type StrategyLine = {
  slug: string;
  title: string;
  caseNumber: string | null;
  owner: string;
  initiatives: number;
  publishedOn: Day | null;
  isDemonstration: boolean;
};

type StrategyLineRow = Omit<StrategyLine, "publishedOn"> & { id: string; publishedOn: Date | null };

/** Strategies the viewer can see, by title, each with how many initiatives the viewer sees there. `page` counts from 1. */
export async function listStrategies(
  { db }: Reader,
  viewer: Actor,
  { page, isPublicOnly = false }: { page: number; isPublicOnly?: boolean },
): Promise<{ rows: StrategyLine[]; total: number }> {
  const { rows, total } = await pageOf<StrategyLineRow>(db, {
    select: Prisma.sql`s.id, s.slug, s.title, s."caseNumber", o.name AS owner, s."publishedOn", s."isDemonstration"`,
    from: Prisma.sql`FROM "Strategy" s JOIN "Organisation" o ON o.id = s."ownerId" WHERE ${visibleStrategy(viewer)}
      ${isPublicOnly ? Prisma.sql`AND s.audience = 'public'` : Prisma.empty}`,
    order: Prisma.sql`s.title, s.slug`,
    page,
    size: PAGE_SIZE,
    beside: Prisma.sql`(SELECT count(*)::int FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId"
      WHERE i."strategyId" = page.id AND ${visibleInitiative(viewer)}) AS initiatives`,
  });
  return {
    rows: rows.map(({ id: _id, publishedOn, ...row }) => ({
      ...row,
      publishedOn: publishedOn && fromDate(publishedOn),
    })),
    total,
  };
}

type StrategyRow = StrategyHead & {
  motto: string | null;
  source: string | null;
  mandate: string | null;
  mandateText: string | null;
  mandateTo: Date | null;
  publishedOn: Date | null;
  adoptedOn: Date | null;
  adoptedBy: string | null;
  isDemonstration: boolean;
};

const getStrategyRow = async ({ db }: Reader, viewer: Actor, slug: string): Promise<StrategyRow | null> => {
  if (!isSlug(slug)) return null;
  const [row] = await db.$queryRaw<StrategyRow[]>`
    SELECT ${STRATEGY_HEAD}, s.motto, s.source, s.mandate, s."mandateText", s."mandateTo", s."publishedOn", s."adoptedOn", s."adoptedBy", s."isDemonstration"
    ${strategyAt(slug, viewer)}`;
  return row ?? null;
};

/** `isOpenEnded`: its list of initiatives is not exhaustive. */
export type TrackSummary = {
  number: number;
  title: string;
  introduction: string;
  isOpenEnded: boolean;
  counts: StatusCounts;
};
export type StrategyPage = Omit<StrategyRow, "mandateTo" | "publishedOn" | "adoptedOn"> & {
  mandateTo: Day | null;
  publishedOn: Day | null;
  adoptedOn: Day | null;
  process: ProcessView | null;
  tracks: TrackSummary[];
};

/** The strategy with its process and its tracks in numbers. null: there is none that the viewer can see. */
export async function getStrategyPage(reader: Reader, viewer: Actor, slug: string): Promise<StrategyPage | null> {
  const row = await getStrategyRow(reader, viewer, slug);
  if (!row) return null;
  const { mandateTo, publishedOn, adoptedOn, ...strategy } = row;
  return {
    ...strategy,
    mandateTo: mandateTo && fromDate(mandateTo),
    publishedOn: publishedOn && fromDate(publishedOn),
    adoptedOn: adoptedOn && fromDate(adoptedOn),
    process: (await processesOf(reader.db, strategy.id)).governing,
    tracks: await summariseTracks(reader, viewer, strategy.id),
  };
}

type TrackRow = Omit<TrackSummary, "counts"> & StatusCounts;

async function summariseTracks({ db, today }: Reader, viewer: Actor, strategyId: string): Promise<TrackSummary[]> {
  const rows = await db.$queryRaw<TrackRow[]>`
    WITH ${countedItems(viewer, Prisma.sql`ARRAY[${strategyId}::uuid]`)}
    SELECT t.number, t.title, t.introduction, t."isOpenEnded", ${statusCounts(today)}
    FROM "Track" t LEFT JOIN i ON i."trackId" = t.id LEFT JOIN st ON st.id = i.id
    WHERE t."strategyId" = ${strategyId}::uuid GROUP BY t.id, t.number, t.title, t.introduction, t."isOpenEnded" ORDER BY t.number`;
  return rows.map(({ number, title, introduction, isOpenEnded, ...counts }) => ({
    number,
    title,
    introduction,
    isOpenEnded,
    counts,
  }));
}

export type TrackPage = {
  strategy: { slug: string; title: string; owner: string; caseNumber: string | null; isDemonstration: boolean };
  number: number;
  title: string;
  introduction: string;
  source: string | null;
  isOpenEnded: boolean;
  total: number;
  initiatives: InitiativeLine[];
};

/** One track and a page of its initiatives. null: there is none that the viewer can see. */
export async function getTrackPage(
  reader: Reader,
  viewer: Actor,
  at: { slug: string; number: number; page: number },
): Promise<TrackPage | null> {
  const strategy = await getStrategyRow(reader, viewer, at.slug);
  if (!strategy) return null;
  const [track] = await reader.db.$queryRaw<
    (Pick<TrackPage, "title" | "introduction" | "source" | "isOpenEnded" | "total"> & { id: string })[]
  >`
    SELECT t.id, t.title, t.introduction, t.source, t."isOpenEnded",
      (SELECT count(*)::int FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" WHERE i."trackId" = t.id AND ${visibleInitiative(viewer)}) AS total
    FROM "Track" t WHERE t."strategyId" = ${strategy.id}::uuid AND t.number = ${at.number}`;
  if (!track) return null;
  const { id, ...rest } = track;
  const initiatives = await loadInitiatives(reader, viewer, Prisma.sql`i."trackId" = ${id}::uuid`, {
    limit: PAGE_SIZE,
    offset: (at.page - 1) * PAGE_SIZE,
  });
  const { slug, title, owner, caseNumber, isDemonstration } = strategy;
  return { strategy: { slug, title, owner, caseNumber, isDemonstration }, number: at.number, ...rest, initiatives };
}

export type StrategyTree = {
  slug: string;
  title: string;
  caseNumber: string | null;
  isDemonstration: boolean;
  tracks: { number: number; title: string; initiatives: InitiativeLine[] }[];
  process: ProcessView | null;
};

/** The whole strategy, for the read API. null: there is none that the viewer can see. */
export async function getStrategyTree(reader: Reader, viewer: Actor, slug: string): Promise<StrategyTree | null> {
  const row = await getStrategyRow(reader, viewer, slug);
  if (!row) return null;
  const tracks = await reader.db.$queryRaw<{ number: number; title: string }[]>`
    SELECT t.number, t.title FROM "Track" t WHERE t."strategyId" = ${row.id}::uuid ORDER BY t.number`;
  const initiatives = await loadInitiatives(reader, viewer, Prisma.sql`i."strategyId" = ${row.id}::uuid`, {
    limit: null,
    offset: 0,
  });
  return {
    slug: row.slug,
    title: row.title,
    caseNumber: row.caseNumber,
    isDemonstration: row.isDemonstration,
    tracks: tracks.map((track) => ({
      ...track,
      initiatives: initiatives.filter((initiative) => initiative.track === track.number),
    })),
    process: (await processesOf(reader.db, row.id)).governing,
  };
}

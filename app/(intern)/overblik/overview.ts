import { listChanges } from "@/lib/changes/queries";
import {
  countOwn,
  getRegionStanding,
  lastMeetingOf,
  listMyInitiatives,
  listOwnResponses,
  listReady,
  listStandings,
} from "@/lib/dashboards/queries";
import { partsOf, type Parts } from "@/lib/dashboards/rules";
import { listComing } from "@/lib/decisions/queries";
import { listOwnFollowUps } from "@/lib/follow-ups/queries";
import { listToAnswer, listUnreplied } from "@/lib/hearings/queries";
import type { Actor } from "@/lib/kernel/actor";
import type { Reader } from "@/lib/platform/readers";

/** Own initiatives on a page. */
export const SIZE = 20;
/** Rows of what comes, of what changed and of what was sent. */
const FEW = 8;

export type Overview = Awaited<ReturnType<typeof loadOverview>>;

/** What one person's overview shows: the numbers of the regions they read in full, what waits for them, and what is new. */
export async function loadOverview(reader: Reader, viewer: Actor, page: number) {
  const parts = partsOf(viewer);
  return {
    mine: await listMyInitiatives(reader, viewer, { page, size: SIZE }),
    regions: await loadRegions(reader, viewer, parts),
    office: parts.secretariatOf.length > 0 ? await loadOffice(reader, viewer, parts) : null,
    bodies: parts.bodyIds.length > 0 ? await loadBodies(reader, viewer, parts) : null,
    followUps: await listOwnFollowUps(reader, viewer, SIZE),
    toAnswer: (await listToAnswer(reader, viewer, { page: 1 })).rows,
    partner: parts.isPartner
      ? { own: await countOwn(reader, viewer), responses: await listOwnResponses(reader, viewer, FEW) }
      : null,
    followed: await listChanges(reader, viewer, { scope: { isWatched: true }, size: FEW }),
    strategies: await listStandings(reader, viewer, { ownerIds: parts.regionIds, page: 1 }),
  };
}

async function loadRegions(reader: Reader, viewer: Actor, { regionIds }: Parts) {
  const regions = [];
  for (const ownerId of regionIds) {
    const standing = await getRegionStanding(reader, viewer, ownerId);
    if (standing) regions.push({ ownerId, standing });
  }
  return regions;
}

async function loadOffice(reader: Reader, viewer: Actor, { secretariatOf }: Parts) {
  const ready = [];
  for (const ownerId of secretariatOf) ready.push(...(await listReady(reader, ownerId)));
  return { ready, unreplied: await listUnreplied(reader, viewer, FEW) };
}

/** What a member of bodies comes for: what is decided next, and what changed since the bodies last met. */
async function loadBodies(reader: Reader, viewer: Actor, { bodyIds, secretaryOf, regionIds }: Parts) {
  const since = await lastMeetingOf(reader, bodyIds);
  const [ownerId] = regionIds;
  return {
    since,
    coming: (await listComing(reader, viewer, { bodyIds, size: FEW })).rows,
    toRecord:
      secretaryOf.length > 0
        ? (await listComing(reader, viewer, { bodyIds: secretaryOf, when: "held", size: FEW })).rows
        : null,
    changes: ownerId === undefined ? null : await listChanges(reader, viewer, { scope: { ownerId }, since, size: FEW }),
  };
}

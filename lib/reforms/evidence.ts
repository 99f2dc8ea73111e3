import "server-only";
import { loadOpenThings, loadTaken, loadVersions, seenOf } from "@/lib/handovers/evidence";
import { idOf } from "@/lib/handovers/rules";
import { BODY_KINDS } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { PartyRef } from "@/lib/kernel/party";
import { wordOf } from "@/lib/kernel/vocabulary";
import { BODY_LEVELS } from "@/lib/bodies/model";
import { ORGANISATION_KINDS } from "@/lib/organisations/model";
import type { Tx } from "@/lib/platform/db";
import { alwaysOrValidOn, validOn } from "@/lib/platform/validity";
import type { Prisma } from "@/prisma/generated/client";
import type { Party } from "./model";
import type { KnownReceiver, Preparation, PreparationWish, Reform } from "./rules";

const daysOf = ({ validFrom, validTo }: { validFrom: Date | null; validTo: Date | null }) => ({
  validFrom: validFrom && fromDate(validFrom),
  validTo: validTo && fromDate(validTo),
});

/** Those of the bodies and organisations that are there, in the order they are named. */
async function loadParties(tx: Tx, refs: readonly PartyRef[]): Promise<Party[]> {
  const lasting = { id: true, name: true, kind: true, validFrom: true, validTo: true } as const;
  const bodies = await tx.body.findMany({
    where: { id: { in: refs.flatMap(({ bodyId }) => bodyId ?? []) } },
    select: { ...lasting, level: true, organisationId: true },
  });
  const organisations = await tx.organisation.findMany({
    where: { id: { in: refs.flatMap(({ organisationId }) => organisationId ?? []) } },
    select: { ...lasting, partOfId: true, regionId: true },
  });
  const found = [
    ...bodies.map(({ kind, level, ...body }): Party => ({
      ...{ ...body, ...daysOf(body), isBody: true },
      kind: wordOf(BODY_KINDS, kind),
      level: wordOf(BODY_LEVELS, level),
    })),
    ...organisations.map(({ kind, ...organisation }): Party => ({
      ...{ ...organisation, ...daysOf(organisation), isBody: false },
      kind: wordOf(ORGANISATION_KINDS, kind),
    })),
  ];
  return refs.flatMap((ref) => found.find(({ id }) => id === idOf(ref)) ?? []);
}

export async function loadPreparation(
  tx: Tx,
  { predecessors, successors, belongsToId }: Pick<PreparationWish, "predecessors" | "successors" | "belongsToId">,
): Promise<Preparation> {
  const regions =
    belongsToId === null ? 1 : await tx.organisation.count({ where: { id: belongsToId, kind: "region" } });
  return {
    predecessors: await loadParties(tx, predecessors),
    successors: await loadParties(tx, successors),
    hasRegion: regions === 1,
  };
}

/** Read with a reform: what ends by it and what comes, in their order. */
export const successions = {
  orderBy: { id: "asc" },
  select: {
    predecessorBodyId: true,
    predecessorOrganisationId: true,
    successorBodyId: true,
    successorOrganisationId: true,
  },
} as const satisfies Prisma.Reform$successionsArgs;

type ReadReform = Prisma.ReformGetPayload<{
  select: { version: true; inForceOn: true; carriedOutOn: true; successions: typeof successions };
}>;

export type ReformRow = {
  version: number;
  inForceOn: Day;
  isCarriedOut: boolean;
  /** Each once. */
  predecessors: PartyRef[];
  successors: PartyRef[];
};

/** Each once, in their order. */
const distinct = (refs: readonly PartyRef[]): PartyRef[] => {
  const named = refs.filter((ref) => idOf(ref) !== "");
  return named.filter((ref, index) => named.findIndex((other) => idOf(other) === idOf(ref)) === index);
};

/** A reform with what ends by it and what comes. null: there is none. */
export async function loadReform(tx: Tx, reformId: string): Promise<ReformRow | null> {
  const reform = await tx.reform.findUnique({
    where: { id: reformId },
    select: { version: true, inForceOn: true, carriedOutOn: true, successions },
  });
  return reform && reformFrom(reform);
}

export const reformFrom = ({ version, inForceOn, carriedOutOn, successions: lines }: ReadReform): ReformRow => ({
  version,
  inForceOn: fromDate(inForceOn),
  isCarriedOut: carriedOutOn !== null,
  predecessors: distinct(
    lines.map((one) => ({ bodyId: one.predecessorBodyId, organisationId: one.predecessorOrganisationId })),
  ),
  successors: distinct(
    lines.map((one) => ({ bodyId: one.successorBodyId, organisationId: one.successorOrganisationId })),
  ),
});

/** A reform with everything open that hangs on what ends, and those of the chosen who can receive. null: there is none. */
export async function loadCarryingOut(
  tx: Tx,
  { reformId, to }: { reformId: string; to: Readonly<Record<string, PartyRef | null>> },
): Promise<Reform | null> {
  const reform = await loadReform(tx, reformId);
  if (!reform) return null;
  const { version, inForceOn, isCarriedOut, predecessors } = reform;
  const things = isCarriedOut ? [] : await loadOpenThings(tx, predecessors, inForceOn);
  const chosen = Object.values(to).flatMap((receiver) => receiver ?? []);
  const receivers = await loadReceivers(tx, chosen, inForceOn);
  const ending = await tx.organisation.findMany({
    where: { id: { in: predecessors.flatMap(({ organisationId }) => organisationId ?? []) } },
    select: { id: true, kind: true },
  });
  return {
    ...{ reformId, version, inForceOn, isCarriedOut, things, receivers },
    seen: seenOf(things),
    versions: await loadVersions(tx, things),
    taken: await loadTaken(
      tx,
      receivers.map(({ id }) => id),
      inForceOn,
    ),
    kinds: new Map(ending.map(({ id, kind }) => [id, kind])),
  };
}

/** Those that are there on the day. */
async function loadReceivers(tx: Tx, refs: readonly PartyRef[], on: Day): Promise<KnownReceiver[]> {
  const select = { id: true, kind: true } as const;
  const bodies = await tx.body.findMany({
    where: { id: { in: refs.flatMap(({ bodyId }) => bodyId ?? []) }, ...validOn(on) },
    select,
  });
  const organisations = await tx.organisation.findMany({
    where: {
      id: { in: refs.flatMap(({ organisationId }) => organisationId ?? []) },
      ...alwaysOrValidOn(on),
    },
    select,
  });
  return [
    ...bodies.map((body) => ({ ...body, isBody: true })),
    ...organisations.map((organisation) => ({ ...organisation, isBody: false })),
  ];
}

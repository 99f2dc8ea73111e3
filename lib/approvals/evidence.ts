import "server-only";
import type { Approvable, Council, DecidedProcess, DecidedStrategy } from "@/lib/consequences/model";
import { namesSelect, nameThen } from "@/lib/bodies/evidence";
import { loadPredecessorIds } from "@/lib/handovers/evidence";
import { FULFILS_DECIDING } from "@/lib/decisions/model";
import { fromDate } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import type { Tx } from "@/lib/platform/db";
import { processesOf } from "@/lib/processes/evidence";
import { IMPLEMENTING_KINDS } from "@/lib/processes/model";
import { AUDIENCES } from "@/lib/strategies/model";
import type { Prisma } from "@/prisma/generated/client";

/** Of an initiative: what an approval makes its adopted text of. `texts`: the published, the newest first. */
export const approvableSelect = {
  audience: true,
  texts: {
    where: { kind: { in: ["endelig", "vedtaget"] }, publishedOn: { not: null } },
    orderBy: { number: "desc" },
    select: { id: true, kind: true, number: true, body: true, authorId: true },
  },
} as const satisfies Prisma.InitiativeSelect;

type ApprovableRow = Prisma.InitiativeGetPayload<{ select: typeof approvableSelect }>;

export function approvableOf({ audience, texts }: ApprovableRow): Approvable {
  const adopted = texts.find(({ kind }) => kind === "vedtaget");
  return {
    audience: wordOf(AUDIENCES, audience),
    finalAuthorId: texts.find(({ kind }) => kind === "endelig")?.authorId ?? null,
    adopted: adopted ? { number: adopted.number, body: adopted.body } : null,
  };
}

/** The initiatives with what a move out of a phase of decision makes of their texts, by id. */
export async function loadApprovables(
  tx: Tx,
  where: Prisma.InitiativeWhereInput,
): Promise<(Approvable & { id: string; version: number })[]> {
  const rows = await tx.initiative.findMany({
    where,
    orderBy: { id: "asc" },
    select: { id: true, version: true, ...approvableSelect },
  });
  return rows.map(({ id, version, ...row }) => ({ id, version, ...approvableOf(row) }));
}

/** A strategy with all that its adoption depends on. null: there is none. */
export async function loadDecidedStrategy(tx: Tx, strategyId: string): Promise<DecidedStrategy | null> {
  const strategy = await tx.strategy.findUnique({
    where: { id: strategyId },
    select: { id: true, version: true, ownerId: true, adoptedOn: true },
  });
  if (!strategy) return null;
  const initiatives = await tx.initiative.findMany({
    where: { strategyId, withdrawnOn: null },
    select: { id: true, phase: { select: { kind: true } } },
  });
  const isApproved = ({ phase }: (typeof initiatives)[number]): boolean =>
    IMPLEMENTING_KINDS.some((kind) => kind === phase?.kind);
  const { governing, implementation } = await processesOf(tx, strategyId);
  const { adoptedOn, ...rest } = strategy;
  return {
    ...rest,
    isAdopted: adoptedOn !== null,
    // What has no governing process arrived approved: no decision here adopts it.
    council: governing && (await loadCouncil(tx, strategy)),
    processes: [governing, implementation].flatMap((process): DecidedProcess[] => (process ? [process] : [])),
    unapprovedIds: initiatives.filter((initiative) => !isApproved(initiative)).map(({ id }) => id),
    hasApproved: initiatives.some(isApproved),
  };
}

/**
 * The owner's council, or that of a region it came in the place of, with the day on which it last approved what is part of
 * the strategy still, by its name of that day. null: it never did.
 */
async function loadCouncil(tx: Tx, { id, ownerId }: { id: string; ownerId: string }): Promise<Council | null> {
  const owners = [ownerId, ...(await loadPredecessorIds(tx, ownerId))];
  const decision = await tx.decision.findFirst({
    where: {
      correction: null,
      outcome: { in: [...FULFILS_DECIDING] },
      body: { kind: "regionsraad", organisationId: { in: owners } },
      subjects: { some: { initiative: { strategyId: id, withdrawnOn: null } } },
    },
    orderBy: [{ decidedOn: "desc" }, { recordedFrom: "desc" }, { id: "desc" }],
    select: { decidedOn: true, body: { select: namesSelect } },
  });
  if (!decision) return null;
  const decidedOn = fromDate(decision.decidedOn);
  return { name: nameThen(decision.body, decidedOn), decidedOn };
}

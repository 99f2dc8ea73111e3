import "server-only";
import { loadOpenThings, seenOf } from "@/lib/handovers/evidence";
import type { HandoverKind } from "@/lib/handovers/model";
import { idOf } from "@/lib/handovers/rules";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import type { PartyRef } from "@/lib/kernel/party";
import { visibleDecision } from "@/lib/decisions/evidence";
import { isCounting } from "@/lib/gates/evidence";
import type { Tx } from "@/lib/platform/db";
import { holds, pageOf, type Page } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { isValidOn } from "@/lib/platform/validity";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";
import { reformFrom, successions, type ReformRow } from "./evidence";
import { canReform } from "./policy";
import type { Measure, ToldThing } from "./model";
import { proposalsFor, type Proposal } from "./rules";

/** Rows on a page of the list. */
export const PAGE_SIZE = 50;

/** As many are offered to choose among; with more, one searches first. */
const MOST_CHOICES = 100;

export type ReformLine = {
  id: string;
  title: string;
  legalBasis: string;
  inForceOn: Day;
  isCarriedOut: boolean;
  isDemonstration: boolean;
};

/** Reforms, the latest first; `page` counts from 1. null: only the system administrator sees the list. */
export async function listReforms(
  { db }: Reader,
  viewer: Actor,
  { page, search }: { page: number; search: string },
): Promise<Page<ReformLine> | null> {
  if (!canReform(viewer)) return null;
  const { rows, total } = await pageOf<Omit<ReformLine, "inForceOn"> & { inForceOn: Date }>(db, {
    select: Prisma.sql`r.id, r.title, r."legalBasis", r."inForceOn", r."carriedOutOn" IS NOT NULL AS "isCarriedOut", r."isDemonstration"`,
    from: Prisma.sql`FROM "Reform" r WHERE ${holds(Prisma.sql`r.title || ' ' || r."legalBasis"`, search)}`,
    order: Prisma.sql`r."inForceOn" DESC, r.title, r.id`,
    page,
    size: PAGE_SIZE,
  });
  return { total, rows: rows.map((row) => ({ ...row, inForceOn: fromDate(row.inForceOn) })) };
}

/** Bodies, called by their region too, and organisations, which may always have been there, as `c`. */
const PARTIES = Prisma.sql`(
    SELECT b.id, true AS "isBody", b.name || ', ' || o.name AS name, b.kind, b."organisationId", b."validFrom", b."validTo"
    FROM "Body" b JOIN "Organisation" o ON o.id = b."organisationId"
    UNION ALL SELECT o.id, false, o.name::text, o.kind, NULL, coalesce(o."validFrom", '-infinity'), o."validTo" FROM "Organisation" o) c`;

export type PartyChoice = { id: string; isBody: boolean; name: string };

/** Bodies and organisations that have no last day yet, by name; `total` above the number of rows asks for a search. */
export async function listPartyChoices({ db }: Reader, viewer: Actor, search: string): Promise<Page<PartyChoice>> {
  if (!canReform(viewer)) return { rows: [], total: 0 };
  return pageOf<PartyChoice>(db, {
    select: Prisma.sql`c.id, c."isBody", c.name`,
    from: Prisma.sql`FROM ${PARTIES} WHERE c."validTo" IS NULL AND c.kind <> 'drift' AND ${holds(Prisma.sql`c.name`, search)}`,
    order: Prisma.sql`NOT c."isBody", c.name COLLATE dansk, c.id`,
    page: 1,
    size: MOST_CHOICES,
  });
}

/** `id`: the body's or the organisation's. */
export type NamedParty = { id: string; isBody: boolean; name: string };

/** Something open, as it is gone through before it is handed over. */
export type OpenLine = Proposal & ToldThing & { from: string };

/** What went, or stayed, of one kind, from the same to the same. */
export type TransferLine = {
  kind: HandoverKind;
  from: string;
  to: string | null;
  reason: string | null;
  count: number;
};

export type ReformPage = ReformLine & {
  version: number;
  predecessors: NamedParty[];
  successors: NamedParty[];
  /** What is to be gone through; null: it is carried out. */
  open: { lines: OpenLine[]; seen: string; receivers: NamedParty[]; personIds: string[] } | null;
  transfers: TransferLine[];
  /** When it was carried out: the instant before and of it, and all who ended, came or received; null: it is not. */
  carriedOut: { before: Date; at: Date; ids: string[] } | null;
};

/** A reform with everything open that hangs on what it ends, or with what became of it. null: not there, or not for the viewer. */
export async function getReformPage(reader: Reader, viewer: Actor, id: string): Promise<ReformPage | null> {
  const { db } = reader;
  if (!canReform(viewer) || !isUuid(id)) return null;
  const row = await db.reform.findUnique({ where: { id }, include: { successions } });
  if (!row) return null;
  const { carriedOutOn, recordedFrom, inForceOn, successions: _successions, ...rest } = row;
  const reform = reformFrom(row);
  const names = await loadNames(db, [...reform.predecessors, ...reform.successors]);
  const named = (refs: readonly PartyRef[]) => refs.flatMap((ref) => names.get(idOf(ref)) ?? []);
  return {
    ...rest,
    inForceOn: fromDate(inForceOn),
    isCarriedOut: reform.isCarriedOut,
    predecessors: named(reform.predecessors),
    successors: named(reform.successors),
    open: carriedOutOn === null ? await openOf(reader, viewer, { ...reform, names, ...rest }) : null,
    transfers: await loadTransfers(db, id),
    carriedOut: carriedOutOn && {
      before: new Date(recordedFrom.getTime() - 1),
      at: recordedFrom,
      ids: await listConcerned(db, id),
    },
  };
}

async function listConcerned(db: Tx, reformId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM "Succession" s CROSS JOIN LATERAL (VALUES (s."predecessorBodyId"), (s."predecessorOrganisationId"),
      (s."successorBodyId"), (s."successorOrganisationId")) AS c(id) WHERE s."reformId" = ${reformId}::uuid AND c.id IS NOT NULL
    UNION SELECT coalesce(t."toBodyId", t."toOrganisationId") FROM "Transfer" t WHERE t."reformId" = ${reformId}::uuid AND t.reason IS NULL`;
  return rows.map(({ id }) => id);
}

async function loadNames(db: Tx, refs: readonly PartyRef[]): Promise<Map<string, NamedParty>> {
  const ids = refs.map(idOf);
  const rows = await db.$queryRaw<NamedParty[]>`
    SELECT c.id, c."isBody", c.name FROM ${PARTIES} WHERE c.id = ANY(${ids}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row]));
}

type Opening = ReformRow & {
  names: ReadonlyMap<string, NamedParty>;
  legalBasis: string;
};

async function openOf({ db }: Reader, viewer: Actor, { names, ...reform }: Opening): Promise<ReformPage["open"]> {
  const things = await loadOpenThings(db, reform.predecessors, reform.inForceOn);
  const told = await tellOf(
    db,
    viewer,
    things.map(({ id }) => id),
  );
  const lines = proposalsFor(things, reform).map(({ thing, count, ...proposal }): OpenLine => ({
    ...proposal,
    kind: thing.kind,
    count,
    from: names.get(idOf(thing.from))?.name ?? "",
    ...(told.get(thing.id) ?? UNTOLD),
  }));
  const personIds = things.flatMap((thing) => ("personId" in thing ? [thing.personId] : []));
  return {
    lines,
    seen: seenOf(things),
    receivers: await loadReceivers(db, reform),
    personIds: [...new Set(personIds)],
  };
}

/** The successors first, then what else is there on the day: bodies of the regions concerned, and regions. */
const loadReceivers = (db: Tx, { predecessors, successors, inForceOn }: Opening | Omit<Opening, "names">) =>
  db.$queryRaw<NamedParty[]>`
    WITH ending AS (SELECT unnest(${predecessors.map(idOf)}::uuid[]) AS id), coming AS (SELECT unnest(${successors.map(idOf)}::uuid[]) AS id)
    SELECT c.id, c."isBody", c.name FROM ${PARTIES}
    WHERE ${isValidOn(inForceOn, "c")} AND CASE WHEN c."isBody"
      THEN c.id IN (SELECT id FROM coming) OR c."organisationId" IN (SELECT e."organisationId" FROM "Body" e WHERE e.id IN (SELECT id FROM ending))
      ELSE c.kind IN (SELECT e.kind FROM "Organisation" e WHERE e.id IN (SELECT id FROM ending)) END
    ORDER BY c.id NOT IN (SELECT id FROM coming), NOT c."isBody", c.name COLLATE dansk, c.id LIMIT ${MOST_CHOICES}`;

type Told = Pick<ToldThing, "what" | "where" | "role" | "day">;
type ToldRow = Omit<Told, "day"> & { id: string; day: Date | null };

const UNTOLD: Told = { what: null, where: null, role: null, day: null };

/** What the things are called, as far as the viewer sees what they are in: of a strategy that is not theirs to read, nothing. */
async function tellOf(db: Tx, viewer: Actor, ids: readonly string[]): Promise<Map<string, Told>> {
  const of = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const rows = await db.$queryRaw<ToldRow[]>`
    WITH seen AS (SELECT s.id, s.title FROM "Strategy" s WHERE ${visibleStrategy(viewer)})
    SELECT se.id, p.name AS what, NULL AS where, se.role, NULL::date AS day FROM "Seat" se JOIN "Person" p ON p.id = se."personId" WHERE se.id = ${of}
    UNION ALL SELECT m.id, p.name, NULL, m.role, NULL FROM "Membership" m JOIN "Person" p ON p.id = m."personId" WHERE m.id = ${of}
    UNION ALL SELECT a.id, ph.title, seen.title, a.role, NULL FROM "Participation" a JOIN "Phase" ph ON ph.id = a."phaseId"
      JOIN "Process" pr ON pr.id = ph."processId" JOIN seen ON seen.id = pr."strategyId" WHERE a.id = ${of}
    UNION ALL SELECT m.id, NULL, m.place, NULL, m."heldOn" FROM "Meeting" m WHERE m.id = ${of}
    UNION ALL SELECT seen.id, seen.title, NULL, NULL, NULL FROM seen WHERE seen.id = ${of}
    UNION ALL SELECT p.id, p.title, seen.title, NULL, NULL FROM "Plan" p JOIN seen ON seen.id = p."strategyId" WHERE p.id = ${of}
    UNION ALL SELECT b.id, b.name, NULL, NULL, NULL FROM "Body" b WHERE b.id = ${of}
    UNION ALL SELECT o.id, o.name, NULL, NULL, NULL FROM "Organisation" o WHERE o.id = ${of}
    UNION ALL SELECT t.id, t.title, NULL, NULL, NULL FROM "ProcessTemplate" t WHERE t.id = ${of}
    UNION ALL SELECT tp.id, ph.title, t.title, tp.role, NULL FROM "TemplateParty" tp JOIN "TemplatePhase" ph ON ph.id = tp."phaseId"
      JOIN "ProcessTemplate" t ON t.id = ph."templateId" WHERE tp.id = ${of}
    UNION ALL SELECT fu.id, fu.text, NULL, NULL, fu.deadline FROM "FollowUp" fu JOIN "Decision" d ON d.id = fu."decisionId"
      JOIN "AgendaItem" it ON it.id = d."itemId" JOIN "Body" b ON b.id = d."bodyId" WHERE fu.id = ${of} AND ${visibleDecision(viewer)}`;
  return new Map(rows.map(({ id, day, ...row }) => [id, { ...row, day: day && fromDate(day) }]));
}

const loadTransfers = (db: Tx, reformId: string): Promise<TransferLine[]> =>
  db.$queryRaw<TransferLine[]>`
    SELECT t.kind, coalesce(fb.name, fo.name) AS from, coalesce(tb.name, "to".name) AS to, t.reason, sum(t.count)::int AS count
    FROM "Transfer" t LEFT JOIN "Body" fb ON fb.id = t."fromBodyId" LEFT JOIN "Organisation" fo ON fo.id = t."fromOrganisationId"
    LEFT JOIN "Body" tb ON tb.id = t."toBodyId" LEFT JOIN "Organisation" "to" ON "to".id = t."toOrganisationId"
    WHERE t."reformId" = ${reformId}::uuid GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/**
 * What hangs on bodies and organisations, each thing once however many of them it hangs on. `day`: on which posts are held.
 * Over all that end by a reform, come by it or receive by it, the sums before and after differ by the posts that ended only.
 */
export async function countAcross(
  { db }: Reader,
  viewer: Actor,
  { ids, day }: { ids: readonly string[]; day: Day },
): Promise<Record<Measure, number> | null> {
  if (!canReform(viewer)) return null;
  const of = Prisma.sql`ANY(${[...ids]}::uuid[])`;
  const [counts] = await db.$queryRaw<Record<Measure, number>[]>`
    SELECT (SELECT count(DISTINCT o."initiativeId")::int FROM "InitiativeOwner" o WHERE o.role = 'ansvarlig' AND o."organisationId" = ${of}) AS initiatives,
      (SELECT count(*)::int FROM "Strategy" s WHERE s."ownerId" = ${of}) AS strategies,
      (SELECT count(*)::int FROM (SELECT se."personId" FROM "Seat" se WHERE se."bodyId" = ${of} AND ${isValidOn(day, "se")}
        UNION SELECT m."personId" FROM "Membership" m WHERE m."organisationId" = ${of} AND ${isValidOn(day, "m")}) held) AS people,
      (SELECT count(*)::int FROM "Participation" p WHERE p."bodyId" = ${of} OR p."organisationId" = ${of}) AS parts,
      (SELECT count(*)::int FROM "Meeting" m WHERE m."bodyId" = ${of}) AS meetings,
      (SELECT count(*)::int FROM "Decision" d WHERE d."bodyId" = ${of} AND ${isCounting}) AS decisions,
      (SELECT count(*)::int FROM "Organisation" o WHERE o."regionId" = ${of} OR o."partOfId" = ${of}) AS places,
      (SELECT count(*)::int FROM "FollowUp" fu WHERE fu."organisationId" = ${of}) AS "followUps"`;
  return counts ?? null;
}

import "server-only";
import { nameOn } from "@/lib/bodies/evidence";
import type { Outcome } from "@/lib/decisions/model";
import { visibleInitiative } from "@/lib/initiatives/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { isOnPage, pageFrom, pageItems, type Page, type Placed } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import type { PartyState } from "@/lib/processes/model";
import type { StatusWord } from "@/lib/status/model";
import { findStrategyHead, type StrategyHead } from "@/lib/strategies/evidence";
import { TEXT_KINDS } from "@/lib/texts/model";
import { Prisma } from "@/prisma/generated/client";
import { personFacts, subjects, subjectsOnPage, toldFacts, type TrailScope } from "./evidence";
import type { TrailDetails } from "./labels";
import { readingOfPerson, type PersonReading } from "./policy";
import { TELLING, WHOLE, type TrailCategory, type TrailFilter, type TrailType } from "./model";

/** Facts on a page. */
export const PAGE_SIZE = 50;

/** What a trail is of, as its page is headed. `number` null: a strategy. */
export type TrailSubject = {
  readonly scope: TrailScope;
  readonly title: string;
  readonly number: string | null;
  readonly strategy: Omit<StrategyHead, "id">;
};

type InitiativeRow = Omit<StrategyHead, "title"> & { number: string; title: string; strategy: string };

/** The initiative whose trail is asked for. null: there is none that the viewer can see. */
export async function findInitiativeTrail({ db }: Reader, viewer: Actor, id: string): Promise<TrailSubject | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<InitiativeRow[]>`
    SELECT i.id, t.number || '.' || i.number AS number, i.title, s.slug, s.title AS strategy, o.name AS owner, s."caseNumber"
    FROM "Initiative" i JOIN "Strategy" s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
    JOIN "Organisation" o ON o.id = s."ownerId" WHERE i.id = ${id}::uuid AND ${visibleInitiative(viewer)}`;
  if (!row) return null;
  const { id: initiativeId, number, title, strategy, ...head } = row;
  return { scope: { initiativeId }, title, number, strategy: { ...head, title: strategy } };
}

/** The strategy whose trail is asked for. null: there is none that the viewer can see. */
export async function findStrategyTrail({ db }: Reader, viewer: Actor, slug: string): Promise<TrailSubject | null> {
  const head = await findStrategyHead(db, viewer, slug);
  if (!head) return null;
  const { id, ...strategy } = head;
  return { scope: { strategyId: id }, title: strategy.title, number: null, strategy };
}

export type TrailEntry = {
  /** The fact's place in the ledger. */
  readonly position: number;
  readonly type: TrailType;
  readonly category: TrailCategory;
  /** When it was true, and when it was known. */
  readonly on: Day;
  readonly recordedAt: Date;
  /** The one it is about; null: none, or several. */
  readonly initiative: { id: string; number: string; title: string } | null;
  readonly details: TrailDetails;
  /** Who did it; null: the viewer is not told, or the system did. */
  readonly by: string | null;
};

type Row = Omit<TrailEntry, "position" | "category" | "on" | "initiative" | "details" | "type"> &
  Omit<TrailDetails, "textKind" | "textNumber" | "isNote"> & {
    position: bigint;
    type: TrailType;
    happenedOn: Date;
    kind: string | null;
    initiativeId: string | null;
    number: string | null;
    title: string | null;
    word: StatusWord | null;
    outcome: Outcome | null;
    state: PartyState | null;
  };

type Wish = { readonly scope: TrailScope; readonly filter: TrailFilter };

/** A page of what happened in the scope, as far as the viewer may know it, the newest first. `page` counts from 1. */
export async function listTrail(
  { db, stamp }: Reader,
  viewer: Actor,
  { scope, filter, page }: Wish & { page: number },
): Promise<Page<TrailEntry>> {
  const listing = { select: TOLD, from: Prisma.sql`FROM told`, order: NEWEST_FIRST, page, size: PAGE_SIZE };
  const rows = await db.$queryRaw<Placed<Row>[]>`
    WITH ${subjects(scope, viewer)}, ${toldFacts(viewer, { stamp, filter })}, ${pageItems(listing)}
    SELECT page.at, page.total, page.counted, ${ENTRY} ORDER BY page.at`;
  const { rows: found, total } = pageFrom(rows);
  return { rows: found.map(asEntry), total };
}

const TOLD = Prisma.sql`told.position AS id, told."isNamed"`;
const NEWEST_FIRST = Prisma.sql`told.position DESC`;

/**
 * A page of what a person did, and what was done about them, the newest first. What the viewer does not see is told without
 * what it was about. `by` of the filter is left aside. null: it is not for the viewer, or nobody is there.
 */
export async function listPersonTrail(
  { db, stamp }: Reader,
  viewer: Actor,
  { personId, filter, page }: { personId: string; filter: TrailFilter; page: number },
): Promise<(Page<TrailEntry> & { name: string; reading: PersonReading }) | null> {
  const reading = isUuid(personId) ? readingOfPerson(viewer, personId) : null;
  const person = reading && (await db.person.findUnique({ where: { id: personId }, select: { name: true } }));
  if (!reading || !person) return null;
  const listing = { select: TOLD, from: Prisma.sql`FROM told`, order: NEWEST_FIRST, page, size: PAGE_SIZE };
  const rows = await db.$queryRaw<Placed<Row>[]>`
    WITH ${personFacts({ personId, reading }, { stamp, filter })}, ${pageItems(listing)}, ${subjectsOnPage(viewer)}
    SELECT page.at, page.total, page.counted, ${ENTRY} ORDER BY page.at`;
  const { rows: found, total } = pageFrom(rows);
  return { rows: found.map(asEntry), total, name: person.name, reading };
}

/** The next of them, for an export: those before a place in the ledger; null: from the newest. */
export async function listTrailBefore(
  { db, stamp }: Reader,
  viewer: Actor,
  { scope, filter, before, size }: Wish & { before: number | null; size: number },
): Promise<TrailEntry[]> {
  const rest = before === null ? Prisma.empty : Prisma.sql`WHERE told.position < ${before}`;
  const rows = await db.$queryRaw<Row[]>`
    WITH ${subjects(scope, viewer)}, ${toldFacts(viewer, { stamp, filter })},
    page AS MATERIALIZED (SELECT ${TOLD} FROM told ${rest} ORDER BY ${NEWEST_FIRST} LIMIT ${size})
    SELECT ${ENTRY} ORDER BY page.id DESC`;
  return rows.map(asEntry);
}

/** What is told of a fact on the `page`; its initiative where it is about one alone. */
const ENTRY = Prisma.sql`f.position, f.type, f.happened_on AS "happenedOn", f.stamp AS "recordedAt", i.id AS "initiativeId",
      i.title, t.number || '.' || i.number AS number, coalesce(cardinality(su.initiatives), 0) AS initiatives, su.name, su.kind, ${nameOn(Prisma.sql`f.happened_on`)} AS body,
      CASE WHEN page."isNamed" THEN (SELECT p.name FROM "Person" p WHERE p.id = f.actor_id) END AS by,
      CASE WHEN NOT su."isInside" THEN NULL WHEN f.type = 'lead.assigned' THEN (SELECT p.name FROM "Person" p WHERE p.id = (f.data->>'personId')::uuid)
        WHEN f.type = 'lead.withdrawn' THEN (SELECT p.name FROM "InitiativeLead" l JOIN "Person" p ON p.id = l."personId" WHERE l.id = (f.data->>'leadId')::uuid)
        END AS person,
      (SELECT ph.title FROM "Phase" ph WHERE ph.id = CASE WHEN f.type LIKE 'initiative.%' AND su.id IS NOT NULL
        THEN coalesce(f.data->>'toPhaseId', f.data->>'phaseId')::uuid ELSE su."phaseId" END) AS phase,
      CASE WHEN f.type = 'status.recorded' THEN f.data->>'word' END AS word,
      CASE WHEN f.type = 'status.recorded' THEN (f.data->>'progress')::int END AS progress,
      coalesce(su."isInside" AND f.data->>'how' = 'deviation', false) AS "isDeviation",
      CASE WHEN f.type = 'decision.recorded' THEN f.data->>'outcome' END AS outcome,
      f.type = 'decision.recorded' AND f.corrects IS NOT NULL AS "isCorrection",
      CASE WHEN f.type = 'decision.recorded' THEN f.data->>'caseNumber' END AS "caseNumber",
      CASE WHEN f.type = 'party.answered' THEN f.data->>'state' END AS state
    FROM page LEFT JOIN ledger.fact f ON f.position = page.id AND ${isOnPage(Prisma.sql`f.position`)}
    LEFT JOIN subject su ON su.id = f.subject_id
    LEFT JOIN "Body" b ON b.id = su."bodyId"
    LEFT JOIN "Initiative" i ON i.id = CASE WHEN cardinality(su.initiatives) = 1 THEN su.initiatives[1] END AND i.id = ANY(ARRAY(SELECT seen.id FROM seen))
    LEFT JOIN "Track" t ON t.id = i."trackId"`;

function asEntry(row: Row): TrailEntry {
  const { position, type, happenedOn, recordedAt, initiativeId, number, title, by, kind, name, ...details } = row;
  const textKind = TEXT_KINDS.find((known) => known === kind) ?? null;
  return {
    position: Number(position),
    type,
    category: TELLING[type].category,
    on: fromDate(happenedOn),
    recordedAt,
    initiative: initiativeId && number && title ? { id: initiativeId, number, title } : null,
    by,
    details: {
      ...details,
      name: textKind === null ? name : null,
      textKind,
      textNumber: textKind === null ? null : Number(name),
      isNote: kind === "notat",
    },
  };
}

/** Those who did something in the scope that the viewer is told of, by name. */
export const listTrailPeople = (
  { db, stamp }: Reader,
  viewer: Actor,
  scope: TrailScope,
): Promise<{ id: string; name: string }[]> => db.$queryRaw<{ id: string; name: string }[]>`
    WITH ${subjects(scope, viewer)}, ${toldFacts(viewer, { stamp, filter: WHOLE })}
    SELECT p.id, p.name FROM "Person" p WHERE p.id = ANY(ARRAY(SELECT DISTINCT told.actor_id FROM told WHERE told."isNamed"))
    ORDER BY p.name, p.id`;

import "server-only";
import { isLateOn, ownedOfPage, visibleInitiative } from "@/lib/initiatives/evidence";
import { deviates } from "@/lib/passages/evidence";
import type { OwnerRole } from "@/lib/initiatives/model";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { OrganisationKind } from "@/lib/organisations/model";
import { isOnPage, pageFrom, pageItems, type Placed } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import type { PhaseKind } from "@/lib/processes/model";
import { statusFrom, statusWordOn } from "@/lib/status/evidence";
import { COUNTED_STATUSES, type StatusWord } from "@/lib/status/model";
import type { StatusOnDay } from "@/lib/status/rules";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";
import { MINE, type InitiativeFilter, type Order, type Place, type Sort } from "./model";

// Lists go across the modules: an initiative with its strategy, phase, status and owners. None of them could own this.

/** Rows on a page of a list. */
export const PAGE_SIZE = 50;

export type ListedInitiative = {
  id: string;
  track: number;
  number: number;
  title: string;
  strategy: { slug: string; title: string };
  phase: { kind: PhaseKind; title: string } | null;
  isWithdrawn: boolean;
  status: StatusOnDay;
  /** The last day before it is over time; null: it has no such day. */
  lateAfter: Day | null;
  isLate: boolean;
  isDemonstration: boolean;
  owners: { organisation: string; kind: OrganisationKind; role: OwnerRole }[];
};

type Row = Omit<ListedInitiative, "strategy" | "phase" | "status" | "lateAfter"> & {
  slug: string;
  strategyTitle: string;
  phaseKind: PhaseKind | null;
  phaseTitle: string | null;
  word: StatusWord | null;
  progress: number | null;
  updatedOn: Date | null;
  staleAfter: Date | null;
  lateAfter: Date | null;
};

/** `id`: that initiative alone. */
export type Wish = { filter: InitiativeFilter; order: Order; page: number; id?: string };

/**
 * The initiatives the viewer can see and the filter holds, a page of them, and how many there are in all. One query: the
 * page is chosen by no more than what filters and sorts, and only its rows are given what they show. `page` counts from 1.
 */
export async function listInitiatives(
  { db, today }: Reader,
  viewer: Actor,
  { filter, order, page, id }: Wish,
): Promise<{ rows: ListedInitiative[]; total: number }> {
  const asksForStatus = filter.status !== null || filter.isLate || order.by === "status" || order.by === "opdateret";
  const found = await db.$queryRaw<Placed<Row>[]>`
    WITH ${pageItems({
      select: Prisma.sql`i.id`,
      from: Prisma.sql`FROM "Initiative" i JOIN (${STRATEGIES_IN_ORDER}) s ON s.id = i."strategyId" JOIN "Track" t ON t.id = i."trackId"
        ${filter.fase === null ? Prisma.empty : Prisma.sql`LEFT JOIN "Phase" ph ON ph.id = i."phaseId"`}
        ${asksForStatus ? Prisma.sql`LEFT JOIN "InitiativeStatus" st ON st.id = i.id` : Prisma.empty}
        WHERE ${id === undefined ? conditionsOf(filter, viewer, today) : Prisma.sql`i.id = ${id}::uuid`} AND ${visibleInitiative(viewer)}`,
      order: orderOf(order, today),
      page,
      size: PAGE_SIZE,
    })}, ${ownedOfPage}
    SELECT page.at, page.total, i.id, t.number AS track, i.number, i.title, s.slug, s.title AS "strategyTitle", ph.kind AS "phaseKind",
      ph.title AS "phaseTitle", i."withdrawnOn" IS NOT NULL AS "isWithdrawn", st.word, st.progress, st."updatedOn", st."staleAfter",
      i."lateAfter", coalesce(${isLateOn(today)}, false) AS "isLate", i."isDemonstration", coalesce(owned.owners, '[]') AS owners
    FROM page LEFT JOIN "Initiative" i ON i.id = page.id AND ${isOnPage(Prisma.sql`i.id`)} LEFT JOIN "Strategy" s ON s.id = i."strategyId" LEFT JOIN "Track" t ON t.id = i."trackId"
    LEFT JOIN "Phase" ph ON ph.id = i."phaseId" LEFT JOIN "InitiativeStatus" st ON st.id = i.id AND ${isOnPage(Prisma.sql`st.id`)}
    LEFT JOIN owned ON owned.id = i.id ORDER BY page.at`;
  const { rows, total } = pageFrom(found);
  return { rows: rows.map((row) => asListed(row, today)), total };
}

/** `place`: by title. Few are compared as words, so that the many initiatives are compared as numbers. */
const STRATEGIES_IN_ORDER = Prisma.sql`SELECT s.*, row_number() OVER (ORDER BY s.title, s.slug) AS place FROM "Strategy" s`;

const asListed = (
  { slug, strategyTitle, phaseKind, phaseTitle, word, progress, updatedOn, staleAfter, lateAfter, ...row }: Row,
  today: Day,
): ListedInitiative => ({
  ...row,
  strategy: { slug, title: strategyTitle },
  phase: phaseKind && phaseTitle ? { kind: phaseKind, title: phaseTitle } : null,
  status: statusFrom(word && { word, progress, updatedOn, staleAfter }, today),
  lateAfter: lateAfter && fromDate(lateAfter),
});

function conditionsOf(filter: InitiativeFilter, viewer: Actor, today: Day): Prisma.Sql {
  const conditions = [
    filter.strategi !== null && Prisma.sql`s.slug = ${filter.strategi}`,
    filter.spor !== null && Prisma.sql`t.number = ${filter.spor}`,
    filter.fase !== null && placedIn(filter.fase),
    filter.status !== null && Prisma.sql`${statusWordOn(today)} = ${filter.status}`,
    filter.isLate && isLateOn(today),
    filter.ejer !== null && Prisma.sql`s."ownerId" = ${filter.ejer}::uuid`,
    filter.isMine && Prisma.sql`i.id = ANY(${[...viewer.leads]}::uuid[])`,
    filter.isWatched &&
      Prisma.sql`EXISTS (SELECT FROM "Watch" w WHERE w."initiativeId" = i.id AND w."personId" = ${viewer.personId}::uuid)`,
    filter.hasDeviation && deviates(viewer),
    (filter.organisation !== null || filter.rolle !== null) && ownedBy(filter, viewer),
  ].filter((condition) => condition !== false);
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " AND ");
}

function placedIn(place: Place): Prisma.Sql {
  if (place === "trukket") return Prisma.sql`i."withdrawnOn" IS NOT NULL`;
  if (place === "ingen") return Prisma.sql`(i."phaseId" IS NULL AND i."withdrawnOn" IS NULL)`;
  return Prisma.sql`ph.kind = ${place}`;
}

/** An organisation with these letters in its name, or one of the viewer's own, has a part in it. */
function ownedBy({ organisation, rolle }: InitiativeFilter, viewer: Actor): Prisma.Sql {
  const named =
    organisation === MINE
      ? Prisma.sql`o.id = ANY(${[...viewer.organisationIds]}::uuid[])`
      : Prisma.sql`strpos(lower(o.name), lower(${organisation ?? ""})) > 0`;
  const inRole = rolle === null ? Prisma.sql`true` : Prisma.sql`io.role = ${rolle}`;
  return Prisma.sql`EXISTS (SELECT FROM "InitiativeOwner" io JOIN "Organisation" o ON o.id = io."organisationId"
    WHERE io."initiativeId" = i.id AND ${inRole} AND (${organisation === null} OR ${named}))`;
}

/** What the list is sorted by; whatever is equal stands by strategy and number. */
function orderOf({ by, isDescending }: Order, today: Day): Prisma.Sql {
  const direction = isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const inOrder = Prisma.sql`s.place, t.number, i.number, i.id`;
  const first = sortedBy(by, today);
  return first === null
    ? Prisma.sql`s.place ${direction}, t.number, i.number, i.id`
    : Prisma.sql`${first} ${direction} NULLS ${by === "opdateret" && !isDescending ? Prisma.sql`FIRST` : Prisma.sql`LAST`}, ${inOrder}`;
}

function sortedBy(by: Sort, today: Day): Prisma.Sql | null {
  switch (by) {
    case "strategi":
      return null;
    case "titel":
      return Prisma.sql`i.title`;
    case "status":
      return Prisma.sql`array_position(${[...COUNTED_STATUSES]}::text[], ${statusWordOn(today)})`;
    case "opdateret":
      return Prisma.sql`st."updatedOn"`;
    case "frist":
      return Prisma.sql`i."lateAfter"`;
  }
}

/** The strategies the viewer can choose between, by title; more than a person would look through are left out. */
export const listStrategyChoices = ({ db }: Reader, viewer: Actor): Promise<{ slug: string; title: string }[]> =>
  db.$queryRaw`SELECT s.slug, s.title FROM "Strategy" s WHERE ${visibleStrategy(viewer)} ORDER BY s.title, s.slug LIMIT 200`;

import "server-only";
import { BODY_KINDS, SEAT_ROLES, type Actor, type BodyKind, type SeatRole } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import { wordOf } from "@/lib/kernel/vocabulary";
import { holds, pageOf, type Page } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { isValidOn } from "@/lib/platform/validity";
import type { ParticipationRole, PhaseState } from "@/lib/processes/model";
import { visibleStrategy } from "@/lib/strategies/evidence";
import { Prisma } from "@/prisma/generated/client";
import { visibleBody } from "./evidence";
import { BODY_LEVELS, type BodyLevel } from "./model";
import { canKeepBodies, canSeeSeats } from "./policy";

/** Seats on a page of a body, and the newest of its parts in processes. */
export const PAGE_SIZE = 50;

/** As many are offered in a list to choose from; with more, one searches first. */
const MOST_CHOICES = 100;

export type SeatView = { name: string; role: SeatRole; validFrom: Day; validTo: Day | null };
export type PartView = {
  strategy: { slug: string; title: string };
  phase: string;
  state: PhaseState;
  planned: string;
  role: ParticipationRole;
};

/** `to`: the last day it held. */
export type FormerName = { name: string; from: Day; to: Day };

export type BodyPage = {
  id: string;
  name: string;
  kind: BodyKind;
  level: BodyLevel;
  organisation: string;
  validFrom: Day;
  validTo: Day | null;
  /** Its last day is over. */
  hasEnded: boolean;
  legalBasis: string | null;
  /** The latest first. */
  formerNames: FormerName[];
  isDemonstration: boolean;
  /** null: the viewer is not told who sits there. */
  seats: { rows: SeatView[]; total: number } | null;
  parts: { rows: PartView[]; total: number };
};

type BodyRow = Omit<BodyPage, "validFrom" | "validTo" | "hasEnded" | "formerNames" | "seats" | "parts"> & {
  organisationId: string;
  validFrom: Date;
  validTo: Date | null;
};

/** A body with its seats and its part in processes; `page` of the seats counts from 1. null: there is none that the viewer can see. */
export async function getBodyPage(
  reader: Reader,
  viewer: Actor,
  { id, page }: { id: string; page: number },
): Promise<BodyPage | null> {
  if (!isUuid(id)) return null;
  const [row] = await reader.db.$queryRaw<BodyRow[]>`
    SELECT b.id, b.name, b.kind, b.level, b."organisationId", o.name AS organisation, b."validFrom", b."validTo", b."legalBasis", b."isDemonstration"
    FROM "Body" b JOIN "Organisation" o ON o.id = b."organisationId" WHERE b.id = ${id}::uuid AND ${visibleBody(viewer)}`;
  if (!row) return null;
  const { organisationId, validFrom, validTo, ...body } = row;
  const last = validTo && fromDate(validTo);
  return {
    ...body,
    validFrom: fromDate(validFrom),
    validTo: last,
    hasEnded: last !== null && last < reader.today,
    formerNames: await listFormerNames(reader, id),
    seats: canSeeSeats(viewer, { id, organisationId }) ? await listSeats(reader, id, page) : null,
    parts: await listParts(reader, viewer, id),
  };
}

async function listFormerNames({ db }: Reader, bodyId: string): Promise<FormerName[]> {
  const rows = await db.bodyName.findMany({ where: { bodyId }, orderBy: { validTo: "desc" } });
  return rows.map(({ name, validFrom, validTo }) => ({ name, from: fromDate(validFrom), to: fromDate(validTo) }));
}

type SeatRow = Omit<SeatView, "validFrom" | "validTo"> & { validFrom: Date; validTo: Date | null };

/** Those who sit in it on the day: its chair first, its secretary last. */
async function listSeats({ db, today }: Reader, bodyId: string, page: number): Promise<Page<SeatView>> {
  const { rows, total } = await pageOf<SeatRow>(db, {
    select: Prisma.sql`pe.name, se.role, se."validFrom", se."validTo"`,
    from: Prisma.sql`FROM "Seat" se JOIN "Person" pe ON pe.id = se."personId"
      WHERE se."bodyId" = ${bodyId}::uuid AND ${isValidOn(today, "se")}`,
    order: Prisma.sql`array_position(ARRAY['formand', 'medlem', 'sekretaer'], se.role), pe.name, se.id`,
    page,
    size: PAGE_SIZE,
  });
  return {
    total,
    rows: rows.map(({ validFrom, validTo, ...seat }) => ({
      ...seat,
      validFrom: fromDate(validFrom),
      validTo: validTo && fromDate(validTo),
    })),
  };
}

type PartRow = Omit<PartView, "strategy"> & { slug: string; title: string };

/** Its part in the processes of strategies the viewer can see, the latest planned first. */
async function listParts({ db }: Reader, viewer: Actor, bodyId: string): Promise<Page<PartView>> {
  const { rows, total } = await pageOf<PartRow>(db, {
    select: Prisma.sql`s.slug, s.title, ph.title AS phase, ph.state, ph."plannedText" AS planned, pa.role`,
    from: Prisma.sql`FROM "Participation" pa JOIN "Phase" ph ON ph.id = pa."phaseId" JOIN "Process" p ON p.id = ph."processId"
      JOIN "Strategy" s ON s.id = p."strategyId" WHERE pa."bodyId" = ${bodyId}::uuid AND ${visibleStrategy(viewer)}`,
    order: Prisma.sql`ph."plannedFrom" DESC, ph.number DESC, pa.number, pa.id`,
    page: 1,
    size: PAGE_SIZE,
  });
  return { total, rows: rows.map(({ slug, title, ...part }) => ({ ...part, strategy: { slug, title } })) };
}

export type BodyLine = {
  id: string;
  name: string;
  kind: BodyKind;
  level: BodyLevel;
  organisation: string;
  /** Seats that are taken on the day. */
  seats: number;
  isDemonstration: boolean;
};

/** Bodies by region and name; `page` counts from 1. null: only the system administrator sees the list. */
export async function listBodies(
  { db, today }: Reader,
  viewer: Actor,
  { page, search }: { page: number; search: string },
): Promise<Page<BodyLine> | null> {
  if (!canKeepBodies(viewer)) return null;
  return pageOf<BodyLine>(db, {
    select: Prisma.sql`b.id, b.name, b.kind, b.level, o.name AS organisation, b."isDemonstration"`,
    from: called(search),
    order: Prisma.sql`o.name, b.name, b.id`,
    page,
    size: PAGE_SIZE,
    beside: Prisma.sql`(SELECT count(*)::int FROM "Seat" s WHERE s."bodyId" = page.id AND ${isValidOn(today, "s")}) AS seats`,
  });
}

/** The bodies of that name, or of an organisation's of that name. */
const called = (search: string): Prisma.Sql =>
  Prisma.sql`FROM "Body" b JOIN "Organisation" o ON o.id = b."organisationId" WHERE ${holds(Prisma.sql`b.name || ' ' || o.name`, search)}`;

export type SeatLine = {
  id: string;
  personId: string;
  name: string;
  role: SeatRole;
  from: Day;
  /** The last day; null: until further notice. */
  to: Day | null;
};
export type BodyKeeping = Omit<BodyLine, "seats"> & {
  from: Day;
  to: Day | null;
  legalBasis: string | null;
  taken: SeatLine[];
  total: number;
};

/** A body and a page of its seats, those that are taken now first. null: not there, or not for the viewer. */
export async function getBodyKeeping(
  { db }: Reader,
  viewer: Actor,
  { bodyId, page }: { bodyId: string; page: number },
): Promise<BodyKeeping | null> {
  if (!canKeepBodies(viewer)) return null;
  const body = await db.body.findUnique({
    where: { id: bodyId },
    select: keeping(page),
  });
  if (!body) return null;
  const { seats, _count, validFrom, validTo, organisation, kind, level, ...rest } = body;
  return {
    ...rest,
    kind: wordOf(BODY_KINDS, kind),
    level: wordOf(BODY_LEVELS, level),
    organisation: organisation.name,
    from: fromDate(validFrom),
    to: validTo && fromDate(validTo),
    total: _count.seats,
    taken: seats.map(({ id, personId, role, person, ...seat }) => ({
      id,
      personId,
      name: person.name,
      role: wordOf(SEAT_ROLES, role),
      from: fromDate(seat.validFrom),
      to: seat.validTo && fromDate(seat.validTo),
    })),
  };
}

/** Those that are taken now first. */
const keeping = (page: number) =>
  ({
    id: true,
    name: true,
    kind: true,
    level: true,
    legalBasis: true,
    validFrom: true,
    validTo: true,
    isDemonstration: true,
    organisation: { select: { name: true } },
    _count: { select: { seats: true } },
    seats: {
      orderBy: [{ validTo: { sort: "desc", nulls: "first" } }, { person: { name: "asc" } }, { id: "asc" }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      select: {
        id: true,
        personId: true,
        role: true,
        validFrom: true,
        validTo: true,
        person: { select: { name: true } },
      },
    },
  }) satisfies Prisma.BodySelect;

export type Choice = { id: string; name: string };

/** The bodies in which a person may be seated; `total` above the number of rows asks for a search. */
export async function listBodyChoices({ db }: Reader, viewer: Actor, search: string): Promise<Page<Choice>> {
  if (!canKeepBodies(viewer)) return { rows: [], total: 0 };
  return pageOf<Choice>(db, {
    select: Prisma.sql`b.id, b.name || ', ' || o.name AS name`,
    from: called(search),
    order: Prisma.sql`b.name, o.name, b.id`,
    page: 1,
    size: MOST_CHOICES,
  });
}

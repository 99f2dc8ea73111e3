import "server-only";
import { MEMBERSHIP_ROLES, SEAT_ROLES, type Actor, type MembershipRole, type SeatRole } from "@/lib/kernel/actor";
import { dayOf, fromDate, type Day } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import { holds, pageOf, type Page } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { isValidOn } from "@/lib/platform/validity";
import { Prisma } from "@/prisma/generated/client";
import { canKeepPeople } from "./policy";

/** Rows on a page of the list. */
export const PAGE_SIZE = 50;

/** As many are offered in a list to choose from; with more, one searches first. */
const MOST_CHOICES = 100;

export type PersonLine = {
  id: string;
  name: string;
  email: string;
  /** What the person is part of on the day, by name. */
  belongs: string[];
  isDemonstration: boolean;
};

/** People by name; `page` counts from 1. null: only the system administrator sees the list. */
export async function listPeople(
  { db, today }: Reader,
  viewer: Actor,
  { page, search }: { page: number; search: string },
): Promise<Page<PersonLine> | null> {
  if (!canKeepPeople(viewer)) return null;
  return pageOf<PersonLine>(db, {
    select: Prisma.sql`p.id, p.name, p.email, p."isDemonstration"`,
    ...called(search),
    page,
    size: PAGE_SIZE,
    beside: Prisma.sql`coalesce((SELECT json_agg(DISTINCT n.name) FROM (
        SELECT o.name FROM "Membership" m JOIN "Organisation" o ON o.id = m."organisationId"
        WHERE m."personId" = page.id AND ${isValidOn(today, "m")}
        UNION SELECT b.name FROM "Seat" s JOIN "Body" b ON b.id = s."bodyId"
        WHERE s."personId" = page.id AND ${isValidOn(today, "s")}) n), '[]') AS belongs`,
  });
}

/** The people of that name or address, by name. */
const called = (search: string) => ({
  from: Prisma.sql`FROM "Person" p WHERE ${holds(Prisma.sql`p.name || ' ' || p.email`, search)}`,
  order: Prisma.sql`p.name, p.id`,
});

export type Choice = { id: string; name: string };

/** The people who may be given a seat; `total` above the number of rows asks for a search. */
export async function listPeopleChoices({ db }: Reader, viewer: Actor, search: string): Promise<Page<Choice>> {
  if (!canKeepPeople(viewer)) return { rows: [], total: 0 };
  return pageOf<Choice>(db, {
    select: Prisma.sql`p.id, p.name || ', ' || p.email AS name`,
    ...called(search),
    page: 1,
    size: MOST_CHOICES,
  });
}

type Valid = { id: string; from: Day; to: Day | null };
export type PersonPage = Omit<PersonLine, "belongs"> & {
  memberships: (Valid & { organisation: string; role: MembershipRole })[];
  seats: (Valid & { bodyId: string; body: string; role: SeatRole })[];
  /** Has a password or an identity to sign in with. */
  hasAccount: boolean;
  /** When the person was last invited; null: never. */
  invitedOn: Day | null;
};

/** A person with what gives rights. null: not there, or not for the viewer. */
export async function getPersonPage(
  { db, stamp }: Reader,
  viewer: Actor,
  personId: string,
): Promise<PersonPage | null> {
  if (!canKeepPeople(viewer)) return null;
  const person = await db.person.findUnique({ where: { id: personId }, select: PERSON });
  if (!person) return null;
  const [access] = await db.$queryRaw<{ hasAccount: boolean; invited: Date | null }[]>`
    SELECT EXISTS (SELECT FROM ops.account a WHERE a.person_id = ${personId}::uuid) AS "hasAccount",
      (SELECT max(f.stamp) FROM ledger.fact f
       WHERE f.subject_id = ${personId}::uuid AND f.type = 'person.invited' AND f.stamp <= ${stamp}) AS invited`;
  const { memberships, seats, ...rest } = person;
  return {
    ...rest,
    hasAccount: access?.hasAccount ?? false,
    invitedOn: access?.invited ? dayOf(access.invited) : null,
    memberships: memberships.map(({ id, role, organisation, ...period }) => ({
      id,
      role: wordOf(MEMBERSHIP_ROLES, role),
      organisation: organisation.name,
      ...asDays(period),
    })),
    seats: seats.map(({ id, role, body, ...period }) => ({
      id,
      role: wordOf(SEAT_ROLES, role),
      bodyId: body.id,
      body: body.name,
      ...asDays(period),
    })),
  };
}

const asDays = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
  from: fromDate(validFrom),
  to: validTo && fromDate(validTo),
});

const PERSON = {
  id: true,
  name: true,
  email: true,
  isDemonstration: true,
  memberships: {
    orderBy: [{ validFrom: "desc" }, { id: "asc" }],
    take: MOST_CHOICES,
    select: { id: true, role: true, validFrom: true, validTo: true, organisation: { select: { name: true } } },
  },
  seats: {
    orderBy: [{ validFrom: "desc" }, { id: "asc" }],
    take: MOST_CHOICES,
    select: { id: true, role: true, validFrom: true, validTo: true, body: { select: { id: true, name: true } } },
  },
} satisfies Prisma.PersonSelect;

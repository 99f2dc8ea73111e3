import "server-only";
import { MEMBERSHIP_ROLES, SEAT_ROLES } from "@/lib/kernel/actor";
import { asDate, fromDate, type Day } from "@/lib/kernel/day";
import type { PartyRef } from "@/lib/kernel/party";
import { wordOf } from "@/lib/kernel/vocabulary";
import type { Tx } from "@/lib/platform/db";
import { digestOf } from "@/lib/platform/digest";
import { goesOnUntil } from "@/lib/platform/validity";
import { PARTICIPATION_ROLES } from "@/lib/processes/model";
import type { OpenThing } from "./model";
import { countOf, keyOf, keyOfPlace, type Places } from "./rules";

/** Of what ends: the bodies and the organisations. */
type Ending = { bodies: string[]; organisations: string[] };

const endingOf = (parties: readonly PartyRef[]): Ending => ({
  bodies: parties.flatMap(({ bodyId }) => bodyId ?? []),
  organisations: parties.flatMap(({ organisationId }) => organisationId ?? []),
});

const bodyRef = (bodyId: string): PartyRef => ({ bodyId, organisationId: null });
const organisationRef = (organisationId: string): PartyRef => ({ bodyId: null, organisationId });

/** Everything open that hangs on those that end on the day, in an order of its own. */
export async function loadOpenThings(tx: Tx, parties: readonly PartyRef[], on: Day): Promise<OpenThing[]> {
  const ending = endingOf(parties);
  return [
    ...(await loadPosts(tx, ending, on)),
    ...(await loadParts(tx, ending)),
    ...(await loadMeetings(tx, ending, on)),
    ...(await loadOwned(tx, ending, on)),
    ...(await loadPlacings(tx, ending)),
  ];
}

/** Posts that hold on the day or later. */
async function loadPosts(tx: Tx, { bodies, organisations }: Ending, on: Day): Promise<OpenThing[]> {
  const select = { id: true, personId: true, role: true, validFrom: true, validTo: true } as const;
  const seats = await tx.seat.findMany({
    where: { bodyId: { in: bodies }, ...goesOnUntil(on) },
    orderBy: { id: "asc" },
    select: { ...select, bodyId: true },
  });
  const memberships = await tx.membership.findMany({
    where: { organisationId: { in: organisations }, ...goesOnUntil(on) },
    orderBy: { id: "asc" },
    select: { ...select, organisationId: true },
  });
  const daysOf = ({ validFrom, validTo }: { validFrom: Date; validTo: Date | null }) => ({
    validFrom: fromDate(validFrom),
    validTo: validTo && fromDate(validTo),
  });
  return [
    ...seats.map(({ id, personId, role, bodyId, ...days }): OpenThing => ({
      ...{ kind: "seat", id, personId, role: wordOf(SEAT_ROLES, role), from: bodyRef(bodyId) },
      ...daysOf(days),
    })),
    ...memberships.map(({ id, personId, role, organisationId, ...days }): OpenThing => ({
      ...{ kind: "membership", id, personId, role: wordOf(MEMBERSHIP_ROLES, role) },
      from: organisationRef(organisationId),
      ...daysOf(days),
    })),
  ];
}

/** Parts in phases that are not closed, unless something is recorded of them already; and parts in templates. */
async function loadParts(tx: Tx, { bodies, organisations }: Ending): Promise<OpenThing[]> {
  const isTheirs = { OR: [{ bodyId: { in: bodies } }, { organisationId: { in: organisations } }] };
  const parts = await tx.participation.findMany({
    where: { ...isTheirs, settledOn: null, phase: { state: { not: "closed" } } },
    orderBy: { id: "asc" },
    select: { id: true, bodyId: true, organisationId: true, phase: { select: { processId: true } } },
  });
  const inTemplates = await tx.templateParty.findMany({
    where: isTheirs,
    orderBy: { id: "asc" },
    select: {
      ...{ id: true, bodyId: true, organisationId: true, role: true, phaseId: true },
      phase: { select: { templateId: true } },
    },
  });
  return [
    ...parts.map(({ id, phase: { processId }, ...from }): OpenThing => ({ kind: "part", id, processId, from })),
    ...inTemplates.map(({ id, phase: { templateId }, phaseId, role, ...from }): OpenThing => ({
      ...{ kind: "template-part", id, templateId, phaseId, from },
      role: wordOf(PARTICIPATION_ROLES, role),
    })),
  ];
}

/** Meetings on the day or later at which nothing is decided. */
async function loadMeetings(tx: Tx, { bodies }: Ending, on: Day): Promise<OpenThing[]> {
  const meetings = await tx.meeting.findMany({
    where: { bodyId: { in: bodies }, heldOn: { gte: asDate(on) }, items: { every: { decisions: { none: {} } } } },
    orderBy: { id: "asc" },
    select: { id: true, bodyId: true },
  });
  return meetings.map(({ id, bodyId }) => ({ kind: "meeting", id, from: bodyRef(bodyId) }));
}

type OwnedRow = { id: string; organisationId: string };

const asOwned =
  (kind: "strategy" | "plan" | "body" | "template" | "follow-up") =>
  ({ id, organisationId }: OwnedRow): OpenThing => ({ kind, id, from: organisationRef(organisationId) });

/** What the organisations have: strategies, initiatives by strategy, plans, bodies that go on after the day, templates, open follow-ups. */
async function loadOwned(tx: Tx, { organisations }: Ending, on: Day): Promise<OpenThing[]> {
  const where = { organisationId: { in: organisations } };
  const [orderBy, select] = [{ id: "asc" }, { id: true, organisationId: true }] as const;
  const strategies = await tx.strategy.findMany({
    where: { ownerId: { in: organisations } },
    orderBy,
    select: { id: true, ownerId: true },
  });
  const bodies = await tx.body.findMany({ where: { ...where, ...goesOnUntil(on) }, orderBy, select });
  const templates = await tx.processTemplate.findMany({ where, orderBy, select });
  const plans = await tx.$queryRaw<OwnedRow[]>`
    SELECT p.id, p."organisationId" FROM "Plan" p WHERE p."organisationId" = ANY(${organisations}::uuid[]) ORDER BY p.id`;
  const followUps = await tx.$queryRaw<OwnedRow[]>`
    SELECT fu.id, fu."organisationId" FROM "FollowUp" fu
    WHERE fu."organisationId" = ANY(${organisations}::uuid[]) AND fu."closedOn" IS NULL ORDER BY fu.id`;
  const owned = await tx.$queryRaw<(OwnedRow & { owners: { id: string; initiativeId: string; role: string }[] })[]>`
    SELECT i."strategyId" AS id, o."organisationId",
      json_agg(json_build_object('id', o.id, 'initiativeId', o."initiativeId", 'role', o.role) ORDER BY o.id) AS owners
    FROM "InitiativeOwner" o JOIN "Initiative" i ON i.id = o."initiativeId"
    WHERE o."organisationId" = ANY(${organisations}::uuid[]) GROUP BY 1, 2 ORDER BY 1, 2`;
  return [
    ...strategies.map(({ id, ownerId }) => asOwned("strategy")({ id, organisationId: ownerId })),
    ...owned.map(({ id, organisationId, owners }): OpenThing => ({
      ...{ kind: "ownership", id, owners },
      from: organisationRef(organisationId),
    })),
    ...plans.map(asOwned("plan")),
    ...bodies.map(asOwned("body")),
    ...templates.map(asOwned("template")),
    ...followUps.map(asOwned("follow-up")),
  ];
}

/** The organisations that lie in a region that ends, or are part of a collective that does. */
async function loadPlacings(tx: Tx, { organisations }: Ending): Promise<OpenThing[]> {
  const rows = await tx.$queryRaw<(OwnedRow & { column: "regionId" | "partOfId" })[]>`
    SELECT o.id, p.id AS "organisationId", p.column FROM "Organisation" o
    CROSS JOIN LATERAL (VALUES (o."regionId", 'regionId'), (o."partOfId", 'partOfId')) AS p(id, "column")
    WHERE p.id = ANY(${organisations}::uuid[]) ORDER BY o.id, p.column`;
  return rows.map(({ id, organisationId, column }) => ({
    ...{ kind: "placing", id, column },
    from: organisationRef(organisationId),
  }));
}

/** Of what was read: the same for the same open things, and another as soon as one comes, goes or changes. */
export const seenOf = (things: readonly OpenThing[]): string => {
  const lines = things.map((thing) => `${keyOf(thing)} ${String(countOf(thing))} ${JSON.stringify(thing)}`);
  return digestOf(lines.sort().join("\n"));
};

/** The versions of what the things are, or are part of, by id. */
export async function loadVersions(tx: Tx, things: readonly OpenThing[]): Promise<ReadonlyMap<string, number>> {
  const ids = things.flatMap((thing) => {
    if (thing.kind === "part") return [thing.processId];
    if (thing.kind === "template-part") return [thing.templateId];
    return thing.kind === "ownership" ? thing.owners.map(({ initiativeId }) => initiativeId) : [thing.id];
  });
  const rows = await tx.$queryRaw<{ id: string; version: number }[]>`
    SELECT v.id, v.version FROM (SELECT id, version FROM "Process" UNION ALL SELECT id, version FROM "Meeting"
      UNION ALL SELECT id, version FROM "Strategy" UNION ALL SELECT id, version FROM "Initiative"
      UNION ALL SELECT id, version FROM "ProcessTemplate" UNION ALL SELECT id, version FROM "FollowUp") v WHERE v.id = ANY(${[...new Set(ids)]}::uuid[])`;
  return new Map(rows.map(({ id, version }) => [id, version]));
}

/** What stands with the receivers already: posts that hold from the day on, ownerships, parts in templates. */
export async function loadTaken(tx: Tx, receiverIds: readonly string[], on: Day): Promise<Places> {
  const ids = [...receiverIds];
  const rows = await tx.$queryRaw<{ place: string }[]>`
    SELECT concat_ws(' ', s."bodyId", s."personId", s.role) AS place FROM "Seat" s
      WHERE s."bodyId" = ANY(${ids}::uuid[]) AND s."validTo" IS NULL AND s."validFrom" <= ${asDate(on)}::date
    UNION SELECT concat_ws(' ', m."organisationId", m."personId", m.role) FROM "Membership" m
      WHERE m."organisationId" = ANY(${ids}::uuid[]) AND m."validTo" IS NULL AND m."validFrom" <= ${asDate(on)}::date
    UNION SELECT concat_ws(' ', o."initiativeId", o."organisationId", o.role) FROM "InitiativeOwner" o
      WHERE o."organisationId" = ANY(${ids}::uuid[])
    UNION SELECT concat_ws(' ', t."phaseId", coalesce(t."bodyId", t."organisationId"), t.role) FROM "TemplateParty" t
      WHERE coalesce(t."bodyId", t."organisationId") = ANY(${ids}::uuid[])`;
  return new Set(rows.map(({ place }) => keyOfPlace(place)));
}

/** Those that a body or an organisation came in the place of, and those that they did. */
export async function loadPredecessorIds(tx: Tx, partyId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE before(id) AS (
      SELECT ${partyId}::uuid
      UNION SELECT coalesce(s."predecessorBodyId", s."predecessorOrganisationId") FROM "Succession" s
        JOIN before ON before.id = coalesce(s."successorBodyId", s."successorOrganisationId"))
    SELECT before.id FROM before WHERE before.id <> ${partyId}::uuid`;
  return rows.map(({ id }) => id);
}

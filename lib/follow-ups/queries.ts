import "server-only";
import { loadCircle, nameOn } from "@/lib/bodies/evidence";
import { visibleDecision } from "@/lib/decisions/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { readsAgendas } from "@/lib/meetings/evidence";
import { pageOf, type Page } from "@/lib/platform/listing";
import type { Reader } from "@/lib/platform/readers";
import { Prisma } from "@/prisma/generated/client";
import { ownerValue } from "./model";
import { canCloseFollowUp, organisationsKept } from "./policy";
import { isLate } from "./rules";

export type FollowUpView = {
  id: string;
  version: number;
  text: string;
  /** null: a person, whom the viewer is not told of. */
  owner: string | null;
  deadline: Day;
  closedOn: Day | null;
  /** What came of it; null: nothing yet, or the viewer is not told. */
  note: string | null;
  isLate: boolean;
  canClose: boolean;
};

type Row = Omit<FollowUpView, "deadline" | "closedOn" | "isLate" | "canClose"> & {
  deadline: Date;
  closedOn: Date | null;
  personId: string | null;
  organisationId: string | null;
  regionId: string;
};

/** A FollowUp `fu` that is the viewer's own. */
const isOwn = (viewer: Actor): Prisma.Sql =>
  Prisma.sql`(coalesce(fu."personId" = ${viewer.personId}::uuid, false)
    OR coalesce(fu."organisationId" = ANY(${[...organisationsKept(viewer)]}::uuid[]), false))`;

/** People and notes are told to who reads the body's agendas, and to whose it is. */
const told = (
  viewer: Actor,
): Prisma.Sql => Prisma.sql`fu.id, fu.version, fu.text, fu.deadline, fu."closedOn", fu."personId", fu."organisationId",
  b."organisationId" AS "regionId", CASE WHEN ${readsAgendas(viewer)} OR ${isOwn(viewer)} THEN fu.note END AS note,
  coalesce((SELECT o.name FROM "Organisation" o WHERE o.id = fu."organisationId"),
    CASE WHEN ${readsAgendas(viewer)} OR ${isOwn(viewer)} THEN (SELECT p.name FROM "Person" p WHERE p.id = fu."personId") END) AS owner`;

const FROM = Prisma.sql`FROM "FollowUp" fu JOIN "Decision" d ON d.id = fu."decisionId" JOIN "AgendaItem" it ON it.id = d."itemId"
  JOIN "Body" b ON b.id = d."bodyId"`;

const viewFrom =
  ({ today, isPast }: Reader, viewer: Actor) =>
  ({ deadline, closedOn, personId, organisationId, regionId, ...row }: Row): FollowUpView => {
    const days = { deadline: fromDate(deadline), closedOn: closedOn && fromDate(closedOn) };
    const mayClose = canCloseFollowUp(viewer, { personId, organisationId, regionId });
    return { ...row, ...days, isLate: isLate(days, today), canClose: !isPast && closedOn === null && mayClose };
  };

/** The follow-ups of decisions that the viewer can see, in their order, by decision. */
export async function listFollowUpsOf(
  reader: Reader,
  viewer: Actor,
  decisionIds: readonly string[],
): Promise<ReadonlyMap<string, FollowUpView[]>> {
  const rows = await reader.db.$queryRaw<(Row & { decisionId: string })[]>`
    SELECT ${told(viewer)}, fu."decisionId" ${FROM}
    WHERE fu."decisionId" = ANY(${[...decisionIds]}::uuid[]) AND ${visibleDecision(viewer)} ORDER BY fu."decisionId", fu.number`;
  const view = viewFrom(reader, viewer);
  const found = new Map<string, FollowUpView[]>();
  for (const { decisionId, ...row } of rows) found.set(decisionId, [...(found.get(decisionId) ?? []), view(row)]);
  return found;
}

export type OwnFollowUp = FollowUpView & {
  body: string;
  decidedOn: Day;
  /** null: whose it is may not see the item it was decided on. */
  meetingId: string | null;
};

/** What waits for the viewer or an organisation of the viewer's, the soonest due first. */
export async function listOwnFollowUps(reader: Reader, viewer: Actor, size: number): Promise<Page<OwnFollowUp>> {
  const { rows, total } = await pageOf<Row & { body: string; decidedOn: Date; meetingId: string | null }>(reader.db, {
    select: Prisma.sql`${told(viewer)}, ${nameOn(Prisma.sql`d."decidedOn"`)} AS body, d."decidedOn", CASE WHEN ${visibleDecision(viewer)} THEN it."meetingId" END AS "meetingId"`,
    from: Prisma.sql`${FROM} WHERE fu."closedOn" IS NULL AND ${isOwn(viewer)}`,
    order: Prisma.sql`fu.deadline, fu.id`,
    page: 1,
    size,
  });
  const view = viewFrom(reader, viewer);
  return {
    total,
    rows: rows.map(({ body, decidedOn, meetingId, ...row }) => ({
      ...view(row),
      ...{ body, decidedOn: fromDate(decidedOn), meetingId },
    })),
  };
}

/** Who may be given a follow-up by a body, to choose among. */
export const listOwnerChoices = async (
  { db, today }: Pick<Reader, "db" | "today">,
  bodyId: string,
): Promise<{ value: string; label: string }[]> =>
  (await loadCircle(db, bodyId, today)).map(({ name, ...owner }) => ({ value: ownerValue(owner), label: name }));

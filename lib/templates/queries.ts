import "server-only";
import { isSystemAdministrator, type Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf } from "@/lib/kernel/vocabulary";
import { pageOf } from "@/lib/platform/listing";
import { partyValue } from "@/lib/kernel/party";
import type { Reader } from "@/lib/platform/readers";
import {
  PARTICIPATION_ROLES,
  PHASE_KINDS,
  type DecidingRule,
  type ParticipationRole,
  type PhaseKind,
} from "@/lib/processes/model";
import { canRunProcess } from "@/lib/processes/policy";
import { Prisma } from "@/prisma/generated/client";
import { canKeepSomeTemplates, canKeepTemplates } from "./policy";

/** Rows on a page of the list. */
export const PAGE_SIZE = 50;

/** As many bodies and organisations are offered as parties. */
const MOST_CHOICES = 300;

export type TemplateLine = { id: string; title: string; organisation: string; phases: number };
export type Choice = { id: string; name: string };
export type TemplateList = {
  rows: TemplateLine[];
  total: number;
  /** Regions the viewer can draw a template for. */
  regions: Choice[];
};

/** `canKeepTemplates` in SQL, over a column that holds the organisation's id. */
const kept = (viewer: Actor, column: Prisma.Sql): Prisma.Sql =>
  isSystemAdministrator(viewer)
    ? Prisma.sql`true`
    : Prisma.sql`${column} = ANY(${viewer.memberships
        .filter(({ role }) => role === "sekretariat")
        .map(({ organisationId }) => organisationId)}::uuid[])`;

/** Templates the viewer keeps, by title; `page` counts from 1. null: the viewer keeps none. */
export async function listTemplates(
  { db }: Reader,
  viewer: Actor,
  { page }: { page: number },
): Promise<TemplateList | null> {
  if (!canKeepSomeTemplates(viewer)) return null;
  const listed = await pageOf<TemplateLine>(db, {
    select: Prisma.sql`t.id, t.title, o.name AS organisation`,
    from: Prisma.sql`FROM "ProcessTemplate" t JOIN "Organisation" o ON o.id = t."organisationId"
      WHERE ${kept(viewer, Prisma.sql`t."organisationId"`)}`,
    order: Prisma.sql`t.title, t.id`,
    page,
    size: PAGE_SIZE,
    beside: Prisma.sql`(SELECT count(*)::int FROM "TemplatePhase" ph WHERE ph."templateId" = page.id) AS phases`,
  });
  const regions = await db.$queryRaw<Choice[]>`
    SELECT o.id, o.name FROM "Organisation" o WHERE o.kind = 'region' AND ${kept(viewer, Prisma.sql`o.id`)} ORDER BY o.name, o.id`;
  return { ...listed, regions };
}

export type TemplatePartyView = { id: string; name: string; role: ParticipationRole };
export type TemplatePhaseView = {
  id: string;
  number: number;
  kind: PhaseKind;
  title: string;
  planned: { text: string; from: Day; to: Day | null };
  source: string | null;
  parties: TemplatePartyView[];
} & DecidingRule;
export type TemplatePage = {
  id: string;
  title: string;
  description: string;
  version: number;
  organisation: string;
  phases: TemplatePhaseView[];
  /** Bodies and organisations that can be parties. */
  parties: Choice[];
  /** The region's strategies without a governing process, for whom the viewer can plan one. */
  strategies: { id: string; slug: string; title: string; caseNumber: string | null }[];
};

/** A template as its keepers work on it. null: there is none, or it is not the viewer's to keep. */
export async function getTemplatePage({ db, today }: Reader, viewer: Actor, id: string): Promise<TemplatePage | null> {
  const template = await db.processTemplate.findUnique({ where: { id }, select: TEMPLATE });
  if (!template || !canKeepTemplates(viewer, template)) return null;
  const { organisationId, organisation, phases, ...rest } = template;
  const parties = await db.$queryRaw<(Choice & { isBody: boolean })[]>`
    SELECT b.id::text, true AS "isBody", b.name FROM "Body" b WHERE b."organisationId" = ${organisationId}::uuid
      AND (b."validTo" IS NULL OR b."validTo" >= ${today}::date)
    UNION ALL SELECT o.id::text, false, o.name FROM "Organisation" o
      WHERE (o.id = ${organisationId}::uuid OR o."regionId" = ${organisationId}::uuid)
    ORDER BY name, id LIMIT ${MOST_CHOICES}`;
  const strategies = canRunProcess(viewer, { ownerId: organisationId })
    ? await db.strategy.findMany({
        where: { ownerId: organisationId, processes: { none: { purpose: "governing" } } },
        orderBy: { title: "asc" },
        take: MOST_CHOICES,
        select: { id: true, slug: true, title: true, caseNumber: true },
      })
    : [];
  return {
    ...rest,
    organisation: organisation.name,
    phases: phases.map(asPhase),
    parties: parties.map((party) => ({ id: partyValue(party), name: party.name })),
    strategies,
  };
}

const TEMPLATE = {
  id: true,
  title: true,
  description: true,
  version: true,
  organisationId: true,
  organisation: { select: { name: true } },
  phases: {
    orderBy: { number: "asc" },
    select: {
      id: true,
      number: true,
      kind: true,
      title: true,
      plannedText: true,
      plannedFrom: true,
      plannedTo: true,
      source: true,
      decidersNeeded: true,
      isLastDeciderLast: true,
      parties: {
        orderBy: { number: "asc" },
        select: {
          id: true,
          role: true,
          body: { select: { name: true } },
          organisation: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.ProcessTemplateSelect;

type TemplateRow = Prisma.ProcessTemplateGetPayload<{ select: typeof TEMPLATE }>;

const asPhase = ({
  plannedText,
  plannedFrom,
  plannedTo,
  kind,
  parties,
  ...phase
}: TemplateRow["phases"][number]): TemplatePhaseView => ({
  ...phase,
  kind: wordOf(PHASE_KINDS, kind),
  planned: { text: plannedText, from: fromDate(plannedFrom), to: plannedTo && fromDate(plannedTo) },
  parties: parties.map(({ id, role, body, organisation }) => ({
    id,
    role: wordOf(PARTICIPATION_ROLES, role),
    name: body?.name ?? organisation?.name ?? "",
  })),
});

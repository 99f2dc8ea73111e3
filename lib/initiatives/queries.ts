import "server-only";
import { canPublishText, canSeeText, canWriteText } from "@/lib/documents/policy";
import type { TextKind } from "@/lib/documents/model";
import { loadStanding } from "@/lib/gates/evidence";
import { gateOf } from "@/lib/gates/rules";
import type { Condition } from "@/lib/gates/model";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { OrganisationKind } from "@/lib/organisations/model";
import { loadGoverningProcess, type ProcessView } from "@/lib/processes/evidence";
import type { Reader } from "@/lib/platform/readers";
import type { StatusWord } from "@/lib/status/model";
import { statusOn, type StatusOnDay } from "@/lib/status/rules";
import type { Audience } from "@/lib/strategies/model";
import type { Prisma } from "@/prisma/generated/client";
import { loadSubject, validOn, type LoadedSubject } from "./evidence";
import type { InitiativeRefusal } from "./labels";
import type { OwnerRole, PassageEnd } from "./model";
import {
  canAdvance,
  canAssignLead,
  canRecordStatus,
  canSeeInitiative,
  readsInitiativeAsPartner,
  readsInitiativeInFull,
} from "./policy";
import { advance, isLate, type Standing } from "./rules";

/** How many of the newest reports the page of an initiative shows. */
const NEWEST = 20;

export type TextView = {
  id: string;
  kind: TextKind;
  number: number;
  body: string;
  author: string | null;
  writtenOn: Day;
  publishedOn: Day | null;
  version: number;
  canWrite: boolean;
};
export type UpdateView = {
  number: number;
  word: StatusWord;
  progress: number | null;
  note: string;
  nextStep: string;
  reportedOn: Day;
  by: string | null;
};
export type PassageView = { phase: string; enteredOn: Day; leftOn: Day | null; how: PassageEnd | null };

export type InitiativePage = {
  id: string;
  version: number;
  number: number;
  title: string;
  source: string | null;
  isDemonstration: boolean;
  audience: Audience;
  strategy: { slug: string; title: string; caseNumber: string | null; owner: string };
  track: { number: number; title: string };
  owners: { organisation: string; kind: OrganisationKind; role: OwnerRole }[];
  subPoints: string[];
  status: StatusOnDay & { version: number };
  isLate: boolean;
  lateAfter: Day | null;
  texts: TextView[];
  passages: PassageView[];
  process: ProcessView | null;
  currentPhaseId: string | null;
  /** Notes, people and reports: not for the public. */
  inside: {
    leads: { id: string; name: string; since: Day }[];
    leadWaiver: string | null;
    updates: UpdateView[];
    updateCount: number;
  } | null;
  /** What leaving the phase takes: for those who read in full. */
  gate: {
    conditions: readonly Condition[];
    next: string | null;
    source: string | null;
    refusal: InitiativeRefusal | null;
  } | null;
  can: { advance: boolean; assignLead: boolean; recordStatus: boolean; writeText: boolean; publishText: boolean };
};

const pageSelect = (today: Day) =>
  ({
    number: true,
    title: true,
    source: true,
    isDemonstration: true,
    leadWaiver: true,
    lateAfter: true,
    phaseId: true,
    phase: { select: { kind: true, source: true } },
    strategy: { select: { slug: true, title: true, caseNumber: true, owner: { select: { name: true } } } },
    track: { select: { number: true, title: true } },
    owners: {
      orderBy: { number: "asc" },
      select: { role: true, organisation: { select: { name: true, kind: true } } },
    },
    subPoints: { orderBy: { number: "asc" }, select: { title: true } },
    leads: {
      where: validOn(today),
      orderBy: [{ validFrom: "asc" }, { id: "asc" }],
      select: { id: true, validFrom: true, person: { select: { name: true } } },
    },
    status: { select: { word: true, progress: true, updatedOn: true, staleAfter: true, version: true } },
    statuses: {
      orderBy: { number: "desc" },
      take: NEWEST,
      select: {
        number: true,
        word: true,
        progress: true,
        note: true,
        nextStep: true,
        reportedOn: true,
        reportedBy: { select: { name: true } },
      },
    },
    texts: {
      orderBy: [{ kind: "asc" }, { number: "desc" }],
      select: {
        id: true,
        kind: true,
        number: true,
        body: true,
        audience: true,
        writtenOn: true,
        publishedOn: true,
        version: true,
        author: { select: { name: true } },
      },
    },
    passages: {
      orderBy: [{ enteredOn: "asc" }, { id: "asc" }],
      select: { enteredOn: true, leftOn: true, how: true, phase: { select: { title: true } } },
    },
  }) as const satisfies Prisma.InitiativeSelect;

type Row = Prisma.InitiativeGetPayload<{ select: ReturnType<typeof pageSelect> }>;

const dayOrNull = (date: Date | null): Day | null => date && fromDate(date);

/** Everything the page of an initiative shows, as far as the viewer may see it. null: there is none that the viewer can see. */
export async function getInitiativePage(reader: Reader, viewer: Actor, id: string): Promise<InitiativePage | null> {
  const { db, today } = reader;
  const subject = await loadSubject(db, id);
  if (!subject || !canSeeInitiative(viewer, subject)) return null;
  const row = await db.initiative.findUnique({
    where: { id },
    select: pageSelect(today),
    relationLoadStrategy: "join",
  });
  if (!row) return null;
  const isInside = readsInitiativeInFull(viewer, subject);
  const standing = isInside ? await loadStanding(db, id, today) : null;
  const status = statusView(row, today);
  const can = reader.isPast ? NOTHING : abilities(viewer, subject, row);
  return {
    id,
    version: subject.version,
    number: row.number,
    title: row.title,
    source: row.source,
    isDemonstration: row.isDemonstration,
    audience: subject.audience,
    strategy: { ...row.strategy, owner: row.strategy.owner.name },
    track: row.track,
    owners: row.owners.map(({ role, organisation }) => ({
      organisation: organisation.name,
      kind: organisation.kind as OrganisationKind,
      role: role as OwnerRole,
    })),
    subPoints: row.subPoints.map(({ title }) => title),
    status,
    lateAfter: dayOrNull(row.lateAfter),
    isLate: isLate(
      { lateAfter: dayOrNull(row.lateAfter), isEnded: status.word === "gennemfoert" || status.word === "udgaaet" },
      today,
    ),
    texts: textViews(row, viewer, subject, can),
    passages: row.passages.map(({ phase, enteredOn, leftOn, how }) => ({
      phase: phase.title,
      enteredOn: fromDate(enteredOn),
      leftOn: dayOrNull(leftOn),
      how: how as PassageEnd | null,
    })),
    process: await loadGoverningProcess(db, subject.strategyId),
    currentPhaseId: row.phaseId,
    inside: isInside || readsInitiativeAsPartner(viewer, subject) ? insideView(row) : null,
    gate: standing && gateView(standing, row.phase?.source ?? null, today),
    can,
  };
}

/** Nobody changes the past. */
const NOTHING = { advance: false, assignLead: false, recordStatus: false, writeText: false, publishText: false };

const abilities = (viewer: Actor, subject: LoadedSubject, row: Row): InitiativePage["can"] => ({
  advance: canAdvance(viewer, subject),
  assignLead: canAssignLead(viewer, subject),
  recordStatus: canRecordStatus(viewer, subject),
  writeText: canWriteText(viewer, subject, { phaseKind: row.phase?.kind ?? null }),
  publishText: canPublishText(viewer, subject),
});

function statusView({ status }: Row, today: Day): InitiativePage["status"] {
  const reported = status?.updatedOn
    ? {
        word: status.word as StatusWord,
        progress: status.progress,
        updatedOn: fromDate(status.updatedOn),
        staleAfter: dayOrNull(status.staleAfter),
      }
    : null;
  return { ...statusOn(today, reported), version: status?.version ?? 0 };
}

function textViews(
  row: Row,
  viewer: Actor,
  subject: LoadedSubject,
  can: Pick<InitiativePage["can"], "writeText">,
): TextView[] {
  return row.texts
    .filter(({ kind, audience, publishedOn }) =>
      canSeeText(viewer, subject, {
        kind: kind as TextKind,
        audience: audience as Audience,
        isPublished: publishedOn !== null,
      }),
    )
    .map(({ kind, author, writtenOn, publishedOn, audience: _audience, ...text }) => ({
      ...text,
      kind: kind as TextKind,
      author: author?.name ?? null,
      writtenOn: fromDate(writtenOn),
      publishedOn: dayOrNull(publishedOn),
      canWrite: can.writeText && publishedOn === null,
    }));
}

const insideView = (row: Row): NonNullable<InitiativePage["inside"]> => ({
  leads: row.leads.map(({ id, person, validFrom }) => ({ id, name: person.name, since: fromDate(validFrom) })),
  leadWaiver: row.leadWaiver,
  updates: row.statuses.map(({ reportedBy, word, reportedOn, ...update }) => ({
    ...update,
    word: word as StatusWord,
    reportedOn: fromDate(reportedOn),
    by: reportedBy?.name ?? null,
  })),
  updateCount: row.status?.version ?? 0,
});

function gateView(standing: Standing, source: string | null, today: Day): NonNullable<InitiativePage["gate"]> {
  const move = advance(standing, today);
  return {
    conditions: gateOf(standing.gate, today),
    next: standing.next?.title ?? null,
    source,
    refusal: move.ok ? null : move.refusal,
  };
}

export type StatusForm = {
  id: string;
  title: string;
  strategy: { slug: string; title: string };
  track: number;
  number: number;
  current: StatusOnDay & { version: number };
  newest: UpdateView | null;
};

/** What the form for a status update starts from. null: there is none the viewer may update. */
export async function getStatusForm(reader: Reader, viewer: Actor, id: string): Promise<StatusForm | null> {
  const subject = await loadSubject(reader.db, id);
  if (!subject || !canSeeInitiative(viewer, subject) || !canRecordStatus(viewer, subject)) return null;
  const row = await reader.db.initiative.findUnique({
    where: { id },
    select: pageSelect(reader.today),
    relationLoadStrategy: "join",
  });
  if (!row) return null;
  const { slug, title } = row.strategy;
  const [newest] = insideView(row).updates;
  return {
    id,
    title: row.title,
    strategy: { slug, title },
    track: row.track.number,
    number: row.number,
    current: statusView(row, reader.today),
    newest: newest ?? null,
  };
}

export type MyInitiative = {
  id: string;
  title: string;
  track: number;
  number: number;
  strategy: string;
  status: StatusOnDay;
};

/** The initiatives the viewer leads, the longest silent first. `page` counts from 1. */
export async function listMyInitiatives(
  { db, today }: Reader,
  viewer: Actor,
  { page, size }: { page: number; size: number },
): Promise<{ rows: MyInitiative[]; total: number }> {
  const mine = { id: { in: [...viewer.leads] } };
  const rows = await db.initiative.findMany({
    where: mine,
    orderBy: [{ status: { updatedOn: { sort: "asc", nulls: "first" } } }, { title: "asc" }, { id: "asc" }],
    skip: (page - 1) * size,
    take: size,
    relationLoadStrategy: "join",
    select: {
      id: true,
      title: true,
      number: true,
      track: { select: { number: true } },
      strategy: { select: { title: true } },
      status: { select: { word: true, progress: true, updatedOn: true, staleAfter: true } },
    },
  });
  const total = await db.initiative.count({ where: mine });
  return {
    total,
    rows: rows.map(({ track, strategy, status, ...row }) => ({
      ...row,
      track: track.number,
      strategy: strategy.title,
      status: statusOn(
        today,
        status?.updatedOn
          ? {
              word: status.word as StatusWord,
              progress: status.progress,
              updatedOn: fromDate(status.updatedOn),
              staleAfter: dayOrNull(status.staleAfter),
            }
          : null,
      ),
    })),
  };
}

import "server-only";
import { textSelect, visibleTexts, type TextView } from "@/lib/documents/evidence";
import { canPublishText, canWriteText } from "@/lib/documents/policy";
import { loadStanding } from "@/lib/gates/evidence";
import { gateOf } from "@/lib/gates/rules";
import type { Condition } from "@/lib/gates/model";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { OrganisationKind } from "@/lib/organisations/model";
import { processesOf, type ProcessView } from "@/lib/processes/evidence";
import type { Reader } from "@/lib/platform/readers";
import { statusFrom, statusSelect, updateFrom, updateSelect, type UpdateView } from "@/lib/status/evidence";
import type { StatusOnDay } from "@/lib/status/rules";
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
    status: { select: { ...statusSelect, version: true } },
    statuses: {
      orderBy: { number: "desc" },
      take: NEWEST,
      select: updateSelect,
    },
    texts: {
      orderBy: [{ kind: "asc" }, { number: "desc" }],
      select: textSelect,
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
  const status = { ...statusFrom(row.status, today), version: row.status?.version ?? 0 };
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
    texts: visibleTexts(row.texts, { viewer, subject, canWrite: can.writeText }),
    passages: row.passages.map(({ phase, enteredOn, leftOn, how }) => ({
      phase: phase.title,
      enteredOn: fromDate(enteredOn),
      leftOn: dayOrNull(leftOn),
      how: how as PassageEnd | null,
    })),
    process: (await processesOf(db, subject.strategyId)).governing,
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

const insideView = (row: Row): NonNullable<InitiativePage["inside"]> => ({
  leads: row.leads.map(({ id, person, validFrom }) => ({ id, name: person.name, since: fromDate(validFrom) })),
  leadWaiver: row.leadWaiver,
  updates: row.statuses.map(updateFrom),
  updateCount: row.status?.version ?? 0,
});

function gateView(standing: Standing, source: string | null, today: Day): NonNullable<InitiativePage["gate"]> {
  const move = advance(standing, { toPhaseId: null, reason: null }, today);
  const [phase, next] = standing.phases.slice(standing.at);
  return {
    conditions: phase ? gateOf({ phase, initiative: standing.initiative }, today) : [],
    next: next?.title ?? null,
    source,
    refusal: move.ok ? null : move.refusal,
  };
}

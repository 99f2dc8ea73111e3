import "server-only";
import { textSelect, visibleTexts, type TextView } from "@/lib/texts/evidence";
import { canPublishText, canWriteText } from "@/lib/texts/policy";
import { loadStanding, wayOf } from "@/lib/gates/evidence";
import { publishedText } from "@/lib/gates/rules";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import { wordOf, wordOrNull } from "@/lib/kernel/vocabulary";
import { ORGANISATION_KINDS, type OrganisationKind } from "@/lib/organisations/model";
import {
  deviationFrom,
  deviationSelect,
  passageFrom,
  passageSelect,
  type DeviationView,
  type PassageView,
} from "@/lib/passages/evidence";
import type { Reader } from "@/lib/platform/readers";
import { validOn } from "@/lib/platform/validity";
import { processesOf, type ProcessView } from "@/lib/processes/evidence";
import { IMPLEMENTING_KINDS } from "@/lib/processes/model";
import { statusFrom, statusSelect, updateFrom, updateSelect, type UpdateView } from "@/lib/status/evidence";
import type { StatusOnDay } from "@/lib/status/rules";
import type { Audience } from "@/lib/strategies/model";
import type { Prisma } from "@/prisma/generated/client";
import { loadOutside, loadWatch, readSubject, type LoadedSubject } from "./evidence";
import { OWNER_ROLES, ROUTES, type OwnerRole, type Route } from "./model";
import {
  canAdvance,
  canAssignLead,
  canRecordStatus,
  canSeeInitiative,
  canWatch,
  readsInitiativeInFull,
  readsInitiativeInside,
} from "./policy";
import { isFinalUnchanged, isLate, waysBackIn, waysFrom, type Standing, type Ways } from "./rules";

/** How many of the newest reports the page of an initiative shows. */
const NEWEST = 20;

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
  /** Since when it is out of its process; null: it is not. The reason is not for the public. */
  withdrawn: { on: Day; reason: string | null } | null;
  route: Route | null;
  /** Notes, people and reports: not for the public. */
  inside: {
    leads: { id: string; name: string; since: Day }[];
    leadWaiver: string | null;
    updates: UpdateView[];
    updateCount: number;
    deviations: DeviationView[];
  } | null;
  /** What leaving the phase takes, and where the phase was ordered: for those who read in full. */
  gate: (Ways & { source: string | null }) | null;
  /** Phases a withdrawn initiative may be taken up in again. */
  backIn: Ways["behind"];
  /** The viewer's own watch; null: they do not follow it. */
  watchId: string | null;
  can: Abilities;
};

type Abilities = {
  advance: boolean;
  assignLead: boolean;
  recordStatus: boolean;
  writeText: boolean;
  publishText: boolean;
  confirmText: boolean;
  settleRoute: boolean;
  watch: boolean;
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
    withdrawnOn: true,
    withdrawnReason: true,
    route: true,
    deviations: { orderBy: [{ madeOn: "asc" }, { id: "asc" }], select: deviationSelect },
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
    passages: { orderBy: [{ enteredOn: "asc" }, { id: "asc" }], select: passageSelect },
  }) as const satisfies Prisma.InitiativeSelect;

type Row = Prisma.InitiativeGetPayload<{ select: ReturnType<typeof pageSelect> }>;

const dayOrNull = (date: Date | null): Day | null => date && fromDate(date);

/** Everything the page of an initiative shows, as far as the viewer may see it. null: there is none that the viewer can see. */
export async function getInitiativePage(reader: Reader, viewer: Actor, id: string): Promise<InitiativePage | null> {
  const { db, today } = reader;
  const subject = await readSubject(reader, id);
  if (!subject || !canSeeInitiative(viewer, subject)) return null;
  const row = await db.initiative.findUnique({
    where: { id },
    select: pageSelect(today),
    relationLoadStrategy: "join",
  });
  if (!row) return null;
  const isInFull = readsInitiativeInFull(viewer, subject);
  const isInside = readsInitiativeInside(viewer, subject);
  const processes = await processesOf(db, subject.strategyId);
  const standing = isInFull ? await loadStanding(db, id, today, new Map([[subject.strategyId, processes]])) : null;
  const status = { ...statusFrom(row.status, today), version: row.status?.version ?? 0 };
  const can = reader.isPast ? NOTHING : abilities(viewer, subject, { row, standing });
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
    owners: row.owners.map(ownerFrom),
    subPoints: row.subPoints.map(({ title }) => title),
    status,
    lateAfter: dayOrNull(row.lateAfter),
    isLate: isLate({ lateAfter: dayOrNull(row.lateAfter), word: status.word }, today),
    texts: visibleTexts(row.texts, { viewer, subject, canWrite: can.writeText }),
    passages: row.passages.map((passage) => passageFrom(passage, { isInside })),
    process: processes.governing,
    currentPhaseId: row.phaseId,
    withdrawn: row.withdrawnOn && { on: fromDate(row.withdrawnOn), reason: isInside ? row.withdrawnReason : null },
    route: wordOrNull(ROUTES, row.route),
    inside: isInside ? insideView(row) : null,
    gate: standing && { ...waysFrom(standing, today), source: row.phase?.source ?? null },
    backIn:
      row.withdrawnOn && can.advance ? waysBackIn({ ...(await loadOutside(db, id)), phases: wayOf(processes) }) : [],
    watchId: can.watch ? await loadWatch(db, id, viewer) : null,
    can,
  };
}

const ownerFrom = ({ role, organisation }: Row["owners"][number]): InitiativePage["owners"][number] => ({
  organisation: organisation.name,
  kind: wordOf(ORGANISATION_KINDS, organisation.kind),
  role: wordOf(OWNER_ROLES, role),
});

/** Nobody changes the past. */
const NOTHING: Abilities = {
  advance: false,
  assignLead: false,
  recordStatus: false,
  writeText: false,
  publishText: false,
  confirmText: false,
  settleRoute: false,
  watch: false,
};

const abilities = (
  viewer: Actor,
  subject: LoadedSubject,
  { row, standing }: { row: Row; standing: Standing | null },
): Abilities => ({
  advance: canAdvance(viewer, subject),
  assignLead: canAssignLead(viewer, subject),
  recordStatus: canRecordStatus(viewer, subject),
  writeText: canWriteText(viewer, subject, { phaseKind: row.phase?.kind ?? null }),
  publishText: canPublishText(viewer, subject),
  confirmText: canAdvance(viewer, subject) && standing !== null && awaitsConfirmation(standing),
  settleRoute: canAdvance(viewer, subject) && IMPLEMENTING_KINDS.some((kind) => kind === row.phase?.kind),
  watch: canWatch(viewer),
});

const awaitsConfirmation = ({ initiative }: Standing): boolean =>
  isFinalUnchanged(initiative) && publishedText(initiative, "endelig")?.id !== initiative.confirmedTextId;

const insideView = (row: Row): NonNullable<InitiativePage["inside"]> => ({
  leads: row.leads.map(({ id, person, validFrom }) => ({ id, name: person.name, since: fromDate(validFrom) })),
  leadWaiver: row.leadWaiver,
  updates: row.statuses.map(updateFrom),
  updateCount: row.status?.version ?? 0,
  deviations: row.deviations.map(deviationFrom),
});

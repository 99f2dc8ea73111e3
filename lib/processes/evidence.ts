import "server-only";
import type { BodyLevel } from "@/lib/bodies/model";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { Tx } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/generated/client";
import type { DecidingRule, ParticipationRole, PartyState, PhaseKind, PhaseState, ProcessPurpose } from "./model";

/** Of a phase: what every change to it depends on. `version`: the process's. */
type InPhase = { version: number; ownerId: string; state: string };

const inPhase = {
  state: true,
  process: { select: { version: true, strategy: { select: { ownerId: true } } } },
} as const satisfies Prisma.PhaseSelect;

const asInPhase = ({ state, process }: Prisma.PhaseGetPayload<{ select: typeof inPhase }>): InPhase => ({
  state,
  version: process.version,
  ownerId: process.strategy.ownerId,
});

type PhaseEvidence = InPhase & {
  kind: string;
  /** Those that stand in it, with their stay there. */
  initiatives: readonly { id: string; version: number; passageId: string }[];
};

/** A phase of the process, with what opening and closing it depend on. */
export async function loadPhase(
  tx: Tx,
  { processId, phaseId }: { processId: string; phaseId: string },
): Promise<PhaseEvidence | null> {
  const phase = await tx.phase.findFirst({
    where: { id: phaseId, processId },
    select: {
      ...inPhase,
      kind: true,
      passages: {
        where: { leftOn: null },
        orderBy: { initiativeId: "asc" },
        select: { id: true, initiative: { select: { id: true, version: true } } },
      },
    },
  });
  return (
    phase && {
      ...asInPhase(phase),
      kind: phase.kind,
      initiatives: phase.passages.map(({ id, initiative }) => ({ ...initiative, passageId: id })),
    }
  );
}

/** A party in a phase of the process, with how far it is. `answer` null: it is not asked, or not yet. */
export async function loadParty(
  tx: Tx,
  { processId, partyId }: { processId: string; partyId: string },
): Promise<(InPhase & { bodyId: string | null; role: string; answer: string | null; isSettled: boolean }) | null> {
  const party = await tx.participation.findFirst({
    where: { id: partyId, phase: { processId } },
    select: { role: true, state: true, bodyId: true, settledOn: true, phase: { select: inPhase } },
  });
  if (!party) return null;
  const { phase, role, bodyId, state: answer, settledOn } = party;
  return { ...asInPhase(phase), bodyId, role, answer, isSettled: settledOn !== null };
}

/** A milestone in a phase of the process. */
export async function loadMilestone(
  tx: Tx,
  { processId, milestoneId }: { processId: string; milestoneId: string },
): Promise<(InPhase & { isHeld: boolean }) | null> {
  const milestone = await tx.milestone.findFirst({
    where: { id: milestoneId, phase: { processId } },
    select: { heldOn: true, phase: { select: inPhase } },
  });
  return milestone && { ...asInPhase(milestone.phase), isHeld: milestone.heldOn !== null };
}

export type PartyView = {
  id: string;
  /** The body's or the organisation's id. */
  partyId: string;
  isBody: boolean;
  /** The one it had when it was settled or the phase was closed, and else has. */
  name: string;
  level: BodyLevel;
  role: ParticipationRole;
  state: PartyState | null;
  settledOn: Day | null;
  /** In whose place it stands, since reforms handed the part on. */
  formerIds: string[];
  /** What it takes part in, where the document names it. */
  occasion: { title: string; planned: string } | null;
};
export type MilestoneView = { id: string; title: string; planned: string; heldOn: Day | null };
export type PhaseView = {
  id: string;
  number: number;
  title: string;
  kind: PhaseKind;
  state: PhaseState;
  planned: { text: string; from: Day; to: Day | null };
  openedOn: Day | null;
  closedOn: Day | null;
  source: string | null;
  result: { text: string; on: Day } | null;
  parties: PartyView[];
  milestones: MilestoneView[];
  deciding: DecidingRule;
};
export type ProcessView = {
  id: string;
  title: string;
  caseNumber: string | null;
  version: number;
  phases: PhaseView[];
};
/** A strategy's way: the process it is made by, and what follows once it is approved; null: there is none. */
export type Processes = { governing: ProcessView | null; implementation: ProcessView | null };

type PhaseRow = Omit<PhaseView, "planned" | "openedOn" | "closedOn" | "result" | "deciding"> &
  DecidingRule & {
    processId: string;
    processTitle: string;
    purpose: ProcessPurpose;
    caseNumber: string | null;
    version: number;
    plannedText: string;
    plannedFrom: Date;
    plannedTo: Date | null;
    openedOn: Date | null;
    closedOn: Date | null;
    result: string | null;
    resultOn: Date | null;
  };

/** The strategies' processes with phases, parties and milestones, by strategy, in one query. */
export async function loadProcesses(tx: Tx, strategyIds: readonly string[]): Promise<Map<string, Processes>> {
  const rows = await tx.$queryRaw<(PhaseRow & { strategyId: string })[]>`
    WITH way AS MATERIALIZED (
      SELECT p."strategyId", p.id AS "processId", p.title AS "processTitle", p.purpose, p."caseNumber", p.version,
        ph.id, ph.number, ph.title, ph.kind, ph.state, ph."plannedText", ph."plannedFrom", ph."plannedTo", ph."openedOn", ph."closedOn",
        ph.source, ph.result, ph."resultOn", ph."decidersNeeded", ph."isLastDeciderLast"
      FROM "Process" p JOIN "Phase" ph ON ph."processId" = p.id WHERE p."strategyId" = ANY(${[...strategyIds]}::uuid[])
    ), former AS (
      SELECT t."subjectId" AS id, json_agg(coalesce(t."fromBodyId", t."fromOrganisationId") ORDER BY t.id) AS ids
      FROM "Transfer" t WHERE t.kind = 'part' AND t.reason IS NULL GROUP BY 1
    ), taking AS (
      SELECT pa."phaseId" AS id, json_agg(json_build_object('id', pa.id, 'partyId', coalesce(pa."bodyId", pa."organisationId"),
          'isBody', pa."bodyId" IS NOT NULL, 'name', coalesce(bn.name, b.name, o.name), 'level', coalesce(b.level, 'administrativ'),
          'role', pa.role, 'state', pa.state, 'settledOn', pa."settledOn",
          'formerIds', coalesce(former.ids, '[]'), 'occasion', CASE WHEN pa.occasion IS NOT NULL
            THEN json_build_object('title', pa.occasion, 'planned', pa."plannedText") END) ORDER BY pa.number) AS parties
      FROM "Participation" pa JOIN way ON way.id = pa."phaseId" LEFT JOIN "Body" b ON b.id = pa."bodyId"
      LEFT JOIN "BodyName" bn ON bn."bodyId" = b.id AND coalesce(pa."settledOn", way."closedOn") BETWEEN bn."validFrom" AND bn."validTo"
      LEFT JOIN "Organisation" o ON o.id = pa."organisationId"
      LEFT JOIN former ON former.id = pa.id GROUP BY 1
    ), reached AS (
      SELECT m."phaseId" AS id, json_agg(json_build_object('id', m.id, 'title', m.title, 'planned', m."plannedText", 'heldOn', m."heldOn")
          ORDER BY m.number) AS milestones
      FROM "Milestone" m WHERE m."phaseId" IN (SELECT way.id FROM way) GROUP BY 1
    )
    SELECT way.*, coalesce(taking.parties, '[]') AS parties, coalesce(reached.milestones, '[]') AS milestones
    FROM way LEFT JOIN taking USING (id) LEFT JOIN reached USING (id)
    ORDER BY way."strategyId", way.purpose, way."processId", way.number`;
  const found = new Map<string, Processes>();
  for (const row of rows) {
    const processes = found.get(row.strategyId) ?? { governing: null, implementation: null };
    const { processId: id, processTitle: title, caseNumber, version } = row;
    const process = processes[row.purpose] ?? { id, title, caseNumber, version, phases: [] };
    process.phases.push(asPhase(row));
    found.set(row.strategyId, { ...processes, [row.purpose]: process });
  }
  return found;
}

const NONE: Processes = { governing: null, implementation: null };

export const processesOf = async (tx: Tx, strategyId: string): Promise<Processes> =>
  (await loadProcesses(tx, [strategyId])).get(strategyId) ?? NONE;

const dayOrNull = (date: Date | null): Day | null => date && fromDate(date);

const asPhase = (row: PhaseRow): PhaseView => ({
  id: row.id,
  number: row.number,
  title: row.title,
  kind: row.kind,
  state: row.state,
  planned: { text: row.plannedText, from: fromDate(row.plannedFrom), to: dayOrNull(row.plannedTo) },
  openedOn: dayOrNull(row.openedOn),
  closedOn: dayOrNull(row.closedOn),
  source: row.source,
  result: row.result !== null && row.resultOn ? { text: row.result, on: fromDate(row.resultOn) } : null,
  parties: row.parties,
  milestones: row.milestones,
  deciding: { decidersNeeded: row.decidersNeeded, isLastDeciderLast: row.isLastDeciderLast },
});

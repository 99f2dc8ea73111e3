import "server-only";
import type { BodyLevel } from "@/lib/bodies/model";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { Tx } from "@/lib/platform/db";
import type { ParticipationRole, PartyState, PhaseKind, PhaseState } from "./model";

type PhaseEvidence = { version: number; ownerId: string; state: string; initiatives: number };

/** A phase of the process, with what opening and closing it depend on. */
export async function loadPhase(
  tx: Tx,
  { processId, phaseId }: { processId: string; phaseId: string },
): Promise<PhaseEvidence | null> {
  const phase = await tx.phase.findFirst({
    where: { id: phaseId, processId },
    select: {
      state: true,
      process: { select: { version: true, strategy: { select: { ownerId: true } } } },
      _count: { select: { initiatives: true } },
    },
  });
  return (
    phase && {
      version: phase.process.version,
      ownerId: phase.process.strategy.ownerId,
      state: phase.state,
      initiatives: phase._count.initiatives,
    }
  );
}

export type PartyView = {
  name: string;
  level: BodyLevel;
  role: ParticipationRole;
  state: PartyState | null;
  settledOn: Day | null;
};
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
  parties: PartyView[];
};
export type ProcessView = {
  id: string;
  title: string;
  caseNumber: string | null;
  version: number;
  phases: PhaseView[];
};

type PhaseRow = Omit<PhaseView, "planned" | "openedOn" | "closedOn" | "parties"> & {
  plannedText: string;
  plannedFrom: Date;
  plannedTo: Date | null;
  openedOn: Date | null;
  closedOn: Date | null;
  parties: PartyView[];
};

/** The strategy's governing process with phases and parties, in two queries. null: it has none. */
export async function loadGoverningProcess(tx: Tx, strategyId: string): Promise<ProcessView | null> {
  const [process] = await tx.$queryRaw<Omit<ProcessView, "phases">[]>`
    SELECT p.id, p.title, p."caseNumber", p.version FROM "Process" p WHERE p."strategyId" = ${strategyId}::uuid AND p.purpose = 'governing'`;
  if (!process) return null;
  const rows = await tx.$queryRaw<PhaseRow[]>`
    SELECT ph.id, ph.number, ph.title, ph.kind, ph.state, ph."plannedText", ph."plannedFrom", ph."plannedTo", ph."openedOn", ph."closedOn", ph.source,
      coalesce((SELECT json_agg(json_build_object('name', coalesce(b.name, o.name), 'level', coalesce(b.level, 'administrativ'), 'role', pa.role,
          'state', pa.state, 'settledOn', pa."settledOn") ORDER BY pa.number)
        FROM "Participation" pa LEFT JOIN "Body" b ON b.id = pa."bodyId" LEFT JOIN "Organisation" o ON o.id = pa."organisationId"
        WHERE pa."phaseId" = ph.id), '[]') AS parties
    FROM "Phase" ph WHERE ph."processId" = ${process.id}::uuid ORDER BY ph.number`;
  return { ...process, phases: rows.map(asPhase) };
}

function asPhase({ plannedText, plannedFrom, plannedTo, openedOn, closedOn, ...row }: PhaseRow): PhaseView {
  return {
    ...row,
    planned: { text: plannedText, from: fromDate(plannedFrom), to: plannedTo && fromDate(plannedTo) },
    openedOn: openedOn && fromDate(openedOn),
    closedOn: closedOn && fromDate(closedOn),
  };
}

import "server-only";
import type { TextKind } from "@/lib/texts/model";
import type { OwnerRole } from "@/lib/initiatives/model";
import type { PhaseOnTheWay, Standing } from "@/lib/initiatives/rules";
import type { Day } from "@/lib/kernel/day";
import type { Tx } from "@/lib/platform/db";
import { isValidOn } from "@/lib/platform/validity";
import { loadProcesses, type PhaseView, type Processes } from "@/lib/processes/evidence";
import type { StatusWord } from "@/lib/status/model";
import { Prisma } from "@/prisma/generated/client";
import type { GateInitiative, MadeOnText } from "./model";

/** Whether a Decision `d` counts: one that was corrected stands to be read, and the one that corrected it in its place. */
export const isCounting = Prisma.sql`NOT EXISTS (SELECT 1 FROM "Decision" later WHERE later."correctsId" = d.id)`;

type Row = {
  id: string;
  strategyId: string;
  phaseId: string | null;
  passageId: string | null;
  title: string;
  ownerRoles: OwnerRole[];
  hasLead: boolean;
  leadWaiver: string | null;
  statusWord: StatusWord | null;
  hasEvidence: boolean;
  published: { id: string; kind: TextKind; body: string }[];
  confirmedTextId: string | null;
  unreplied: number;
  decisions: MadeOnText[];
};

/**
 * Where initiatives stand and what their gates look at, as of the day, by initiative; those in no phase are left out. Two
 * queries; one where the caller has the processes of their strategies, by strategy.
 */
export async function loadStandings(
  tx: Tx,
  initiativeIds: readonly string[],
  today: Day,
  loaded?: ReadonlyMap<string, Processes>,
): Promise<Map<string, Standing>> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT i.id, i."strategyId", i."phaseId", i.title, i."leadWaiver", i."confirmedTextId",
      (SELECT p.id FROM "Passage" p WHERE p."initiativeId" = i.id AND p."leftOn" IS NULL) AS "passageId",
      ARRAY(SELECT o.role FROM "InitiativeOwner" o WHERE o."initiativeId" = i.id) AS "ownerRoles",
      EXISTS (SELECT FROM "InitiativeLead" l WHERE l."initiativeId" = i.id
        AND ${isValidOn(today, "l")}) AS "hasLead",
      st.word AS "statusWord",
      coalesce((SELECT u.note <> '' FROM "StatusUpdate" u WHERE u."initiativeId" = i.id ORDER BY u.number DESC LIMIT 1), false) AS "hasEvidence",
      coalesce((SELECT json_agg(t) FROM (SELECT DISTINCT ON (v.kind) v.id, v.kind, v.body FROM "TextVersion" v
        WHERE v."initiativeId" = i.id AND v."publishedOn" IS NOT NULL ORDER BY v.kind, v.number DESC) t), '[]') AS published,
      (SELECT count(*)::int FROM "HearingResponse" r WHERE r."initiativeId" = i.id AND r.reply IS NULL) AS unreplied,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'bodyId', d."bodyId", 'outcome', d.outcome, 'textId', s."textId",
          'textNumber', dv.number, 'concerns', d.concerns) ORDER BY o."recordedFrom", o.id)
        FROM "DecisionSubject" s JOIN "Decision" d ON d.id = s."decisionId" AND ${isCounting} JOIN "Decision" o ON o.id = coalesce(d."originalId", d.id)
        LEFT JOIN "TextVersion" dv ON dv.id = s."textId" WHERE s."initiativeId" = i.id), '[]') AS decisions
    FROM "Initiative" i LEFT JOIN "InitiativeStatus" st ON st.id = i.id
    WHERE i.id = ANY(${[...initiativeIds]}::uuid[]) AND i."phaseId" IS NOT NULL ORDER BY i.id`;
  const processes = loaded ?? (await loadProcesses(tx, [...new Set(rows.map(({ strategyId }) => strategyId))]));
  return new Map(
    rows.flatMap((row) => {
      const standing = standingOf(row, processes.get(row.strategyId));
      return standing ? [[row.id, standing] as const] : [];
    }),
  );
}

/** Where one initiative stands. null: it stands in no phase. */
export const loadStanding = async (
  tx: Tx,
  initiativeId: string,
  today: Day,
  loaded?: ReadonlyMap<string, Processes>,
): Promise<Standing | null> => (await loadStandings(tx, [initiativeId], today, loaded)).get(initiativeId) ?? null;

function standingOf(row: Row, processes: Processes | undefined): Standing | null {
  const phases = wayOf(processes);
  const at = phases.findIndex(({ id }) => id === row.phaseId);
  return row.passageId === null || at < 0
    ? null
    : { passageId: row.passageId, phases, at, initiative: initiativeOf(row) };
}

/** The whole way in its order: first the governing process, then the implementation. */
export const wayOf = (processes: Processes | undefined): readonly PhaseOnTheWay[] =>
  [...(processes?.governing?.phases ?? []), ...(processes?.implementation?.phases ?? [])].map(asPhaseOnTheWay);

const asPhaseOnTheWay = ({
  id,
  title,
  kind,
  state,
  planned,
  parties,
  milestones,
  result,
  deciding,
}: PhaseView): PhaseOnTheWay => ({
  id,
  title,
  kind,
  state,
  plannedTo: planned.to,
  parties: parties.map(({ partyId, name, role, state, settledOn, formerIds }) => ({
    id: partyId,
    ...{ name, role, state, settledOn, formerIds },
  })),
  hasResult: result !== null,
  milestones: milestones.map(({ title, heldOn }) => ({ title, heldOn })),
  deciding,
});

const initiativeOf = ({
  id: _id,
  strategyId: _strategy,
  phaseId: _phase,
  passageId: _passage,
  ...evidence
}: Row): GateInitiative => evidence;

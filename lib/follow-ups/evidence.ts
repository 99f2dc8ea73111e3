import "server-only";
import { visibleDecision } from "@/lib/decisions/evidence";
import type { Actor } from "@/lib/kernel/actor";
import { fromDate, type Day } from "@/lib/kernel/day";
import type { Tx } from "@/lib/platform/db";
import type { OwnerRef } from "./model";

export type FollowUpEvidence = OwnerRef & {
  id: string;
  version: number;
  closedOn: Day | null;
  regionId: string;
  /** The actor sees the decision it belongs to. */
  isSeen: boolean;
};

/** null: there is none. */
export async function loadFollowUp(tx: Tx, actor: Actor, followUpId: string): Promise<FollowUpEvidence | null> {
  const [row] = await tx.$queryRaw<(Omit<FollowUpEvidence, "closedOn"> & { closedOn: Date | null })[]>`
    SELECT fu.id, fu.version, fu."closedOn", fu."personId", fu."organisationId", b."organisationId" AS "regionId",
      ${visibleDecision(actor)} AS "isSeen"
    FROM "FollowUp" fu JOIN "Decision" d ON d.id = fu."decisionId" JOIN "AgendaItem" it ON it.id = d."itemId"
    JOIN "Body" b ON b.id = d."bodyId" WHERE fu.id = ${followUpId}::uuid`;
  return row ? { ...row, closedOn: row.closedOn && fromDate(row.closedOn) } : null;
}

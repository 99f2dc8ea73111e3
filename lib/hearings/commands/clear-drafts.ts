import "server-only";
import { addDays, asDate, type Day } from "@/lib/kernel/day";
import { database } from "@/lib/platform/db";
import { HEARING_KINDS } from "@/lib/processes/model";
import { INPUT_DRAFT } from "../model";

/** How long a draft is kept when its hearing is over: who had almost finished can still find their words. */
export const DRAFT_KEPT_DAYS = 90;

/**
 * Clears what was begun and never sent, when the hearing has been over for `DRAFT_KEPT_DAYS`: the phase was closed, or
 * the initiative left it. No fact of the domain, like the draft itself. @returns how many there were
 */
export const clearDrafts = (today: Day): Promise<number> => {
  const before = asDate(addDays(today, -DRAFT_KEPT_DAYS));
  return database().now.$executeRaw`
    DELETE FROM ops.draft d WHERE d.kind = ${INPUT_DRAFT} AND d.written_at < ${before}::date AND NOT EXISTS (
      SELECT FROM "Passage" pa JOIN "Phase" ph ON ph.id = pa."phaseId"
      WHERE pa."initiativeId" = d.subject_id AND ph.kind = ANY(${[...HEARING_KINDS]}::text[])
        AND coalesce(least(pa."leftOn", ph."closedOn"), 'infinity') >= ${before}::date)`;
};

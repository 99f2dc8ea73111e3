import "server-only";
import { receiptNumber } from "@/lib/hearings/model";
import { asDate, fromDate, type Day } from "@/lib/kernel/day";
import type { Tx } from "@/lib/platform/db";
import { isValidOn } from "@/lib/platform/validity";
import { IMPLEMENTING_KINDS } from "@/lib/processes/model";
import { ENDED } from "@/lib/status/model";
import type { Addressee } from "./model";

type Initiative = { initiativeId: string; title: string };

export const loadAddressee = async (tx: Tx, personId: string): Promise<Addressee | null> => {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true, email: true } });
  return person && { personId, ...person };
};

/** Who follows an initiative, apart from whoever made the change. */
export const loadWatchers = (
  tx: Tx,
  initiativeId: string,
  byId: string | null,
): Promise<(Addressee & Initiative)[]> => tx.$queryRaw<(Addressee & Initiative)[]>`
  SELECT p.id AS "personId", p.name, p.email, i.id AS "initiativeId", i.title
  FROM "Watch" w JOIN "Person" p ON p.id = w."personId" JOIN "Initiative" i ON i.id = w."initiativeId"
  WHERE w."initiativeId" = ${initiativeId}::uuid AND w."personId" IS DISTINCT FROM ${byId}::uuid ORDER BY p.id`;

/** Who speaks for the organisation, or sits in the body, that sent an input. */
export async function loadSenders(
  tx: Tx,
  responseId: string,
  today: Day,
): Promise<(Addressee & Initiative & { receipt: string })[]> {
  const senders = await tx.$queryRaw<(Addressee & Initiative & { number: number; sentOn: Date })[]>`
  SELECT DISTINCT p.id AS "personId", p.name, p.email, i.id AS "initiativeId", i.title, r.number, r."sentOn"
  FROM "HearingResponse" r JOIN "Initiative" i ON i.id = r."initiativeId"
  JOIN "Person" p ON p.id IN (
    SELECT m."personId" FROM "Membership" m WHERE m."organisationId" = r."organisationId" AND m.role = 'repraesentant'
      AND ${isValidOn(today, "m")}
    UNION SELECT s."personId" FROM "Seat" s WHERE s."bodyId" = r."bodyId"
      AND ${isValidOn(today, "s")})
  WHERE r.id = ${responseId}::uuid ORDER BY p.id`;
  return senders.map(({ number, sentOn, ...sender }) => ({
    ...sender,
    receipt: receiptNumber({ number, sentOn: fromDate(sentOn) }),
  }));
}

/**
 * Leads whose initiative's report is too old after `until` at the latest, and not ended; and who have never reported on one
 * that is being carried out.
 */
export const loadLate = (
  tx: Tx,
  { today, until }: { today: Day; until: Day },
): Promise<(Addressee & Initiative)[]> => tx.$queryRaw<(Addressee & Initiative)[]>`
  SELECT p.id AS "personId", p.name, p.email, i.id AS "initiativeId", i.title
  FROM "InitiativeLead" l JOIN "Person" p ON p.id = l."personId" JOIN "Initiative" i ON i.id = l."initiativeId"
  LEFT JOIN "InitiativeStatus" st ON st.id = i.id LEFT JOIN "Phase" ph ON ph.id = i."phaseId"
  WHERE ${isValidOn(today, "l")}
    AND ((st."staleAfter" <= ${asDate(until)}::date AND st.word <> ALL(${[...ENDED]}))
      OR (st.id IS NULL AND ph.kind = ANY(${[...IMPLEMENTING_KINDS]}))) AND i."withdrawnOn" IS NULL
  ORDER BY p.id, i.id`;

import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";

export type FollowUpRefusal = { code: "ALREADY_CLOSED" };

const REFUSAL: Record<FollowUpRefusal["code"], string> = {
  ALREADY_CLOSED: "Opfølgningen er allerede afsluttet. Genindlæs siden for at se, hvad der kom ud af den.",
};

export const explainFollowUpRefusal = ({ code }: FollowUpRefusal): string => REFUSAL[code];

/** How far it is: "Afsluttet 3. november 2026", "Over tid: fristen var …", "Frist …". */
export function followUpWords({
  deadline,
  closedOn,
  isLate,
}: {
  deadline: Day;
  closedOn: Day | null;
  isLate: boolean;
}): string {
  if (closedOn !== null) return `Afsluttet ${formatDay(closedOn)}`;
  return isLate ? `Over tid: fristen var ${formatDay(deadline)}` : `Frist ${formatDay(deadline)}`;
}

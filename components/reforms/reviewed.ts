import { seatRoleLabel } from "@/lib/bodies/labels";
import { MEMBERSHIP_ROLES, SEAT_ROLES } from "@/lib/kernel/actor";
import { formatDay } from "@/lib/kernel/period";
import { wordOf } from "@/lib/kernel/vocabulary";
import { membershipRoleLabel } from "@/lib/people/labels";
import { participationRoleLabel } from "@/lib/processes/labels";
import { PARTICIPATION_ROLES } from "@/lib/processes/model";
import type { OpenLine } from "@/lib/reforms/queries";

/** Something open, in the words of the list. */
export type Reviewed = Pick<OpenLine, "key" | "kind" | "from" | "to" | "reason"> & { what: string };

const OUT_OF_SIGHT = "I en strategi, der ikke er offentliggjort";

export const reviewed = ({ key, kind, from, to, reason, ...told }: OpenLine): Reviewed => ({
  ...{ key, kind, from, to, reason },
  what: wordsOf({ kind, ...told }),
});

function wordsOf({ kind, what, where, role, day, count }: Omit<OpenLine, "key" | "from" | "to" | "reason">): string {
  const title = what ?? OUT_OF_SIGHT;
  switch (kind) {
    case "seat":
      return `${title}, ${seatRoleLabel[wordOf(SEAT_ROLES, role ?? "")].toLowerCase()}`;
    case "membership":
      return `${title}, ${membershipRoleLabel[wordOf(MEMBERSHIP_ROLES, role ?? "")].toLowerCase()}`;
    case "part":
    case "template-part":
      return role === null
        ? title
        : `${title}: ${participationRoleLabel[wordOf(PARTICIPATION_ROLES, role)].toLowerCase()} (${where ?? ""})`;
    case "meeting":
      return `${day === null ? "" : formatDay(day)}${where === null ? "" : `, ${where}`}`;
    case "ownership":
      return `${String(count)} ${count === 1 ? "initiativ" : "initiativer"} i ${what === null ? "en strategi, der ikke er offentliggjort" : `»${what}«`}`;
    case "plan":
      return where === null ? title : `${title} (${where})`;
    case "strategy":
    case "body":
    case "placing":
    case "template":
      return title;
  }
}

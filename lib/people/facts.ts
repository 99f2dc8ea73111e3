import type { MembershipRole } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";

export type PersonFact =
  | Fact<"person.registered", "person", { name: Written; email: Written; isDemonstration: boolean }>
  /** A link that works once was made for the person; the ledger does not know it. */
  | Fact<"person.invited", "person", { byId: string | null }>
  | Fact<
      "membership.began",
      "membership",
      { personId: string; organisationId: string; role: MembershipRole; validFrom: Day }
    >
  /** `validTo`: the last day the membership held. */
  | Fact<"membership.ended", "membership", { validTo: Day }>;

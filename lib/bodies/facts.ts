import type { BodyKind, SeatRole } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import type { Fact, Written } from "@/lib/kernel/fact";
import type { BodyLevel } from "./model";

export type BodyFact =
  | Fact<
      "body.established",
      "body",
      {
        organisationId: string;
        kind: BodyKind;
        level: BodyLevel;
        name: Written;
        validFrom: Day;
        /** Absent in facts from before it was entered. */
        legalBasis?: Written | null;
        isDemonstration: boolean;
      }
    >
  /** It has another name from the day the fact happened; `former`: the one it had, and since when. */
  | Fact<"body.renamed", "body", { name: Written; former: { id: string; name: Written; validFrom: Day } }>
  /** `validTo`: its last day, which may lie ahead. */
  | Fact<"body.abolished", "body", { validTo: Day }>
  /** It is another region's from now on. */
  | Fact<"body.transferred", "body", { organisationId: string }>
  | Fact<"seat.taken", "seat", { bodyId: string; personId: string; role: SeatRole; validFrom: Day }>
  /** `validTo`: the last day the seat held. */
  | Fact<"seat.vacated", "seat", { validTo: Day }>;

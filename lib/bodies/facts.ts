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
        isDemonstration: boolean;
      }
    >
  | Fact<"seat.taken", "seat", { bodyId: string; personId: string; role: SeatRole; validFrom: Day }>
  /** `validTo`: the last day the seat held. */
  | Fact<"seat.vacated", "seat", { validTo: Day }>;

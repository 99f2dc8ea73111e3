import type { BodyKind, SeatRole } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import { formatDay } from "@/lib/kernel/period";
import type { BodyLevel } from "./model";

export const bodyKindLabel: Record<BodyKind, string> = {
  regionsraad: "Regionsråd",
  "raadgivende-udvalg": "Rådgivende udvalg",
  "tvaersektorielt-udvalg": "Tværsektorielt udvalg",
  patientinddragelsesudvalg: "Patientinddragelsesudvalg",
  "administrativt-forum": "Administrativt forum",
};

export const bodyLevelLabel: Record<BodyLevel, string> = {
  politisk: "Politisk niveau",
  administrativ: "Administrativt niveau",
};

export const seatRoleLabel: Record<SeatRole, string> = { medlem: "Medlem", formand: "Formand", sekretaer: "Sekretær" };

export type BodyRefusal =
  | { code: "SEAT_ENDED" }
  | { code: "BODY_ENDED"; on: Day }
  | { code: "SAME_NAME" }
  | { code: "NAME_NOT_YET" }
  | { code: "NAME_TOO_EARLY"; since: Day };

export function explainBodyRefusal(refusal: BodyRefusal): string {
  switch (refusal.code) {
    case "SEAT_ENDED":
      return "Pladsen er allerede fratrådt.";
    case "BODY_ENDED":
      return `Organets sidste dag er ${formatDay(refusal.on)}. Vælg den dag eller en tidligere.`;
    case "SAME_NAME":
      return "Organet hedder det allerede.";
    case "NAME_NOT_YET":
      return "Et nyt navn kan først registreres fra den dag, det gælder. Vælg i dag eller en tidligere dag.";
    case "NAME_TOO_EARLY":
      return `Organet har haft sit nuværende navn siden ${formatDay(refusal.since)}. Vælg en senere dag.`;
  }
}

import type { BodyKind, SeatRole } from "@/lib/kernel/actor";
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

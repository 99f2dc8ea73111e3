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

export type BodyRefusal = { code: "SEAT_ENDED" };

export const explainBodyRefusal = ({ code }: BodyRefusal): string => BODY_REFUSAL[code];

const BODY_REFUSAL: Record<BodyRefusal["code"], string> = { SEAT_ENDED: "Pladsen er allerede fratrådt." };

import { PHASE_KINDS, type PhaseKind } from "@/lib/processes/model";
import type { CountedStatus } from "@/lib/status/model";
import type { OwnerRole } from "@/lib/initiatives/model";

/** Where an initiative stands, as the list asks for it: in a kind of phase, in none, or out of the process. */
export const PLACES = [...PHASE_KINDS, "ingen", "trukket"] as const;
export type Place = PhaseKind | "ingen" | "trukket";

export const SORTS = ["strategi", "titel", "status", "opdateret", "frist"] as const;
export type Sort = (typeof SORTS)[number];

/** Which initiatives a list holds; null: whichever. */
export type InitiativeFilter = {
  /** The strategy's slug. */
  strategi: string | null;
  /** A track's number within the strategy. */
  spor: number | null;
  fase: Place | null;
  status: CountedStatus | null;
  /** Over time only. */
  isLate: boolean;
  /** Part of an organisation's name, or "mig": the viewer's own organisations. */
  organisation: string | null;
  rolle: OwnerRole | null;
  /** The organisation whose strategy it belongs to, by id. */
  ejer: string | null;
  isMine: boolean;
  isWatched: boolean;
  /** With a deviation from what a phase demands. */
  hasDeviation: boolean;
};

export type Order = { by: Sort; isDescending: boolean };

export const EVERYTHING: InitiativeFilter = {
  strategi: null,
  spor: null,
  fase: null,
  status: null,
  isLate: false,
  organisation: null,
  rolle: null,
  ejer: null,
  isMine: false,
  isWatched: false,
  hasDeviation: false,
};

export const IN_ORDER: Order = { by: "strategi", isDescending: false };

/** The own organisations, where a name could stand. */
export const MINE = "mig";

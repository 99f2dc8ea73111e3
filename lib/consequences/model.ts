import type { Outcome } from "@/lib/decisions/model";
import type { Standing } from "@/lib/initiatives/rules";
import type { BodyKind } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import type { ParticipationRole, PhaseKind, PhaseState } from "@/lib/processes/model";
import type { Audience } from "@/lib/strategies/model";

/** What the adopted text of an initiative is made of, besides the final one. */
export type Approvable = {
  audience: Audience;
  /** Who wrote the newest published final text; null: nobody we know of. */
  finalAuthorId: string | null;
  /** Its newest adopted text; null: none is adopted. */
  adopted: { number: number; body: string } | null;
};

/** An initiative that is decided on, as it stands. */
export type DecidedInitiative = Approvable & {
  id: string;
  version: number;
  title: string;
  /** The version of its text that stood on the agenda; null: none was published. */
  textId: string | null;
  /** null: it stands in no phase. */
  standing: Standing | null;
  /** When it entered the phase it stands in. */
  enteredOn: Day | null;
};

export type DecidedProcess = {
  id: string;
  version: number;
  phases: readonly {
    id: string;
    kind: PhaseKind;
    state: PhaseState;
    /** `id`: the participation's; `partyId`: the body's or the organisation's. */
    parties: readonly { id: string; partyId: string; role: ParticipationRole; settledOn: Day | null }[];
  }[];
};

/** A council that has decided, as a strategy is adopted by. */
export type Council = { name: string; decidedOn: Day };

export type DecidedStrategy = {
  id: string;
  version: number;
  ownerId: string;
  isAdopted: boolean;
  /** The owner's council, and the day on which it last decided on an initiative of the governing process; null: it has not. */
  council: Council | null;
  processes: readonly DecidedProcess[];
  /** The initiatives that are neither approved nor withdrawn. */
  unapprovedIds: readonly string[];
  hasApproved: boolean;
};

/** What a decision is about, and all that its consequences depend on. */
export type Decided = {
  body: { id: string; name: string; kind: BodyKind; organisationId: string };
  /** The phase the item is about; null: about none as a whole. */
  phaseId: string | null;
  strategy: DecidedStrategy | null;
  /** Those it counts for. */
  initiatives: readonly DecidedInitiative[];
};

export type MadeDecision = { outcome: Outcome; wording: string; on: Day; byId: string | null };

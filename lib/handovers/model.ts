import type { MembershipRole, SeatRole } from "@/lib/kernel/actor";
import type { Day } from "@/lib/kernel/day";
import type { PartyRef } from "@/lib/kernel/party";
import type { ParticipationRole } from "@/lib/processes/model";

export const HANDOVER_KINDS = [
  "seat",
  "membership",
  "part",
  "meeting",
  "strategy",
  "ownership",
  "plan",
  "body",
  "placing",
  "template",
  "template-part",
  "follow-up",
] as const;
/** What can hang on a body or an organisation and is open. */
export type HandoverKind = (typeof HANDOVER_KINDS)[number];

/** A post that somebody holds. `validTo`: its last day; null: until further notice. */
type Held = { personId: string; validFrom: Day; validTo: Day | null };

/** Something open that hangs on `from`. `id`: that of the row, or of the strategy whose initiatives are owned. */
export type OpenThing = { id: string; from: PartyRef } & (
  | ({ kind: "seat"; role: SeatRole } & Held)
  | ({ kind: "membership"; role: MembershipRole } & Held)
  /** A party of a phase that is not closed, of which nothing is recorded yet. */
  | { kind: "part"; processId: string }
  /** Held on the day of the reform or later, and nothing is decided at it. */
  | { kind: "meeting" | "strategy" | "plan" | "body" | "template" }
  /** A follow-up of a decision that an organisation is to see to, and that nobody has closed. */
  | { kind: "follow-up" }
  /** One strategy's initiatives that it owns; `owners`: the rows that say so. */
  | { kind: "ownership"; owners: readonly { id: string; initiativeId: string; role: string }[] }
  /** An organisation that lies in the region, or is part of the collective. */
  | { kind: "placing"; column: "regionId" | "partOfId" }
  | { kind: "template-part"; templateId: string; phaseId: string; role: ParticipationRole }
);

/** What a thing that is handed over may go to. */
export type Receiver = "body" | "organisation" | "either";

/** `to` null: it goes to nobody, for this reason. */
export type Handover = { thing: OpenThing; to: PartyRef | null; reason: string | null };

import type { Day } from "@/lib/kernel/day";
import { HEARING_KINDS, type PartyState, type PhaseKind, type PhaseState } from "@/lib/processes/model";

/** In whose name formal input is given: an organisation's or a body's, never both. */
export type VoiceRef = { organisationId: string | null; bodyId: string | null };

/** `within`: the voice's own id and those of the collectives it is part of ("Kommunerne i Region Midtjylland"). */
export type Voice = { id: string; isBody: boolean; name: string; within: readonly string[] };

/** A party that is heard in a phase. `partyId`: the body's or the organisation's. */
export type HeardParty = { id: string; partyId: string; state: PartyState | null };

export type HearingPhase = { id: string; kind: PhaseKind; state: PhaseState };

/** Formal input is given while the phase that asks for it is open. */
export const isHearingOpen = (phase: HearingPhase | null): phase is HearingPhase =>
  phase !== null && phase.state === "open" && HEARING_KINDS.includes(phase.kind);

/** What the drafts of formal input are kept as. */
export const INPUT_DRAFT = "input";

/** Where a draft of input on an initiative is kept: with whose voice it is to be said. */
export const placeOf = ({ organisationId, bodyId, initiativeId }: VoiceRef & { initiativeId: string }) => ({
  // Schemas let only one of them through.
  holderId: organisationId ?? bodyId ?? "",
  subjectId: initiativeId,
  kind: INPUT_DRAFT,
});

/** What a receipt is known by: the year, and the number within the process. */
export const receiptNumber = ({ number, sentOn }: { number: number; sentOn: Day }): string =>
  `${sentOn.slice(0, 4)}-${String(number).padStart(4, "0")}`;

/** How much input a page shows. */
export const RESPONSES_PER_PAGE = 20;

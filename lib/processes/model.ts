export const PHASE_KINDS = [
  "orientering",
  "debatpapir",
  "input",
  "endeligt-forslag",
  "behandling",
  "udmoentning",
  "foranalyse",
  "udvikling",
  "hoering",
  "godkendelse",
  "implementering",
] as const;
/** What a phase is for. What a kind demands before it may be left is `gates/rules.ts`, exhaustively. */
export type PhaseKind = (typeof PHASE_KINDS)[number];

/** Phases in which bodies decide: what leaves them is approved. */
export const DECIDING_KINDS: readonly PhaseKind[] = ["behandling", "godkendelse"];

/** Phases in which the approved is carried out. */
export const IMPLEMENTING_KINDS: readonly PhaseKind[] = ["udmoentning", "implementering"];

/** Phases in which organisations and bodies are asked for their formal input. */
export const HEARING_KINDS: readonly PhaseKind[] = ["input", "hoering"];

export const PHASE_STATES = ["planned", "open", "closed"] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export const PROCESS_PURPOSES = ["governing", "implementation"] as const;
export type ProcessPurpose = (typeof PROCESS_PURPOSES)[number];

/**
 * Whose decision a phase waits for. `decidersNeeded`: how many of its deciding bodies, null for all. `isLastDeciderLast`:
 * the one listed last decides after the others, as a regionsråd does after the byråd.
 */
export type DecidingRule = { decidersNeeded: number | null; isLastDeciderLast: boolean };

/** Every deciding body, in any order. */
export const EVERYBODY_DECIDES: DecidingRule = { decidersNeeded: null, isLastDeciderLast: false };

export const PARTICIPATION_ROLES = ["udarbejder", "orienteres", "hoeres", "anbefaler", "beslutter"] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

export const PARTY_STATES = ["inviteret", "svaret", "ingen-bemaerkninger", "afslaaet", "ikke-svaret"] as const;
/** How far a hearing party is with its answer. */
export type PartyState = (typeof PARTY_STATES)[number];

/** A hearing party in one of these states is not waited for. */
export const HAS_ANSWERED: readonly PartyState[] = ["svaret", "ingen-bemaerkninger", "afslaaet"];

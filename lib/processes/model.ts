export const PHASE_KINDS = [
  "orientering",
  "debatpapir",
  "input",
  "endeligt-forslag",
  "behandling",
  "udmoentning",
] as const;
/** What a phase is for. What a kind demands before it may be left is `gates/rules.ts`, exhaustively. */
export type PhaseKind = (typeof PHASE_KINDS)[number];

export const PHASE_STATES = ["planned", "open", "closed"] as const;
export type PhaseState = (typeof PHASE_STATES)[number];

export const PROCESS_PURPOSES = ["governing", "implementation"] as const;
export type ProcessPurpose = (typeof PROCESS_PURPOSES)[number];

export const PARTICIPATION_ROLES = ["udarbejder", "orienteres", "hoeres", "anbefaler", "beslutter"] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

export const PARTY_STATES = ["inviteret", "svaret", "ingen-bemaerkninger", "afslaaet", "ikke-svaret"] as const;
/** How far a hearing party is with its answer. */
export type PartyState = (typeof PARTY_STATES)[number];

/** An initiative of the matrix, as it stands in the installation under test. */
export type Staged = {
  readonly subject: string;
  readonly phase: string;
  readonly title: string;
  readonly id: string;
  /** A text nobody has published. */
  readonly draftId: string;
  readonly leadId: string | null;
};

/** The strategy in which the rarer forms stand, and its initiatives. */
export const FORMS_STRATEGY = "rettigheder-formularer";
export const UNCHANGED = "Uændret endeligt forslag";
export const WITHDRAWN = "Trukket ud";

/**
 * Ids of what the matrix's other actions and pages are about: the things of Region Midtjylland, and of the strategy
 * `rettigheder-midt`. What is closed only some of the region's may know.
 */
export const ELSEWHERE = [
  "organisationId",
  "bodyId",
  "askedId",
  "initiativeId",
  "internalId",
  "strategyId",
  "processId",
  "phaseId",
  "partyId",
  "milestoneId",
  "responseId",
  "templateId",
  "templatePhaseId",
  "templatePartyId",
  "itemId",
  "meetingId",
  "personId",
  "seatId",
  "membershipId",
  "demonstrationPersonId",
  "reformId",
  "closedPhaseId",
  "closedBodyId",
  "closedMeetingId",
  "closedPaperId",
  "decisionId",
  "decidedItemId",
  "decidedMeetingId",
  "followUpId",
  "documentId",
  "paragraphId",
  "editionId",
  "openDocumentId",
  "openEditionId",
] as const;

export type Elsewhere = Readonly<Record<(typeof ELSEWHERE)[number], string>>;

/** The strategy in which the canaries are planted. */
export const CANARY_STRATEGY = "kanarier-midt";

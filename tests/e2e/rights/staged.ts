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

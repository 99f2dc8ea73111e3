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

export const ORGANISATION_KINDS = ["region", "kommune", "almen-praksis", "hospital", "drift"] as const;
/** `drift` runs the system itself; its members administer or audit it. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** Kinds whose members are a region's partners. */
export const PARTNER_KINDS: readonly OrganisationKind[] = ["kommune", "almen-praksis", "hospital"];

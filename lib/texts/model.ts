export const TEXT_KINDS = ["debat", "endelig", "vedtaget"] as const;
/** The debate version, the final proposal, and what the council adopted. */
export type TextKind = (typeof TEXT_KINDS)[number];

export const PLAN_KINDS = ["tvaergaaende", "hospital"] as const;
/** Whose udmøntningsplan it is: the whole region's, or one hospital's. */
export type PlanKind = (typeof PLAN_KINDS)[number];

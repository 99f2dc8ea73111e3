export const GOAL_KINDS = [
  "vision",
  "maalbillede",
  "pejlemaerke",
  "princip",
  "nationalt-maal",
  "indsatsmaal",
  "forudsaetning",
  "oekonomi",
  "opfoelgning",
  "rute",
] as const;
/** What a strategy rests on and aims at, as its document lists it. */
export type GoalKind = (typeof GOAL_KINDS)[number];

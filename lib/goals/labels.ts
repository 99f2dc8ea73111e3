import type { GoalKind } from "./model";

/** The heading over the strategy's goals of a kind. */
export const goalKindLabel: Record<GoalKind, string> = {
  vision: "Visioner",
  maalbillede: "Målbilledet",
  pejlemaerke: "Pejlemærke",
  princip: "Principper",
  "nationalt-maal": "Nationale mål",
  indsatsmaal: "Mål for indsatserne",
  forudsaetning: "Forudsætninger",
  oekonomi: "Økonomi",
  opfoelgning: "Opfølgning",
  rute: "Veje til udmøntning",
};

export type GoalRefusal = { code: "GOAL_NUMBER_TAKEN"; kind: GoalKind; number: number };

export function explainGoalRefusal({ kind, number }: GoalRefusal): string {
  return `Strategien har allerede et punkt ${String(number)} under ${goalKindLabel[kind]}. Giv det nye et andet nummer.`;
}

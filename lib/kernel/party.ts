import { chosenIn, chosenValue } from "./chosen";

/** A body or an organisation: one of the two, never both. */
export type PartyRef = { readonly bodyId: string | null; readonly organisationId: string | null };

/** As a list that holds both kinds sends it. */
export const partyValue = ({ id, isBody }: { id: string; isBody: boolean }): string =>
  chosenValue({ kind: isBody ? "organ" : "organisation", id });

/** What `partyValue` wrote. null: it is neither. */
export function partyIn(value: string): PartyRef | null {
  const chosen = chosenIn(["organ", "organisation"], value);
  if (chosen === null) return null;
  const isBody = chosen.kind === "organ";
  return { bodyId: isBody ? chosen.id : null, organisationId: isBody ? null : chosen.id };
}

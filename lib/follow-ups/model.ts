import { chosenIn, chosenValue } from "@/lib/kernel/chosen";

/** Whose a follow-up is: one of the two, never both. */
export type OwnerRef = { readonly personId: string | null; readonly organisationId: string | null };

/** As a list that holds both kinds sends it. */
export const ownerValue = ({ personId, organisationId }: OwnerRef): string =>
  personId === null
    ? chosenValue({ kind: "organisation", id: organisationId ?? "" })
    : chosenValue({ kind: "person", id: personId });

/** What `ownerValue` wrote. null: it is neither. */
export function ownerIn(value: string): OwnerRef | null {
  const chosen = chosenIn(["person", "organisation"], value);
  if (chosen === null) return null;
  const isPerson = chosen.kind === "person";
  return { personId: isPerson ? chosen.id : null, organisationId: isPerson ? null : chosen.id };
}

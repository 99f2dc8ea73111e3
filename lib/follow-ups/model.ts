import { isUuid } from "@/lib/kernel/ids";

/** Whose a follow-up is: one of the two, never both. */
export type OwnerRef = { readonly personId: string | null; readonly organisationId: string | null };

const PERSON = "person:";
const ORGANISATION = "organisation:";

/** As a list that holds both kinds sends it. */
export const ownerValue = ({ personId, organisationId }: OwnerRef): string =>
  personId === null ? `${ORGANISATION}${organisationId ?? ""}` : `${PERSON}${personId}`;

/** What `ownerValue` wrote. null: it is neither. */
export function ownerIn(value: string): OwnerRef | null {
  const kind = [PERSON, ORGANISATION].find((start) => value.startsWith(start)) ?? "";
  const id = value.slice(kind.length);
  if (kind === "" || !isUuid(id)) return null;
  return kind === PERSON ? { personId: id, organisationId: null } : { personId: null, organisationId: id };
}

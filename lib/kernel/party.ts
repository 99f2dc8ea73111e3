import { isUuid } from "./ids";

/** A body or an organisation: one of the two, never both. */
export type PartyRef = { readonly bodyId: string | null; readonly organisationId: string | null };

const BODY = "organ:";
const ORGANISATION = "organisation:";

/** As a list that holds both kinds sends it. */
export const partyValue = ({ id, isBody }: { id: string; isBody: boolean }): string =>
  `${isBody ? BODY : ORGANISATION}${id}`;

/** What `partyValue` wrote. null: it is neither. */
export function partyIn(value: string): PartyRef | null {
  const kind = [BODY, ORGANISATION].find((start) => value.startsWith(start)) ?? "";
  const id = value.slice(kind.length);
  if (kind === "" || !isUuid(id)) return null;
  return kind === BODY ? { bodyId: id, organisationId: null } : { bodyId: null, organisationId: id };
}

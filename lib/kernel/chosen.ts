import { isUuid } from "./ids";

/** Which row of which kind somebody chose in a list that holds several kinds: the kind is one of `Kind`, the id a UUID. */
export type Chosen<Kind extends string> = { readonly kind: Kind; readonly id: string };

/** As a list that holds several kinds sends it: `organ:<id>`. */
export const chosenValue = <Kind extends string>({ kind, id }: Chosen<Kind>): string => `${kind}:${id}`;

/** What `chosenValue` wrote. null: it is of none of the kinds, or names no row. */
export function chosenIn<const Kind extends string>(kinds: readonly Kind[], value: string): Chosen<Kind> | null {
  const kind = kinds.find((one) => value.startsWith(`${one}:`));
  const id = kind === undefined ? "" : value.slice(kind.length + 1);
  return kind === undefined || !isUuid(id) ? null : { kind, id };
}

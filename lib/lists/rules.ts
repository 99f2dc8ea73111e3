import { OWNER_ROLES } from "@/lib/initiatives/model";
import { isUuid } from "@/lib/kernel/ids";
import { COUNTED_STATUSES } from "@/lib/status/model";
import { isSlug } from "@/lib/strategies/model";
import { EVERYTHING, IN_ORDER, MINE, PLACES, SORTS, type InitiativeFilter, type Order } from "./model";

/** The names in an address, each with what stands there. */
export type Fields = Readonly<Record<string, string>>;

const NUMBER = /^[1-9]\d?$/;
const LONGEST_NAME = 100;
const YES = "ja";

/**
 * The filter an address names. `wrong`: fields whose value is none of theirs; they filter nothing, and the API says so.
 * An empty field is one that was not filled in.
 */
export function filterFrom(fields: Fields): { filter: InitiativeFilter; wrong: readonly string[] } {
  const wrong: string[] = [];
  const take = <T>(name: string, read: (text: string) => T | undefined): T | null => {
    const text = fields[name]?.trim() ?? "";
    if (text === "") return null;
    const value = read(text);
    if (value === undefined) wrong.push(name);
    return value ?? null;
  };
  const oneOf =
    <T extends string>(words: readonly T[]) =>
    (text: string): T | undefined =>
      words.find((word) => word === text);
  const only =
    (...words: readonly string[]) =>
    (text: string): true | undefined =>
      words.includes(text) ? true : undefined;
  const matching = (fits: (text: string) => boolean) => (text: string) => (fits(text) ? text : undefined);
  const filter = {
    strategi: take("strategi", matching(isSlug)),
    spor: take("spor", (text) => (NUMBER.test(text) ? Number(text) : undefined)),
    fase: take("fase", oneOf(PLACES)),
    status: take("status", oneOf(COUNTED_STATUSES)),
    isLate: take("over-tid", only(YES)) ?? false,
    organisation: take(
      "organisation",
      matching((text) => text.length <= LONGEST_NAME),
    ),
    rolle: take("rolle", oneOf(OWNER_ROLES)),
    ejer: take("ejer", matching(isUuid)),
    isMine: take("tovholder", only(MINE)) ?? false,
    isWatched: take("foelger", only(MINE)) ?? false,
    hasDeviation: take("fravigelse", only(YES)) ?? false,
  };
  return { filter, wrong };
}

/** `sorter=-opdateret`: by the day of the update, the newest first. */
export function orderFrom(text: string): Order {
  const by = SORTS.find((sort) => sort === text.replace(/^-/, ""));
  return by ? { by, isDescending: text.startsWith("-") } : IN_ORDER;
}

/** The address of a list: what `filterFrom` and `orderFrom` read, and no more than is needed. `page` counts from 1. */
export function listAddress(
  wished: Partial<InitiativeFilter>,
  { order = IN_ORDER, page = 1 }: { order?: Order; page?: number } = {},
): string {
  const filter = { ...EVERYTHING, ...wished };
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ["strategi", filter.strategi],
    ["spor", filter.spor === null ? null : String(filter.spor)],
    ["fase", filter.fase],
    ["status", filter.status],
    ["over-tid", filter.isLate ? YES : null],
    ["organisation", filter.organisation],
    ["rolle", filter.rolle],
    ["ejer", filter.ejer],
    ["tovholder", filter.isMine ? MINE : null],
    ["foelger", filter.isWatched ? MINE : null],
    ["fravigelse", filter.hasDeviation ? YES : null],
    ["sorter", order.by === IN_ORDER.by && !order.isDescending ? null : `${order.isDescending ? "-" : ""}${order.by}`],
    ["side", page === 1 ? null : String(page)],
  ];
  const named = fields.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return named.length === 0 ? "/initiativer" : `/initiativer?${new URLSearchParams(named).toString()}`;
}

/** How many fields narrow the list. */
export const countFilters = (filter: InitiativeFilter): number =>
  Object.values(filter).filter((value) => value !== null && value !== false).length;

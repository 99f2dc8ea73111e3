import { isDay, type Day } from "@/lib/kernel/day";
import { isUuid } from "@/lib/kernel/ids";
import type { Fields } from "@/lib/lists/rules";
import { TELLING, TRAIL_CATEGORIES, TRAIL_TYPES, type Circle, type TrailFilter, type TrailType } from "./model";

/** The names of a filter's fields, in the screens' addresses and in the API's. */
export const SCREEN_NAMES = { category: "slags", from: "fra", to: "til", by: "hvem" } as const;
export const API_NAMES = { category: "category", from: "from", to: "to", by: "by" } as const;
type Names = Readonly<Record<keyof TrailFilter, string>>;

/** The filter an address names. `wrong`: fields whose value is none of theirs; they filter nothing, and the API says so. */
export function filterFrom(fields: Fields, names: Names): { filter: TrailFilter; wrong: readonly string[] } {
  const wrong: string[] = [];
  const take = <T>(name: string, read: (text: string) => T | undefined): T | null => {
    const text = fields[name]?.trim() ?? "";
    if (text === "") return null;
    const value = read(text);
    if (value === undefined) wrong.push(name);
    return value ?? null;
  };
  const filter = {
    category: take(names.category, (text) => TRAIL_CATEGORIES.find((category) => category === text)),
    from: take(names.from, dayIn),
    to: take(names.to, dayIn),
    by: take(names.by, (text) => (isUuid(text) ? text : undefined)),
  };
  return { filter, wrong };
}

const dayIn = (text: string): Day | undefined => (isDay(text) ? text : undefined);

/** What `filterFrom` reads, "" for what is narrowed to nothing. */
export const fieldsFrom = (filter: TrailFilter, names: Names): Fields => ({
  [names.category]: filter.category ?? "",
  [names.from]: filter.from ?? "",
  [names.to]: filter.to ?? "",
  [names.by]: filter.by ?? "",
});

/** How many fields narrow the trail. */
export const countFilters = (filter: TrailFilter): number =>
  Object.values(filter).filter((value) => value !== null).length;

/** The types a filter asks for. */
export const typesOf = ({ category }: Pick<TrailFilter, "category">): TrailType[] =>
  TRAIL_TYPES.filter((type) => category === null || TELLING[type].category === category);

/** Those of them that are told of initiatives and strategies to the circle. */
export const typesTold = (filter: Pick<TrailFilter, "category">, to: Circle): TrailType[] =>
  typesOf(filter).filter((type) => TELLING[type].to === to);

/** The types of which the circle is told who did it. */
export const typesNamed = (by: Circle): TrailType[] => TRAIL_TYPES.filter((type) => TELLING[type].by === by);

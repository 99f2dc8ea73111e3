import { parseMoment, type Moment } from "@/lib/platform/readers";

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What every page reads from its address. */
export type Asked = {
  /** As written, for links that stay in the past; "" for the present. */
  pr: string;
  /** undefined: `?pr=` is no moment we can show. */
  moment: Moment | undefined;
  /** From 1. */
  page: number;
  /** The code of the one message to show. */
  besked: string;
};

const PAGE = /^[1-9]\d{0,5}$/;

export async function askedOf(searchParams: SearchParams): Promise<Asked> {
  const params = await searchParams;
  const one = (name: string): string => {
    const value = params[name];
    return (typeof value === "string" ? value : value?.[0]) ?? "";
  };
  const moment = parseMoment(one("pr"));
  const side = one("side");
  return {
    pr: one("pr"),
    moment: moment.ok ? moment.value : undefined,
    page: PAGE.test(side) ? Number(side) : 1,
    besked: one("besked"),
  };
}

/** Which page of a list the address asks for, where a page shows several lists. From 1. */
export const pageIn = (field: string | undefined): number => (PAGE.test(field ?? "") ? Number(field) : 1);

/** What the address says under each name; of a name that stands there twice, the first. */
export async function fieldsOf(searchParams: SearchParams): Promise<Readonly<Record<string, string>>> {
  const named = Object.entries(await searchParams);
  return Object.fromEntries(
    named.map(([name, value]) => [name, (typeof value === "string" ? value : value?.[0]) ?? ""]),
  );
}

/** Keeps a link in the moment that is shown. */
export const linkAt =
  (pr: string) =>
  (path: string): string =>
    pr === "" ? path : `${path}${path.includes("?") ? "&" : "?"}pr=${encodeURIComponent(pr)}`;

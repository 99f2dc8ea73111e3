import type { Fields } from "@/lib/lists/rules";
import { momentAt, type AskedMoment } from "./moment";

export type SearchParams = Promise<Readonly<Record<string, string | string[] | undefined>>>;

/** What every page reads from its address. */
export type Asked = AskedMoment & {
  /** As written, for links that stay in the past; "" for the present. */
  pr: string;
  /** From 1. */
  page: number;
  /** The code of the one message to show. */
  besked: string;
};

/** What the address says under each name; of a name that stands there twice, the first. */
export async function fieldsOf(searchParams: SearchParams): Promise<Fields> {
  const named = Object.entries(await searchParams);
  return Object.fromEntries(
    named.map(([name, value]) => [name, (typeof value === "string" ? value : value?.[0]) ?? ""]),
  );
}

export async function askedOf(searchParams: SearchParams): Promise<Asked> {
  const { pr = "", side, besked = "" } = await fieldsOf(searchParams);
  return { pr, ...(await momentAt(pr)), page: pageIn(side), besked };
}

const PAGE = /^[1-9]\d{0,5}$/;

/** Which page of a list the address asks for, where a page shows several lists. From 1. */
export const pageIn = (field: string | undefined): number => (PAGE.test(field ?? "") ? Number(field) : 1);

/** What `ListSearch` takes. */
const LONGEST_SEARCH = 100;

/** What a list is searched for; "" for nothing. */
export const searchIn = ({ soeg = "" }: Fields): string => soeg.trim().slice(0, LONGEST_SEARCH);

/** One key for all forms of a rendering: the same form sent twice has one effect. Each form adds what tells it from the others. */
export const formKeyOf = (): string => crypto.randomUUID().slice(0, 18);

/** A page with what it is narrowed to, without what is empty. `page` counts from 1. */
export function addressOf(path: string, fields: Fields, page = 1): string {
  const named = Object.entries({ ...fields, side: page === 1 ? "" : String(page) }).filter(([, value]) => value !== "");
  return named.length === 0 ? path : `${path}?${new URLSearchParams(named).toString()}`;
}

/** Keeps a link in the moment that is shown. */
export const linkAt =
  (pr: string) =>
  (path: string): string =>
    pr === "" ? path : `${path}${path.includes("?") ? "&" : "?"}pr=${encodeURIComponent(pr)}`;

/** The sign-in page, which leads back to where the person wanted to be, in the moment that was asked for. */
export const signInFrom = (path: string, { pr }: Pick<Asked, "pr">): string =>
  `/log-ind?til=${encodeURIComponent(linkAt(pr)(path))}`;

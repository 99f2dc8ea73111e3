import "server-only";
import type pg from "pg";

/** Something that is not as it was written, and where. */
export type Finding = { readonly place: string; readonly problem: string };

/** A connection to check through. It must read everything and make temporary tables: the owner's. */
export type Connection = Pick<pg.ClientBase, "query">;

/** Findings of one kind in one place, before the rest is left out. */
export const MOST_FINDINGS = 1000;

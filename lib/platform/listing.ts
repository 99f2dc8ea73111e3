import "server-only";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "./db";

// What all lists share: a page of rows with how many there are in all, and a search in names.

export type Listing = {
  /** The columns of each row. What is costly and shown only stands in `beside`. */
  select: Prisma.Sql;
  /** FROM and WHERE, with the viewer's rights. */
  from: Prisma.Sql;
  order: Prisma.Sql;
  /** From 1. */
  page: number;
  size: number;
};

export type Page<Row> = { rows: Row[]; total: number };

/** A row as the database gives it. `at`: its place on the page, from 1; null: beyond the last page, where no row is. */
export type Placed<Row> = Row & { at: bigint | null; total: number; counted: number | null };

/**
 * `page`, the rows of one page of a list, as an item of a WITH: sorted no further than they reach. A page beyond the last
 * still has one row, of nulls, so that the total is told there too; `pageFrom` takes it away.
 */
export const pageItems = ({ select, from, order, page, size }: Listing): Prisma.Sql => Prisma.sql`
    slice AS MATERIALIZED (SELECT ${select}, count(*) OVER ()::int AS counted ${from} ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}),
    page AS MATERIALIZED (SELECT coalesce(slice.counted, (SELECT count(*)::int ${from})) AS total, slice.*
      FROM (SELECT) always LEFT JOIN (SELECT slice.*, row_number() OVER () AS at FROM slice) slice ON true)`;

/**
 * Said beside a join to `page`, it lets an index find the page's few rows: a view of the past is otherwise read whole,
 * since what it is joined to does not reach into it.
 */
export const isOnPage = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`${id} = ANY(ARRAY(SELECT page.id FROM page))`;

/** `beside`: columns of the page's rows alone, over `page` and what is `joined` to it. */
type Beside = { beside?: Prisma.Sql; joined?: Prisma.Sql };

/** A page of a list and how many rows there are in all, in one statement. */
export async function pageOf<Row extends object>(
  db: Tx,
  { beside, joined = Prisma.empty, ...listing }: Listing & Beside,
): Promise<Page<Row>> {
  const columns = beside ? Prisma.sql`page.*, ${beside}` : Prisma.sql`page.*`;
  const rows = await db.$queryRaw<Placed<Row>[]>`
    WITH ${pageItems(listing)} SELECT ${columns} FROM page ${joined} ORDER BY page.at`;
  return pageFrom(rows);
}

/** The rows of a page without what placed them there. */
export const pageFrom = <Row extends object>(rows: readonly Placed<Row>[]): Page<Row> => ({
  total: rows[0]?.total ?? 0,
  rows: rows.flatMap(({ at, total: _total, counted: _counted, ...row }) =>
    at === null ? [] : [row as unknown as Row],
  ),
});

/** Whether a text holds what was searched for, whatever the case; an empty search is held by all. */
export const holds = (text: Prisma.Sql, search: string): Prisma.Sql =>
  search === "" ? Prisma.sql`true` : Prisma.sql`position(lower(${search}) in lower(${text})) > 0`;

import type pg from "pg";
import type { Chance } from "../random";

/** Does something to the database behind the application's back. @returns a place that must be named afterwards */
export type Tampering = (owner: pg.Client, by: Chance) => Promise<string>;

/** The one row that a statement hits. */
export const one = async <T extends pg.QueryResultRow>(
  owner: pg.Client,
  sql: string,
  values: unknown[] = [],
): Promise<T> => {
  const { rows } = await owner.query<T>(sql, values);
  const [row] = rows;
  if (!row || rows.length > 1) throw new RangeError(`${rows.length} rows were hit by ${sql}`);
  return row;
};

/** Something to pick a row by, in SQL. */
export const pick = (by: Chance): string[] => [String(by.whole(1e9))];

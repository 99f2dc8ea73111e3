import { asSuperuser, type Server } from "../embedded/databases";

/** How many statements the database carried out for something; BEGIN, COMMIT and the like do not count. */
export const countStatements = (server: Server, database: string, work: () => Promise<unknown>): Promise<number> =>
  asSuperuser(server, "postgres", async (client) => {
    const counted = async (): Promise<number> => {
      const { rows } = await client.query<{ calls: number }>(
        `SELECT coalesce(sum(s.calls), 0)::int AS calls FROM pg_stat_statements s
         JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = $1 AND s.toplevel`,
        [database],
      );
      return rows[0]?.calls ?? 0;
    };
    const before = await counted();
    await work();
    return (await counted()) - before;
  });

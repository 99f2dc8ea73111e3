import { readFileSync } from "node:fs";
import pg from "pg";
import type { Secrets } from "./secrets";
import { SUPERUSER } from "./site";

export const OWNER_ROLE = "strategispor_owner";
export const APP_ROLE = "strategispor_app";

/** A running server and the passwords that open it. */
export type Server = { readonly port: number; readonly secrets: Secrets };

export type DatabaseUrls = { readonly ownerUrl: string; readonly appUrl: string };

const sql = (name: string): string => readFileSync(new URL(`../sql/${name}`, import.meta.url), "utf8");

/** Runs something as superuser in one database of the server. */
export async function asSuperuser<T>(
  { port, secrets }: Server,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: SUPERUSER,
    password: secrets.superuserPassword,
    database,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the two roles, with the passwords from the secrets. */
export async function makeRoles(server: Server): Promise<void> {
  await asSuperuser(server, "postgres", async (client) => {
    await client.query(sql("roles.sql"));
    const passwords = [
      [OWNER_ROLE, server.secrets.ownerPassword],
      [APP_ROLE, server.secrets.appPassword],
    ] as const;
    for (const [role, password] of passwords) {
      await client.query(`ALTER ROLE ${role} PASSWORD ${client.escapeLiteral(password)}`);
    }
  });
}

/**
 * Makes a database owned by the owner's role, unless it is there, and gives it the extensions and rights it needs.
 * @param template a database nobody is connected to, to be cloned; an empty one if left out
 */
export async function makeDatabase(server: Server, name: string, template?: string): Promise<DatabaseUrls> {
  await asSuperuser(server, "postgres", async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    const from = template ? ` TEMPLATE ${client.escapeIdentifier(template)}` : "";
    if (rowCount === 0)
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${OWNER_ROLE}${from}`);
  });
  await asSuperuser(server, name, (client) => client.query(sql("database.sql")));
  return databaseUrls(server, name);
}

export async function dropDatabase(server: Server, name: string): Promise<void> {
  await asSuperuser(server, "postgres", (client) =>
    client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`),
  );
}

export function databaseUrls({ port, secrets }: Server, name: string): DatabaseUrls {
  const url = (role: string, password: string) => `postgresql://${role}:${password}@127.0.0.1:${port}/${name}`;
  return { ownerUrl: url(OWNER_ROLE, secrets.ownerPassword), appUrl: url(APP_ROLE, secrets.appPassword) };
}

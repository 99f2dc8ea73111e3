import pg from "pg";
import { log } from "./log";

const TASKS = ["can-connect-to-database", "create-database", "drop-database"] as const;
type DatabaseTask = (typeof TASKS)[number];

export const isDatabaseTask = (name: string | undefined): name is DatabaseTask => TASKS.some((task) => task === name);

/** Does one of the engine's tasks that need no schema. @returns the exit code */
export async function runDatabaseTask(task: DatabaseTask, url: string): Promise<number> {
  try {
    await work[task](url);
    return 0;
  } catch (error) {
    const { message, code } = explain(error, url);
    log("ERROR", message, code);
    return 1;
  }
}

const work: Record<DatabaseTask, (url: string) => Promise<void>> = {
  "can-connect-to-database": async (url) => {
    await withClient(url, (client) => client.query("SELECT 1"));
  },
  "create-database": async (url) => {
    await createDatabase(url);
    log("INFO", `Successfully created database ${databaseName(url)}`);
  },
  "drop-database": async (url) => {
    await withClient(besides(url), (client) =>
      client.query(`DROP DATABASE ${client.escapeIdentifier(databaseName(url))} WITH (FORCE)`),
    );
    log("INFO", "The database was successfully dropped.");
  },
};

export async function createDatabase(url: string): Promise<string> {
  await withClient(besides(url), (client) =>
    client.query(`CREATE DATABASE ${client.escapeIdentifier(databaseName(url))}`),
  );
  return databaseName(url);
}

export async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/** The same server and account, but another database; Prisma's own parameters mean nothing to it. */
export function atDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(name)}`;
  other.search = "";
  return other.toString();
}

/** A database can be neither made nor dropped from within. */
export const besides = (url: string): string => atDatabase(url, "postgres");

const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";

/** The error codes the CLI knows, with its own words for them. */
function explain(error: unknown, url: string): { message: string; code?: string } {
  const { hostname, port } = new URL(url);
  const message = error instanceof Error ? error.message : String(error);
  switch (error instanceof Error && "code" in error ? error.code : undefined) {
    case "3D000":
      return { code: "P1003", message: `Database \`${databaseName(url)}\` does not exist` };
    case "28P01":
    case "28000":
      return {
        code: "P1000",
        message: "Authentication failed: the database server does not accept the user name or password.",
      };
    case "ECONNREFUSED":
    case "ENOTFOUND":
    case "ETIMEDOUT":
      return { code: "P1001", message: `Can't reach database server at \`${hostname}:${port || "5432"}\`` };
    default:
      return { message };
  }
}

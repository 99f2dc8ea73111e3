import { spawn } from "node:child_process";
import pg from "pg";
import { isErrno } from "../processes";
import { SetupFailure } from "../setup-failure";

type Program = "pg_dump" | "pg_restore";

/** @throws SetupFailure where the program is missing or older than the server, saying what to install */
export async function assureProgram(program: Program, url: string): Promise<void> {
  const [server, installed] = [await serverVersion(url), await installedVersion(program)];
  if (installed !== null && installed >= server) return;
  const found = installed === null ? `${program} is not installed` : `${program} is of version ${String(installed)}`;
  throw new SetupFailure(
    `${found}, and the server is PostgreSQL ${String(server)}: install its client programs, version ${String(server)} or newer.`,
  );
}

/** The major version of an installed program. null: there is no such program. */
export async function installedVersion(program: Program): Promise<number | null> {
  try {
    return Number(/\d+/.exec(await output(program, ["--version"]))?.[0] ?? 0);
  } catch (error) {
    if (isErrno(error, "ENOENT")) return null;
    throw error;
  }
}

/**
 * Runs a program on the database, which it finds in its environment: a password never stands among its arguments.
 * @throws SetupFailure with what it complained of
 */
export async function runProgram(program: Program, args: readonly string[], url: string): Promise<void> {
  const { hostname, port, username, password, searchParams } = new URL(url);
  await output(program, args, {
    PGHOST: hostname,
    PGPORT: port || "5432",
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    PGDATABASE: databaseName(url),
    PGSSLMODE: searchParams.get("sslmode") ?? "prefer",
  });
}

/** What the database of an address is called. */
export const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** Signs in for as long as something takes. */
export async function asked<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const serverVersion = (url: string): Promise<number> =>
  asked(url, async (client) => {
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    return rows[0]?.version ?? 0;
  });

/** @returns what it printed */
function output(
  program: Program,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let [printed, complaints] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (printed += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(printed) : reject(new SetupFailure(`${program} failed:\n${complaints.trim()}`)),
    );
  });
}
